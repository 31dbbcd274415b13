package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * The fifteen digits of a citizen's identity number as it was given until 1999 (GB 11643-1989).
 *
 * <p>Six digits of the division, six of the birth date without its century, three of a sequence.
 * There is no check digit. The century is the twentieth, but for the sequences 996 to 999, which
 * were kept for people born before 1900 and so mean the nineteenth. Reading accepts full-width
 * digits and one space or hyphen after the division and after the date; nothing else. Such numbers
 * are void today: {@link #toCitizenId()} is the number that took its place.
 *
 * <p>Immutable and thread-safe.
 */
public final class CitizenId15 extends DigitsPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<CitizenId15> TYPE = PiiFormats.standard().type(CitizenId15.class);

  CitizenId15(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static CitizenId15 parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<CitizenId15> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** The number of eighteen characters for the same person. */
  public CitizenId toCitizenId() {
    String digits = reveal();
    int date = CitizenId15Type.date(digits);
    return new CitizenId(Long.parseLong(digits.substring(0, 6) + date + digits.substring(12)));
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }
}
