package io.github.pii4j.value;

import io.github.pii4j.internal.DatedTable;
import io.github.pii4j.internal.DatedTable.Row;
import java.time.LocalDate;

/** Which authorities register which categories of organisations (GB 32100-2015, table 1). */
final class AuthorityTable {

  private static final int SIZE = UnifiedSocialCreditCodeType.ALPHABET.length();

  private final LocalDate asOf;
  private final boolean[] authorities = new boolean[SIZE];
  private final boolean[] pairs = new boolean[SIZE * SIZE];

  AuthorityTable(DatedTable table) {
    asOf = table.asOf();
    for (Row row : table.rows()) {
      int authority = place(row, 0);
      authorities[authority] = true;
      pairs[authority * SIZE + place(row, 1)] = true;
    }
  }

  private static int place(Row row, int column) {
    String text = row.text(column);
    int place = text.length() == 1 ? UnifiedSocialCreditCodeType.ALPHABET.indexOf(text) : -1;
    if (place < 0) {
      throw row.refusal(column, "one of " + UnifiedSocialCreditCodeType.ALPHABET);
    }
    return place;
  }

  LocalDate asOf() {
    return asOf;
  }

  /** What is wrong with an authority and a category, as places in the alphabet. */
  int check(int authority, int category) {
    if (pairs[authority * SIZE + category]) {
      return 0;
    }
    return authorities[authority]
        ? Reason.AUTHORITY_CATEGORY.bit()
        : Reason.AUTHORITY_CATEGORY.bit() | Reason.AUTHORITY_UNKNOWN.bit();
  }
}
