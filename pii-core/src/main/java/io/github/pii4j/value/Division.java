package io.github.pii4j.value;

import java.time.Year;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * An administrative division of China, county level and above (GB/T 2260), in use or closed.
 *
 * <p>The years are those of the yearly tables in which the code was seen: one seen last in 1992 was
 * closed in the course of 1993. Immutable and thread-safe; equal if all parts are equal.
 */
public final class Division {

  /** The earliest yearly table; a code in it may be older. */
  static final int FIRST_TABLE = 1980;

  static final int UNKNOWN_FIRST = Integer.MIN_VALUE;
  static final int UNKNOWN_LAST = Integer.MAX_VALUE - 1;
  static final int STILL_IN_USE = Integer.MAX_VALUE;

  private final int code;
  private final String name;
  private final int first;
  private final int last;
  private final List<Integer> successors;

  Division(int code, String name, int first, int last, List<Integer> successors) {
    this.code = code;
    this.name = name;
    this.first = first;
    this.last = last;
    this.successors = List.copyOf(successors);
  }

  /** Six digits as a number. */
  public int code() {
    return code;
  }

  /** The Chinese name that it has, or had last, without those of the divisions above. */
  public String name() {
    return name;
  }

  /** The first year seen, 1980 meaning 1980 or earlier; empty if it is not known. */
  public OptionalInt firstYear() {
    return first == UNKNOWN_FIRST ? OptionalInt.empty() : OptionalInt.of(first);
  }

  /** The last year seen; empty if the code is in use or the year is not known. */
  public OptionalInt lastYear() {
    return last >= UNKNOWN_LAST ? OptionalInt.empty() : OptionalInt.of(last);
  }

  /** Whether the code is in use on the day of the table; ids with a closed code stay valid. */
  public boolean isCurrent() {
    return last == STILL_IN_USE;
  }

  /** The codes of the divisions that took it over, where known. */
  public List<Integer> successors() {
    return successors;
  }

  /** Whether the code was in use at some time in {@code year}, as far as the tables tell. */
  public boolean existedIn(Year year) {
    boolean begun = first <= FIRST_TABLE || year.getValue() >= first;
    return begun && (last >= UNKNOWN_LAST || year.getValue() <= last + 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Division that
        && code == that.code
        && first == that.first
        && last == that.last
        && name.equals(that.name)
        && successors.equals(that.successors);
  }

  @Override
  public int hashCode() {
    return Objects.hash(code, name, first, last, successors);
  }

  /** The code and the name. */
  @Override
  public String toString() {
    return code + " " + name;
  }
}
