package io.github.pii4j.value;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The divisions that ever were, by code; looking up allocates nothing. */
final class DivisionTable {

  private static final int CURRENT = Integer.MAX_VALUE;
  private static final int UNKNOWN_YEAR = Integer.MAX_VALUE - 1;

  private final int[] codes;
  private final int[] lastYears;
  private final String[] names;
  private final String[] successors;

  private DivisionTable(List<String[]> rows) {
    codes = rows.stream().mapToInt(row -> Integer.parseInt(row[0])).toArray();
    names = rows.stream().map(row -> row[1]).toArray(String[]::new);
    lastYears = rows.stream().mapToInt(row -> lastYear(row[3])).toArray();
    successors = rows.stream().map(row -> row[4]).toArray(String[]::new);
  }

  /** The edition in this jar, read when first asked for. */
  static DivisionTable bundled() {
    return Bundled.TABLE;
  }

  int size() {
    return codes.length;
  }

  boolean contains(int code) {
    return Arrays.binarySearch(codes, code) >= 0;
  }

  /** Whether any division of the prefecture, given by its four digits, is listed. */
  boolean containsPrefecture(int prefecture) {
    return containsBetween(prefecture * 100, prefecture * 100 + 99);
  }

  /** Whether any division of the province, given by its two digits, is listed. */
  boolean containsProvince(int province) {
    return containsBetween(province * 10_000, province * 10_000 + 9_999);
  }

  /** Whether the division is known to have been closed before {@code year}. */
  boolean closedBefore(int code, int year) {
    int index = Arrays.binarySearch(codes, code);
    return index >= 0 && lastYears[index] < year;
  }

  Optional<Division> find(int code) {
    int index = Arrays.binarySearch(codes, code);
    return index < 0 ? Optional.empty() : Optional.of(division(index));
  }

  private Division division(int index) {
    int last = lastYears[index];
    return new Division(
        codes[index],
        names[index],
        last >= UNKNOWN_YEAR ? OptionalInt.empty() : OptionalInt.of(last),
        last == CURRENT,
        Stream.of(successors[index].split(" ", -1))
            .filter(code -> !code.isEmpty())
            .map(Integer::valueOf)
            .toList());
  }

  private boolean containsBetween(int low, int high) {
    int index = Arrays.binarySearch(codes, low);
    int next = index >= 0 ? index : -index - 1;
    return next < codes.length && codes[next] <= high;
  }

  private static int lastYear(String cell) {
    if (cell.isEmpty()) {
      return CURRENT;
    }
    return cell.equals("?") ? UNKNOWN_YEAR : Integer.parseInt(cell);
  }

  private static final class Bundled {
    static final DivisionTable TABLE = new DivisionTable(Table.read("gbt2260.tsv", 5));
  }
}
