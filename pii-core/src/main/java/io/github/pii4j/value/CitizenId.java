package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/**
 * The identity number of a Chinese citizen: eighteen characters (GB 11643-1999).
 *
 * <p>Six digits of the division where it was first given, eight of the birth date, three of a
 * sequence that is odd for men, and a check character (ISO 7064 MOD 11-2). Reading accepts
 * full-width characters, a lower-case x, and one space or hyphen after the division and after the
 * date; nothing else. Held as a number, so that no clear text lies in memory until {@link
 * #reveal()}.
 *
 * <p>Immutable and thread-safe.
 */
public final class CitizenId extends Pii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<CitizenId> TYPE = PiiFormats.standard().type(CitizenId.class);

  private static final long DIVISION_UNIT = 100_000_000_000L;

  /** The first seventeen digits. */
  private final long body;

  CitizenId(long body) {
    this.body = body;
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static CitizenId parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<CitizenId> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** The birth date. */
  public LocalDate birthDate() {
    int date = (int) (body / 1_000 % 100_000_000);
    return LocalDate.of(date / 10_000, date / 100 % 100, date % 100);
  }

  /** The sex that the sequence number encodes. */
  public Sex sex() {
    return body % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** The division where the number was first given, if the bundled table lists it. */
  public Optional<Division> division() {
    return division(DivisionTable.bundled());
  }

  /** The division where the number was first given, if {@code divisions} lists it. */
  public Optional<Division> division(DivisionTable divisions) {
    return divisions.find(divisionCode());
  }

  /** Which divisions hold that place in {@code year}; see {@link DivisionTable#findAt}. */
  public List<Division> divisionAt(Year year) {
    return DivisionTable.bundled().findAt(divisionCode(), year);
  }

  private int divisionCode() {
    return (int) (body / DIVISION_UNIT);
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }

  @Override
  public String reveal() {
    return PersonNumberType.text(body);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CitizenId that && body == that.body;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(body);
  }
}
