package io.github.pii4j.value;

import io.github.pii4j.internal.DatedTable;
import io.github.pii4j.internal.DatedTable.Row;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which leading digits and lengths the card networks use. */
final class CardNetworkTable {

  static final int SHORTEST = 12;
  static final int LONGEST = 19;

  /** How many leading digits decide. */
  static final int PREFIX_DIGITS = 4;

  private static final int PREFIXES = 10_000;

  private final LocalDate asOf;
  private final List<Range> ranges;

  /** By the first four digits, one more than the index of the range; 0 for none. */
  private final byte[] indexes = new byte[PREFIXES];

  CardNetworkTable(DatedTable table) {
    asOf = table.asOf();
    ranges = table.rows().stream().map(Range::of).toList();
    for (int i = 0; i < ranges.size(); i++) {
      Arrays.fill(indexes, ranges.get(i).from(), ranges.get(i).to() + 1, (byte) (i + 1));
    }
  }

  /** The edition in this jar, read when first asked for. */
  static CardNetworkTable bundled() {
    return Bundled.TABLE;
  }

  LocalDate asOf() {
    return asOf;
  }

  /** Of a whole number. */
  Optional<CardNetwork> network(String digits) {
    int index = indexes[Integer.parseInt(digits, 0, PREFIX_DIGITS, 10)];
    return index == 0 ? Optional.empty() : Optional.of(ranges.get(index - 1).network());
  }

  /** What is wrong with a number of these first four digits and this length. */
  int check(int prefix, int length, boolean luhn) {
    int index = indexes[prefix];
    if (index == 0) {
      return Reason.PREFIX_UNASSIGNED.bit() | (luhn ? 0 : Reason.CHECK_CHARACTER.bit());
    }
    return ranges.get(index - 1).check(length, luhn);
  }

  /** The numbers from one prefix of four digits to another. */
  private record Range(
      int from, int to, int shortest, int longest, CardNetwork network, Reason wrongLuhn) {

    static Range of(Row row) {
      return new Range(
          row.number(0, 1, PREFIXES - 1) * scale(row, 0),
          (row.number(1, 1, PREFIXES - 1) + 1) * scale(row, 1) - 1,
          row.number(2, SHORTEST, LONGEST),
          row.number(3, SHORTEST, LONGEST),
          network(row),
          row.text(5).equals("disputed")
              ? Reason.CHECK_CHARACTER_DISPUTED
              : Reason.CHECK_CHARACTER);
    }

    private static int scale(Row row, int column) {
      int scale = 1;
      for (int i = row.text(column).length(); i < PREFIX_DIGITS; i++) {
        scale *= 10;
      }
      return scale;
    }

    private static CardNetwork network(Row row) {
      String name = row.text(4).replace('-', '_').toUpperCase(Locale.ROOT);
      return Arrays.stream(CardNetwork.values())
          .filter(network -> network.name().equals(name))
          .findFirst()
          .orElseThrow(() -> row.refusal(4, "a network of CardNetwork in lower case"));
    }

    int check(int length, boolean luhn) {
      int bits = length < shortest || length > longest ? Reason.LENGTH.bit() : 0;
      return luhn ? bits : bits | wrongLuhn.bit();
    }
  }

  private static final class Bundled {
    static final CardNetworkTable TABLE =
        new CardNetworkTable(ReferenceData.CARD_NETWORKS.bundled());
  }
}
