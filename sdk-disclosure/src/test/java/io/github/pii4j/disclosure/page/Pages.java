package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.Registries;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** The pages that tests look at. */
final class Pages {

  static final String POLICY = PageTemplate.resource("policy.yaml");
  static final String SDKS = PageTemplate.resource("sdks.yaml");

  private Pages() {}

  /** Of a small policy and registry that use most of what a page can show. */
  static SortedMap<String, String> small() {
    return of(POLICY, SDKS);
  }

  static SortedMap<String, String> of(String policyYaml, String sdksYaml) {
    Catalogue catalogue = Catalogue.bundled();
    PrivacyPolicy policy = PrivacyPolicy.read(Document.of("policy.yaml", policyYaml), catalogue);
    return texts(policy, SdkRegistry.read(Document.of("sdks.yaml", sdksYaml), catalogue, policy));
  }

  /** The set of the same, with two versions before it. */
  static SortedMap<String, String> history() {
    String now = POLICY.replaceFirst("(?m)^supersedes: .*\n", "");
    String before =
        now.replace("version: 2.1.0", "version: 2.0.0")
            .replaceFirst("(?m)^changeSummary: .*\n", "")
            .replace("updated: 2026-01-10", "updated: 2025-01-10")
            .replace("effective: 2026-01-20", "effective: 2025-01-20")
            .replace("retention: {period: P1Y6M,", "retention: {period: P1Y,")
            .replace("means: [gps, wifi]", "means: [gps]");
    String first =
        before
            .replace("version: 2.0.0", "version: 1.0.0")
            .replace("updated: 2025-01-10", "updated: 2024-01-10")
            .replace("effective: 2025-01-20", "effective: 2024-01-20");
    String sdks = SDKS.replace("crossBorder: [SG]", "crossBorder: none");
    SortedMap<String, String> texts = new TreeMap<>();
    DisclosureSite.builder(publication(now, SDKS))
        .earlier(publication(before, sdks))
        .earlier(publication(first, sdks))
        .build()
        .files()
        .forEach((path, bytes) -> texts.put(path, new String(bytes, UTF_8)));
    return texts;
  }

  private static Publication publication(String policy, String sdks) {
    return Publication.read(
        Document.of("policy.yaml", policy),
        Document.of("sdks.yaml", sdks),
        path -> {
          throw new NoSuchFileException(path);
        },
        Catalogue.bundled());
  }

  static SortedMap<String, String> example() {
    return texts(Registries.firstPolicy(), Registries.firstEdition());
  }

  static String page(SortedMap<String, String> pages, String path) {
    return Objects.requireNonNull(pages.get(path), path);
  }

  static SortedMap<String, String> texts(PrivacyPolicy policy, SdkRegistry registry) {
    SortedMap<String, String> texts = new TreeMap<>();
    DisclosurePages.pages(policy, registry)
        .forEach((path, bytes) -> texts.put(path, new String(bytes, UTF_8)));
    return texts;
  }
}
