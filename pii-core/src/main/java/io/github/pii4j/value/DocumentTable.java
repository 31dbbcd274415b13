package io.github.pii4j.value;

import io.github.pii4j.internal.DatedTable;
import java.time.LocalDate;
import java.util.List;

/** The forms of the numbers of documents that have no check digit. */
final class DocumentTable {

  private final DatedTable table;

  DocumentTable(DatedTable table) {
    this.table = table;
    table.rows().stream()
        .filter(row -> !row.text(1).matches("[0-9A-Z#@]{1," + CodePii.LONGEST + "}"))
        .findFirst()
        .ifPresent(
            row -> {
              throw row.refusal(1, "up to 12 digits, capital letters, # and @");
            });
  }

  LocalDate asOf() {
    return table.asOf();
  }

  /**
   * The forms of one document: # is a digit, @ a letter but I and O, the rest stands for itself.
   */
  List<String> forms(String document) {
    return table.rows().stream()
        .filter(row -> row.text(0).equals(document))
        .map(row -> row.text(1))
        .toList();
  }
}
