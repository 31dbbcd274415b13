package io.github.pii4j.value;

import io.github.pii4j.category.DataCategory;

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
      PiiFormats.standard().type(UnifiedSocialCreditCode.class);

  private static final int HALF = UnifiedSocialCreditCodeType.LENGTH / 2;
  private static final int RADIX = UnifiedSocialCreditCodeType.ALPHABET.length();

  private final long first;
  private final long second;

  UnifiedSocialCreditCode(CharSequence canonical) {
    this.first = pack(canonical, 0);
    this.second = pack(canonical, HALF);
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

  /** The organisation code inside, without the eight characters before it and the last. */
  public OrganisationCode organisationCode() {
    return new OrganisationCode(reveal().substring(8, 17));
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
    return Long.hashCode(first * RADIX + second);
  }

  private static long pack(CharSequence canonical, int from) {
    long packed = 0;
    for (int i = from; i < from + HALF; i++) {
      packed = packed * RADIX + UnifiedSocialCreditCodeType.place(canonical.charAt(i));
    }
    return packed;
  }

  private static String unpack(long packed) {
    char[] characters = new char[HALF];
    long rest = packed;
    for (int i = HALF - 1; i >= 0; i--) {
      characters[i] = UnifiedSocialCreditCodeType.ALPHABET.charAt((int) (rest % RADIX));
      rest /= RADIX;
    }
    return new String(characters);
  }
}
