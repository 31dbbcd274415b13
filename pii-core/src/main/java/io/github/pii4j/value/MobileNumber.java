package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

/**
 * A mobile number of mainland China: eleven digits, or thirteen for machines.
 *
 * <p>Which ranges are in use, and for what, is dated data: {@link #rangeKind()}. The network
 * operator cannot be told, for numbers have been portable since 2019. Reading accepts a leading
 * {@code +86}, {@code 0086} or {@code 86}, full-width digits, and one space or hyphen after the
 * prefix, the third and the seventh digit; nothing else. {@link #reveal()} gives the national
 * number.
 *
 * <p>Immutable and thread-safe.
 */
public final class MobileNumber extends DigitsPii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<MobileNumber> TYPE = PiiFormats.standard().type(MobileNumber.class);

  MobileNumber(CharSequence canonical) {
    super(canonical);
  }

  /**
   * Reads a number.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static MobileNumber parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a number; never throws for bad text. */
  public static Parsed<MobileNumber> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** What the range is used for, as the bundled table says. */
  public MobileRangeKind rangeKind() {
    return MobileRangeTable.bundled().kind(reveal());
  }

  /** The number as the world dials it, such as {@code +8613800138000} (ITU-T E.164). */
  public String revealInternational() {
    return "+86" + reveal();
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }
}
