package io.github.pii4j.value;

import io.github.pii4j.internal.DatedTable;
import io.github.pii4j.internal.DatedTable.Row;
import java.time.LocalDate;

/** The mobile country codes in use (Recommendation ITU-T E.212). */
final class MobileCountryTable {

  private static final int CODES = 1_000;

  private final LocalDate asOf;
  private final boolean[] codes = new boolean[CODES];

  MobileCountryTable(DatedTable table) {
    asOf = table.asOf();
    for (Row row : table.rows()) {
      codes[row.number(0, 1, CODES - 1)] = true;
    }
  }

  LocalDate asOf() {
    return asOf;
  }

  boolean contains(int code) {
    return codes[code];
  }
}
