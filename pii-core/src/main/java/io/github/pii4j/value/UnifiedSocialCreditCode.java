package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;
import java.util.function.IntUnaryOperator;

/**
 * The unified social credit code of an organisation: eighteen characters (GB 32100-2015).
 *
 * <p>One character of the registering authority, one of the category, six digits of the registrar's
 * division, the organisation code of nine characters with its own check (GB 11714-1997), and a
 * check character over all. Letters I, O, S, V and Z do not occur. Reading accepts full-width and
 * lower-case characters, and one space or hyphen after the second, eighth and seventeenth; nothing
 * else.
 *
 * <p>The code of a sole trader leads to a person, so it prints masked like any other value.
 * Immutable and thread-safe.
 */
public final class UnifiedSocialCreditCode extends Pii {

  /** Reads by the standard of this release; see {@link PiiFormats} for others. */
  public static final PiiType<UnifiedSocialCreditCode> TYPE =
      PiiFormats.standard().unifiedSocialCreditCodes();

  static final int LENGTH = 18;
  static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  private static final int HALF = LENGTH / 2;

  private final long first;
  private final long second;

  private UnifiedSocialCreditCode(long first, long second) {
    this.first = first;
    this.second = second;
  }

  /** Of the eighteen characters' places in the alphabet; the caller has checked them. */
  static UnifiedSocialCreditCode ofPlaces(IntUnaryOperator place) {
    return new UnifiedSocialCreditCode(pack(place, 0), pack(place, HALF));
  }

  /**
   * Reads a code.
   *
   * @throws InvalidPiiException if it is refused; names every reason, never the text
   */
  public static UnifiedSocialCreditCode parse(CharSequence text) {
    return TYPE.parse(text);
  }

  /** Reads a code; never throws for bad text. */
  public static Parsed<UnifiedSocialCreditCode> tryParse(CharSequence text) {
    return TYPE.tryParse(text);
  }

  /** Looks for defects without building anything; see {@link PiiType#check}. */
  public static int check(CharSequence text) {
    return TYPE.check(text);
  }

  /** The character of the authority that registered it, such as 9 for market regulation. */
  public char authority() {
    return unpack(first).charAt(0);
  }

  /** The character of the category within the authority, such as 1 for an enterprise. */
  public char organisationCategory() {
    return unpack(first).charAt(1);
  }

  @Override
  public DataCategory category() {
    return TYPE.category();
  }

  @Override
  public String reveal() {
    return unpack(first) + unpack(second);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof UnifiedSocialCreditCode that
        && first == that.first
        && second == that.second;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(first * ALPHABET.length() + second);
  }

  private static long pack(IntUnaryOperator place, int from) {
    long packed = 0;
    for (int i = from; i < from + HALF; i++) {
      packed = packed * ALPHABET.length() + place.applyAsInt(i);
    }
    return packed;
  }

  private static String unpack(long packed) {
    char[] characters = new char[HALF];
    long rest = packed;
    for (int i = HALF - 1; i >= 0; i--) {
      characters[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
      rest /= ALPHABET.length();
    }
    return new String(characters);
  }
}
