package io.github.pii4j.value;

import io.github.pii4j.internal.DatedTable;
import io.github.pii4j.internal.DatedTable.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What the ranges of mobile numbers in mainland China are used for. */
final class MobileRangeTable {

  static final int USUAL_DIGITS = 11;
  static final int MACHINE_DIGITS = 13;

  /** How many leading digits decide; the first of them is always a one. */
  static final int PREFIX_DIGITS = 5;

  private static final int FIRST = 10_000;

  private final LocalDate asOf;
  private final MobileRangeKind[] usual = new MobileRangeKind[FIRST];
  private final MobileRangeKind[] machine = new MobileRangeKind[FIRST];

  MobileRangeTable(DatedTable table) {
    asOf = table.asOf();
    Arrays.fill(usual, MobileRangeKind.UNASSIGNED);
    Arrays.fill(machine, MobileRangeKind.UNASSIGNED);
    List<Row> longestLast =
        table.rows().stream().sorted(Comparator.comparing(row -> row.text(0).length())).toList();
    longestLast.forEach(this::fill);
  }

  /** The edition in this jar, read when first asked for. */
  static MobileRangeTable bundled() {
    return Bundled.TABLE;
  }

  LocalDate asOf() {
    return asOf;
  }

  /** Of a whole national number. */
  MobileRangeKind kind(String digits) {
    return kind(Integer.parseInt(digits, 0, PREFIX_DIGITS, 10), digits.length());
  }

  /** Of the first five digits and the number of all. */
  MobileRangeKind kind(int prefix, int length) {
    MobileRangeKind[] kinds = length == USUAL_DIGITS ? usual : machine;
    return prefix / FIRST == 1 ? kinds[prefix % FIRST] : MobileRangeKind.UNASSIGNED;
  }

  private void fill(Row row) {
    if (!row.text(0).matches("1[0-9]{1,4}")) {
      throw row.refusal(0, "two to five digits of which the first is 1");
    }
    int digits = row.number(1, USUAL_DIGITS, MACHINE_DIGITS);
    int width = 1;
    for (int i = row.text(0).length(); i < PREFIX_DIGITS; i++) {
      width *= 10;
    }
    int from = Integer.parseInt(row.text(0)) * width - FIRST;
    MobileRangeKind[] kinds = digits == USUAL_DIGITS ? usual : machine;
    Arrays.fill(kinds, from, from + width, kind(row));
  }

  private static MobileRangeKind kind(Row row) {
    String name = row.text(2).replace('-', '_').toUpperCase(Locale.ROOT);
    return Arrays.stream(MobileRangeKind.values())
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> row.refusal(2, "a kind of MobileRangeKind in lower case"));
  }

  private static final class Bundled {
    static final MobileRangeTable TABLE =
        new MobileRangeTable(ReferenceData.MOBILE_RANGES.bundled());
  }
}
