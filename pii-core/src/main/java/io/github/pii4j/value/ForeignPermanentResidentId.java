package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The number of a foreign permanent resident's identity card, new or old.
 *
 * <p>New, since 2023-12-01: eighteen digits, of which the first is 9, two are the province of
 * acceptance, three the nationality (ISO 3166-1 numeric), eight the birth date, three a sequence,
 * odd for men, and a check character (GA 2102-2023; ISO 7064 MOD 11-2). Old: three letters of the
 * nationality (ISO 3166-1 alpha-3), four digits of the place of acceptance, six of the birth date
 * without its century, one of a sequence, and a check digit (ICAO 9303, weights 7-3-1). Reading
 * accepts full-width and lower-case characters, and in the new form one space or hyphen after the
 * sixth and fourteenth; nothing else.
 *
 * <p>Immutable and thread-safe.
 */
public final class ForeignPermanentResidentId extends Pii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<ForeignPermanentResidentId> TYPE =
      PiiFormats.standard().type(ForeignPermanentResidentId.class);

  /** Not negative: the first seventeen digits of the new form. Negative: the old one. */
  private final long packed;

  ForeignPermanentResidentId(long packed) {
    this.packed = packed;
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static ForeignPermanentResidentId parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<ForeignPermanentResidentId> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** Whether this is the number of a card of the form before 2023-12-01. */
  public boolean isOldForm() {
    return packed < 0;
  }

  /** The nationality: three digits in the new form, three letters in the old one (ISO 3166-1). */
  public String nationality() {
    String text = reveal();
    return isOldForm() ? text.substring(0, 3) : text.substring(3, 6);
  }

  /** The birth date; empty if the old form leaves the century open. */
  public Optional<LocalDate> birthDate() {
    int date =
        isOldForm()
            ? ForeignPermanentResidentIdType.birthDate(reveal())
            : (int) (packed / 1_000 % 100_000_000);
    return date == 0
        ? Optional.empty()
        : Optional.of(LocalDate.of(date / 10_000, date / 100 % 100, date % 100));
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }

  @Override
  public String reveal() {
    return isOldForm()
        ? ForeignPermanentResidentIdType.text(packed)
        : PersonNumberType.text(packed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ForeignPermanentResidentId that && packed == that.packed;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(packed);
  }
}
