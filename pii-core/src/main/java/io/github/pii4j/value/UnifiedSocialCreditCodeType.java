package io.github.pii4j.value;

import java.util.Arrays;

/** Judges unified social credit codes (GB 32100-2015). */
final class UnifiedSocialCreditCodeType extends PlacedType<UnifiedSocialCreditCode> {

  /** Without I, O, S, V and Z. */
  static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

  /** By the remainder of the sum: what is missing to a multiple of 31. */
  private static final String CHECK_CHARACTERS = "0YXWUTRQPNMLKJHGFEDCBA987654321";

  static final int LENGTH = 18;

  private static final int LAST = LENGTH - 1;
  static final int DIVISION = 2;
  static final int ORGANISATION = 8;
  static final int ORGANISATION_CHECK = 16;

  /** Of the check character itself, 1: it completes the sum to a multiple of 31. */
  static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1};

  /** Registered at the national level; in no table of divisions. */
  private static final int NATIONAL = 100_000;

  /** By ASCII character, its place in the alphabet, or -1. */
  private static final byte[] PLACES = places();

  private final DivisionTable divisions;
  private final AuthorityTable authorities;

  UnifiedSocialCreditCodeType(
      Strictness strictness, DivisionTable divisions, AuthorityTable authorities) {
    super("uscc", "identity.uscc", strictness, Grouping.at(2, 8, 17));
    this.divisions = divisions;
    this.authorities = authorities;
  }

  /** One pass over eighteen ASCII characters with right check characters. */
  @Override
  int checkPlain(CharSequence text) {
    if (text.length() != LENGTH) {
      return NOT_PLAIN;
    }
    return CreditCodeSums.areRight(CreditCodeSums.of(text)) ? checkHead(text) : NOT_PLAIN;
  }

  private int checkHead(CharSequence text) {
    int division = 0;
    for (int i = DIVISION; i < ORGANISATION; i++) {
      division = division * 10 + (text.charAt(i) - '0');
    }
    return authorities.check(place(text.charAt(0)), place(text.charAt(1)))
        | checkDivision(divisions, division);
  }

  @Override
  boolean isLength(int length) {
    return length == LENGTH;
  }

  /** Letters may stand anywhere but in the division. */
  @Override
  int firstBad(CharSequence text, int view, int length) {
    for (int i = 0; i < length; i++) {
      int place = place(at(text, view, i));
      if (place < 0 || (place > 9 && i >= DIVISION && i < ORGANISATION)) {
        return i;
      }
    }
    return NOWHERE;
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    int division = number(text, view, DIVISION, ORGANISATION);
    int bits =
        authorities.check(place(at(text, view, 0)), place(at(text, view, 1)))
            | checkDivision(divisions, division);
    if (!fitsOrganisation(text, view)) {
      return bits | Reason.EMBEDDED_ORGANISATION_CODE.bit() | checkLast(text, view);
    }
    return checkLast(text, view) != 0 && isFujianPilot(text, view, division)
        ? bits | Reason.PILOT_NONCONFORMING.bit()
        : bits | checkLast(text, view);
  }

  /** Registrars use codes of development zones too, so only prefecture and province are judged. */
  static int checkDivision(DivisionTable divisions, int code) {
    if (code == NATIONAL || divisions.containsPrefecture(code / 100)) {
      return 0;
    }
    return divisions.containsProvince(code / 10_000)
        ? Reason.DIVISION_UNLISTED.bit()
        : Reason.DIVISION_UNKNOWN.bit();
  }

  private boolean fitsOrganisation(CharSequence text, int view) {
    int sum = 0;
    for (int i = ORGANISATION; i < ORGANISATION_CHECK; i++) {
      sum +=
          OrganisationCodeType.valueOf(at(text, view, i))
              * OrganisationCodeType.WEIGHTS[i - ORGANISATION];
    }
    return at(text, view, ORGANISATION_CHECK) == OrganisationCodeType.checkCharacter(sum);
  }

  private int checkLast(CharSequence text, int view) {
    int sum = 0;
    for (int i = 0; i < LAST; i++) {
      sum += place(at(text, view, i)) * WEIGHTS[i];
    }
    return at(text, view, LAST) == checkCharacter(sum) ? 0 : Reason.CHECK_CHARACTER.bit();
  }

  private static char checkCharacter(int sum) {
    return CHECK_CHARACTERS.charAt(sum % CHECK_CHARACTERS.length());
  }

  /** Early codes of Fuzhou and Xiamen, whose last character was computed otherwise. */
  private boolean isFujianPilot(CharSequence text, int view, int division) {
    return (division / 100 == 3501 || division / 100 == 3502)
        && at(text, view, ORGANISATION) == 'M'
        && at(text, view, ORGANISATION + 1) == '0'
        && at(text, view, ORGANISATION + 2) == '0'
        && at(text, view, ORGANISATION + 3) == '0';
  }

  @Override
  int place(Reason reason, int length) {
    return switch (reason) {
      case DIVISION_UNKNOWN, DIVISION_UNLISTED -> DIVISION;
      case EMBEDDED_ORGANISATION_CODE -> ORGANISATION_CHECK;
      case CHECK_CHARACTER, PILOT_NONCONFORMING -> LAST;
      case AUTHORITY_CATEGORY -> 1;
      default -> 0;
    };
  }

  @Override
  UnifiedSocialCreditCode of(String canonical) {
    return new UnifiedSocialCreditCode(canonical);
  }

  /** The place in the alphabet, or -1. */
  static int place(char c) {
    return c < PLACES.length ? PLACES[c] : -1;
  }

  private static byte[] places() {
    byte[] places = new byte[128];
    Arrays.fill(places, (byte) -1);
    for (int i = 0; i < ALPHABET.length(); i++) {
      places[ALPHABET.charAt(i)] = (byte) i;
    }
    return places;
  }
}
