package io.github.pii4j.value;

import io.github.pii4j.internal.DatedTable;
import io.github.pii4j.internal.DatedTable.Row;
import java.time.LocalDate;

/** Countries, by the number of ISO 3166-1 and by the three letters of travel documents. */
final class CountryTable {

  private static final int NUMBERS = 1_000;
  private static final int LETTERS = 26;

  private final LocalDate asOf;
  private final boolean[] numbers = new boolean[NUMBERS];
  private final boolean[] names = new boolean[LETTERS * LETTERS * LETTERS];

  CountryTable(DatedTable table) {
    asOf = table.asOf();
    for (Row row : table.rows()) {
      if (!row.text(0).isEmpty()) {
        numbers[row.number(0, 1, NUMBERS - 1)] = true;
      }
      if (!row.text(1).matches("[A-Z]{3}")) {
        throw row.refusal(1, "three capital letters");
      }
      names[index(row.text(1).charAt(0), row.text(1).charAt(1), row.text(1).charAt(2))] = true;
    }
  }

  LocalDate asOf() {
    return asOf;
  }

  boolean contains(int number) {
    return numbers[number];
  }

  /** Of three capital letters. */
  boolean contains(char first, char second, char third) {
    return names[index(first, second, third)];
  }

  private static int index(char first, char second, char third) {
    return ((first - 'A') * LETTERS + second - 'A') * LETTERS + third - 'A';
  }
}
