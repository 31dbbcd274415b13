package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Reads the root of a registry. */
final class RegistryReader {

  private static final String API_VERSION = "privacy/v1";
  private static final String KIND = "SdkRegistry";
  private static final Message AT_LEAST_ONE =
      new Message("\"locales\" is empty; give at least one language", "“locales”为空；至少需要一种语言");

  private RegistryReader() {}

  static SdkRegistry read(Section root, KnownNames names) {
    constant(root, "apiVersion", API_VERSION);
    constant(root, "kind", KIND);
    List<Locale> locales = locales(root, names);
    List<SdkDisclosure> sdks =
        root.sectionsById("sdks", "id", names, sdk -> SdkDisclosure.read(sdk, names));
    requireList(root, "sdks");
    return new SdkRegistry(locales, firstOfEachId(sdks));
  }

  private static void constant(Section root, String key, String only) {
    root.value(key, text -> same(text, only), only, new Message(only, only));
  }

  private static String same(String text, String only) {
    if (!text.equals(only)) {
      throw new IllegalArgumentException("another word");
    }
    return text;
  }

  /** Every text below must exist in the languages that the registry claims or the policy has. */
  private static List<Locale> locales(Section root, KnownNames names) {
    List<Locale> locales = SdkValues.locales(root, "locales");
    if (locales.isEmpty()) {
      root.problem("locales", AT_LEAST_ONE);
    }
    Set<String> languages = new TreeSet<>(names.languages());
    locales.forEach(locale -> languages.add(locale.getLanguage()));
    root.requireLanguages(languages);
    return locales;
  }

  /** A product without SDKs says so with an empty list; silence is a mistake. */
  private static void requireList(Section root, String key) {
    if (!root.has(key)) {
      root.problem(
          key,
          new Message(
              "\"sdks\" is missing; write sdks: [] if there are none",
              "缺少“sdks”；没有 SDK 时请写 sdks: []"));
    }
  }

  /** The second of two with one id is a problem already; what is returned is not used then. */
  private static List<SdkDisclosure> firstOfEachId(List<SdkDisclosure> sdks) {
    Set<String> seen = new TreeSet<>();
    return sdks.stream().filter(sdk -> seen.add(sdk.id())).toList();
  }
}
