package io.github.pii4j.disclosure.export;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.Registries;
import io.github.pii4j.disclosure.SdkAgreement;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkOperator;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The registries that exports are tested on. */
final class Exports {

  static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  private Exports() {}

  /** A registry that uses every key of the format. */
  static SdkRegistry complete() {
    return SdkRegistry.read(
        Document.of("sdks.yaml", Registries.completeText()), Catalogue.bundled());
  }

  /** The example as {@code format}, in Chinese. */
  static String example(ExportFormat format) {
    return of(Registries.example()).as(format).text();
  }

  static RegistryExport of(SdkRegistry registry) {
    return RegistryExport.builder(registry).language(CHINESE).build();
  }

  /** A registry of one SDK of which these lines say everything but its id and its name. */
  static SdkRegistry withSdk(String... lines) {
    String yaml =
        "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [zh-CN]\nsdks:\n"
            + "  - id: some-sdk\n    name: {zh: 某 SDK}\n    "
            + String.join("\n    ", lines)
            + "\n";
    return SdkRegistry.read(Document.of("sdks.yaml", yaml), Catalogue.bundled());
  }

  /** The complete registry with the same words in every text of its SDK. */
  static SdkRegistry saying(String words) {
    SdkRegistry complete = complete();
    LocalizedText text = LocalizedText.of(words, words);
    return new SdkRegistry(
        complete.locales(), complete.sdks().stream().map(sdk -> saying(sdk, text, words)).toList());
  }

  private static SdkDisclosure saying(SdkDisclosure sdk, LocalizedText text, String words) {
    Optional<LocalizedText> some = Optional.of(text);
    return new SdkDisclosure(
        sdk.id(),
        text,
        Optional.of(new SdkOperator(text, Optional.of("CN"), List.of())),
        sdk.role(),
        sdk.match(),
        sdk.versions(),
        sdk.platforms(),
        some,
        some,
        some,
        List.of(words),
        sdk.items(),
        sdk.collection(),
        sdk.sharing(),
        List.of(words),
        sdk.init(),
        Optional.empty(),
        sdk.crossBorder(),
        sdk.links(),
        sdk.reviewed(),
        Optional.of(new SdkAgreement(words, LocalDate.EPOCH, Optional.empty(), List.of(text))),
        sdk.labels());
  }
}
