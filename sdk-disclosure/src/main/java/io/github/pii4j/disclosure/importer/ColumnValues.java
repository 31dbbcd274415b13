package io.github.pii4j.disclosure.importer;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What stands in one column of a table below its head. */
final class ColumnValues {

  /** Rows that tell what a column holds. */
  private static final int LOOKED_AT = 50;

  private final List<String> values;

  private ColumnValues(List<String> values) {
    this.values = values;
  }

  /** Blank cells say nothing, and a cell that spans several rows counts once. */
  static ColumnValues of(List<TableRow> rows, int column) {
    return new ColumnValues(
        rows.stream()
            .filter(row -> !row.isOneCell())
            .limit(LOOKED_AT)
            .map(row -> row.cell(column))
            .filter(cell -> !cell.isBlank())
            .map(TableCell::text)
            .filter(text -> !NoValue.is(text))
            .toList());
  }

  /** The share of the values that are so, 0 if there is none. */
  double share(Predicate<String> what) {
    return values.isEmpty() ? 0 : values.stream().filter(what).count() / (double) values.size();
  }

  double companies() {
    return share(ValueLook::isCompany);
  }

  /** What four of five values can only be. */
  Optional<ListField> look() {
    for (ListField field : ValueLook.KINDS) {
      if (share(text -> ValueLook.of(text).filter(field::equals).isPresent()) >= 0.8) {
        return Optional.of(field);
      }
    }
    return Optional.empty();
  }

  /** Whether the values may be names: short, not numbers, and of nothing else. */
  boolean mayBeNames() {
    return share(text -> Headings.looksLikeName(text) && ValueLook.of(text).isEmpty()) >= 0.8
        && values.stream().distinct().count() * 5 >= values.size() * 4L
        && share(text -> text.codePoints().anyMatch(Character::isLetter)) >= 0.8;
  }
}
