package io.github.pii4j.value;

import io.github.pii4j.internal.DatedTable;
import io.github.pii4j.internal.DatedTable.Row;
import java.io.Reader;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The administrative divisions of China that ever were, as of a day (GB/T 2260).
 *
 * <p>An identity number keeps the division where it was first given, so closed codes matter as much
 * as open ones. Immutable and thread-safe.
 */
public final class DivisionTable {

  private static final int LOWEST = 100_000;
  private static final int HIGHEST = 999_999;
  private static final int COUNTIES = 100;

  /** In place of a last year: the code was never assigned. */
  private static final int NEVER = 0;

  /** In place of a last year: the code is in use, or was closed nobody knows when. */
  private static final int OPEN = Short.MAX_VALUE;

  private final LocalDate asOf;
  private final List<Division> divisions;

  /** By the first four digits, the page with the hundred entries of that prefecture; 0 for none. */
  private final short[] pages = new short[HIGHEST / COUNTIES + 1];

  /** Page by page, one more than the index of the division; 0 for none. */
  private final short[] indexes;

  /** Page by page, the last year in which the code was seen, or one of those below. */
  private final short[] lastYears;

  private final boolean[] provinces = new boolean[COUNTIES];

  DivisionTable(DatedTable table) {
    asOf = table.asOf();
    divisions = divisions(table);
    indexes = new short[(pageCount(divisions) + 1) * COUNTIES];
    lastYears = new short[indexes.length];
    index();
  }

  /** The edition in this jar, read when first asked for. */
  public static DivisionTable bundled() {
    return Bundled.TABLE;
  }

  /**
   * A newer edition, in the form of this jar's {@code gbt2260.tsv}: code, name, first year, last
   * year (empty while in use, ? if unknown), successors between spaces.
   *
   * @throws IllegalArgumentException if it cannot be understood; names the line
   * @throws java.io.UncheckedIOException if reading fails
   */
  public static DivisionTable read(Reader reader) {
    return new DivisionTable(
        DatedTable.read("divisions", reader, ReferenceData.DIVISIONS.columns()));
  }

  /** The day on which the table was right. */
  public LocalDate asOf() {
    return asOf;
  }

  /** Every division, by code. */
  public Collection<Division> all() {
    return divisions;
  }

  /** The division with this code, if it was ever assigned. */
  public Optional<Division> find(int code) {
    int index = indexOf(code);
    return index < 0 ? Optional.empty() : Optional.of(divisions.get(index));
  }

  /**
   * Which divisions held the place of {@code code} in {@code year}: itself, or those that took it
   * over, or those that it came from; more than one where a division was split or merged, none
   * where the table does not tell.
   */
  public List<Division> findAt(int code, Year year) {
    Set<Integer> reached = new TreeSet<>();
    List<Division> found = new ArrayList<>();
    collect(code, year, reached, found);
    return List.copyOf(found);
  }

  private void collect(int code, Year year, Set<Integer> reached, List<Division> found) {
    Optional<Division> division = find(code);
    if (division.isEmpty() || !reached.add(code)) {
      return;
    }
    if (division.get().existedIn(year)) {
      found.add(division.get());
      return;
    }
    for (int next : isPast(division.get(), year) ? successors(code) : predecessors(code)) {
      collect(next, year, reached, found);
    }
  }

  private static boolean isPast(Division division, Year year) {
    return division.lastYear().orElse(OPEN) < year.getValue();
  }

  private List<Integer> successors(int code) {
    return find(code).map(Division::successors).orElse(List.of());
  }

  private List<Integer> predecessors(int code) {
    return divisions.stream()
        .filter(division -> division.successors().contains(code))
        .map(Division::code)
        .toList();
  }

  /** Whether any division of the prefecture, given by its four digits, is listed. */
  boolean containsPrefecture(int prefecture) {
    return pages[prefecture] != 0;
  }

  /** Whether any division of the province, given by its two digits, is listed. */
  boolean containsProvince(int province) {
    return provinces[province];
  }

  /**
   * What is wrong with a code of six digits as the place where somebody born in {@code birthYear}
   * was first numbered. A code seen last in one year's table was closed in the course of the next;
   * that it began after the birth is not wrong, for people are numbered when they need it.
   */
  int check(int code, int birthYear) {
    int lastYear = lastYears[pages[code / COUNTIES] * COUNTIES + code % COUNTIES];
    if (lastYear == NEVER) {
      return containsPrefecture(code / COUNTIES)
          ? Reason.DIVISION_UNLISTED.bit()
          : Reason.DIVISION_UNKNOWN.bit();
    }
    return lastYear < birthYear - 1 ? Reason.DIVISION_CLOSED_BEFORE_BIRTH.bit() : 0;
  }

  private int indexOf(int code) {
    return code < 0 || code > HIGHEST
        ? -1
        : indexes[pages[code / COUNTIES] * COUNTIES + code % COUNTIES] - 1;
  }

  private void index() {
    int page = 0;
    for (int i = 0; i < divisions.size(); i++) {
      int code = divisions.get(i).code();
      if (pages[code / COUNTIES] == 0) {
        page++;
        pages[code / COUNTIES] = (short) page;
      }
      int place = pages[code / COUNTIES] * COUNTIES + code % COUNTIES;
      indexes[place] = (short) (i + 1);
      lastYears[place] = (short) divisions.get(i).lastYear().orElse(OPEN);
      provinces[code / 10_000] = true;
    }
  }

  private static int pageCount(List<Division> divisions) {
    return (int) divisions.stream().mapToInt(d -> d.code() / COUNTIES).distinct().count();
  }

  private static List<Division> divisions(DatedTable table) {
    TreeMap<Integer, Division> byCode = new TreeMap<>();
    for (Row row : table.rows()) {
      Division division = division(row);
      if (byCode.put(division.code(), division) != null) {
        throw row.refusal(0, "a code that no other line has");
      }
    }
    if (byCode.size() > Short.MAX_VALUE) {
      throw new IllegalArgumentException("more than " + Short.MAX_VALUE + " divisions");
    }
    return List.copyOf(byCode.values());
  }

  private static Division division(Row row) {
    return new Division(
        row.number(0, LOWEST, HIGHEST),
        row.text(1),
        row.text(2).equals("?") ? Division.UNKNOWN_FIRST : row.number(2, 1900, 2999),
        lastYear(row),
        Stream.of(row.text(4).split(" ", -1))
            .filter(code -> !code.isEmpty())
            .map(Integer::valueOf)
            .toList());
  }

  private static int lastYear(Row row) {
    if (row.text(3).isEmpty()) {
      return Division.STILL_IN_USE;
    }
    return row.text(3).equals("?") ? Division.UNKNOWN_LAST : row.number(3, 1900, 2999);
  }

  private static final class Bundled {
    static final DivisionTable TABLE = new DivisionTable(ReferenceData.DIVISIONS.bundled());
  }
}
