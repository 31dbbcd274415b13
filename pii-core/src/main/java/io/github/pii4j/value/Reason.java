package io.github.pii4j.value;

/**
 * Why a text is not, or not surely, a value of a type.
 *
 * <p>The constants name what is wrong, never what was found. {@link #bit()} is stable across
 * releases.
 */
public enum Reason {
  /** Not the length that the standard gives. */
  LENGTH(0),
  /** A character that the standard does not allow at its place. */
  CHARACTER(1),
  /** The check character does not fit the others. */
  CHECK_CHARACTER(2),
  /** No such province or prefecture has ever been assigned. */
  DIVISION_UNKNOWN(3),
  /** The prefecture exists but the county is not in the bundled table, which always lags. */
  DIVISION_UNLISTED(4),
  /** The division had been closed before the person was born. */
  DIVISION_CLOSED_BEFORE_BIRTH(5),
  /** Not a day of the calendar. */
  DATE_INVALID(6),
  /** A day that is still to come. */
  DATE_IN_FUTURE(7),
  /** A day before any holder of such a number was born. */
  DATE_TOO_OLD(8),
  /** The number of another document, such as a residence permit. */
  OTHER_DOCUMENT(9),
  /** A pair of registering authority and category that the bundled table lacks. */
  AUTHORITY_CATEGORY(10),
  /** The organisation code inside has a wrong check character. */
  EMBEDDED_ORGANISATION_CODE(11),
  /** A code of an early pilot area whose check character was computed differently. */
  PILOT_NONCONFORMING(12),
  /** No known network issues numbers with this prefix, or not of this length. */
  PREFIX_UNASSIGNED(13);

  private final int bit;

  Reason(int position) {
    this.bit = 1 << position;
  }

  /** The one bit that stands for this reason in the result of {@link PiiType#check}. */
  public int bit() {
    return bit;
  }
}
