package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Renders what a product discloses about personal data as static HTML: what it collects by
 * function, its third-party SDKs, the person's rights and how to reach the controller.
 *
 * <p>One page for each locale of the policy: {@code index.html} for the first, {@code
 * en/index.html} and so on for the others. A page has no scripts, sends no requests, and states
 * what is missing as not disclosed. The same policy and registry give the same bytes.
 */
public final class DisclosurePages {

  private DisclosurePages() {}

  /**
   * The pages by their path, sorted.
   *
   * @throws IllegalArgumentException if the policy has a locale in a language that the pages do not
   *     speak; they speak Chinese and English
   */
  public static SortedMap<String, byte[]> pages(PrivacyPolicy policy, SdkRegistry registry) {
    return pages(policy, registry, PolicyProse.NONE);
  }

  /**
   * The pages by their path, sorted, each with the full text in its language.
   *
   * @param prose the text; a reference in it shows as what the model calls that part
   * @throws IllegalArgumentException as {@link #pages(PrivacyPolicy, SdkRegistry)}
   */
  public static SortedMap<String, byte[]> pages(
      PrivacyPolicy policy, SdkRegistry registry, PolicyProse prose) {
    PageTemplate template = new PageTemplate();
    SortedMap<String, byte[]> pages = new TreeMap<>();
    for (Locale locale : policy.locales()) {
      PageLanguage language = PageLanguage.of(locale);
      SharedViews shared = new SharedViews(language);
      PageModel model = new PageModel(policy, registry, prose, language, shared);
      String html = template.render(PageTemplate.DISCLOSURE, model.onePage());
      pages.put(PagePath.of(policy, locale).toString(), html.getBytes(UTF_8));
    }
    return pages;
  }

  /**
   * Writes the {@link #pages} below a folder, over older ones.
   *
   * @return the files, in the order of their paths
   * @throws IllegalArgumentException as {@link #pages}
   * @throws UncheckedIOException if a file cannot be written
   */
  public static List<Path> render(PrivacyPolicy policy, SdkRegistry registry, Path outDir) {
    return pages(policy, registry).entrySet().stream()
        .map(page -> write(outDir.resolve(page.getKey()), page.getValue()))
        .toList();
  }

  private static Path write(Path file, byte[] content) {
    try {
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
