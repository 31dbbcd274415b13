package io.github.pii4j.disclosure.export;

import io.github.pii4j.disclosure.SdkAgreement;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkItem;
import io.github.pii4j.disclosure.SdkRetention;
import io.github.pii4j.disclosure.internal.RegistryWords;
import io.github.pii4j.document.LocalizedText;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what a registry says of one SDK into cells. */
final class SdkCells {

  private final RegistryWords words;

  SdkCells(RegistryWords words) {
    this.words = words;
  }

  TableCell name(SdkDisclosure sdk) {
    return words(Optional.of(sdk.name()));
  }

  TableCell operator(SdkDisclosure sdk) {
    return words(sdk.operator().map(operator -> operator.name()));
  }

  TableCell role(SdkDisclosure sdk) {
    return plain(sdk.role().map(role -> words.of("role", role)));
  }

  TableCell items(SdkDisclosure sdk) {
    return list(sdk.items().stream().map(this::item));
  }

  TableCell method(SdkDisclosure sdk) {
    List<String> clauses = new MethodText(words).of(sdk);
    return clauses.isEmpty() ? TableCell.SILENT : TableCell.of(words.clauses(clauses));
  }

  TableCell permissions(SdkDisclosure sdk) {
    return list(sdk.permissions().stream());
  }

  TableCell version(SdkDisclosure sdk) {
    return plain(sdk.versions().declared());
  }

  TableCell packages(SdkDisclosure sdk) {
    return list(sdk.match().packageNames());
  }

  TableCell platforms(SdkDisclosure sdk) {
    return list(sdk.platforms().stream().map(one -> words.of("platform", one)));
  }

  TableCell retention(SdkDisclosure sdk) {
    List<String> clauses = sdk.retention().map(this::clauses).orElse(List.of());
    return clauses.isEmpty() ? TableCell.SILENT : TableCell.of(words.clauses(clauses));
  }

  TableCell agreement(SdkDisclosure sdk) {
    return sdk.agreement()
        .map(agreement -> TableCell.of(words.clauses(clauses(agreement))))
        .orElse(TableCell.SILENT);
  }

  TableCell policy(SdkDisclosure sdk) {
    return sdk.links()
        .policy()
        .map(URI::toASCIIString)
        .map(link -> new TableCell(link, "", link))
        .orElse(TableCell.SILENT);
  }

  TableCell words(Optional<LocalizedText> text) {
    return text.map(some -> new TableCell(words.in(some), language(some), ""))
        .orElse(TableCell.SILENT);
  }

  /** The language of a text that does not exist in that of the table; else empty. */
  private String language(LocalizedText text) {
    return words.speaks(text) ? "" : text.languages().iterator().next();
  }

  private String item(SdkItem item) {
    List<String> notes =
        Stream.of(
                Optional.of(words.get("page.sensitive")).filter(sensitive -> item.isSensitive()),
                item.platform().map(platform -> words.of("platform", platform)),
                item.provision().map(provision -> words.of("provision", provision)))
            .flatMap(Optional::stream)
            .toList();
    String label = item.label(words.locale());
    return notes.isEmpty() ? label : label + words.get("table.aside", words.enumerate(notes));
  }

  private List<String> clauses(SdkRetention retention) {
    return Stream.of(
            retention.period().map(words::period),
            retention.rule().map(words::in),
            retention
                .onRemoval()
                .map(after -> words.get("sdk.removal") + words.get("list.colon") + words.in(after)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** As on the pages: the reference is of use to the product only. */
  private List<String> clauses(SdkAgreement agreement) {
    return Stream.of(
            Stream.of(words.get("agreement.signed", agreement.signed())),
            agreement.until().map(end -> words.get("agreement.until", end)).stream(),
            agreement.measures().stream().map(words::in))
        .flatMap(clauses -> clauses)
        .toList();
  }

  private TableCell list(Stream<String> texts) {
    return TableCell.of(words.enumerate(texts.toList()));
  }

  private static TableCell plain(Optional<String> text) {
    return text.map(TableCell::of).orElse(TableCell.SILENT);
  }
}
