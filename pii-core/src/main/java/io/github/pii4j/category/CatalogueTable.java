package io.github.pii4j.category;

import io.github.pii4j.internal.DatedTable;
import java.util.List;
import java.util.Locale;

/** The rows of a table as categories. */
final class CatalogueTable {

  static final int COLUMNS = 6;

  private static final int CODE = 0;
  private static final int CHINESE = 1;
  private static final int ENGLISH = 2;
  private static final int SENSITIVITY = 3;
  private static final int ALIASES = 4;
  private static final int SOURCE = 5;

  private CatalogueTable() {}

  /**
   * The categories.
   *
   * @throws IllegalArgumentException if a cell is not of its form; names the line and the column
   */
  static List<DataCategory> categories(DatedTable table) {
    return table.rows().stream().map(CatalogueTable::category).toList();
  }

  private static DataCategory category(DatedTable.Row row) {
    return new DataCategory(
        code(row),
        name(row, CHINESE, "the name in Chinese"),
        name(row, ENGLISH, "the name in English"),
        sensitivity(row),
        aliases(row),
        row.text(SOURCE));
  }

  private static String code(DatedTable.Row row) {
    if (!DataCategory.isCode(row.text(CODE))) {
      throw row.refusal(CODE, "a code such as identity.staff-number");
    }
    return row.text(CODE);
  }

  private static String name(DatedTable.Row row, int column, String what) {
    if (row.text(column).isBlank()) {
      throw row.refusal(column, what);
    }
    return row.text(column);
  }

  private static Sensitivity sensitivity(DatedTable.Row row) {
    for (Sensitivity sensitivity : Sensitivity.values()) {
      if (sensitivity.name().toLowerCase(Locale.ROOT).equals(row.text(SENSITIVITY))) {
        return sensitivity;
      }
    }
    throw row.refusal(SENSITIVITY, "general, private or sensitive");
  }

  private static List<String> aliases(DatedTable.Row row) {
    String cell = row.text(ALIASES);
    return cell.isEmpty() ? List.of() : List.of(cell.split("\\|", -1));
  }
}
