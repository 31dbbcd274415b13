package io.github.pii4j.disclosure.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.Registries;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.PrivacyPolicy;
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
