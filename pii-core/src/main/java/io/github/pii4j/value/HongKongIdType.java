package io.github.pii4j.value;

/** Judges the numbers of Hong Kong identity cards. */
final class HongKongIdType extends CheckedType<HongKongId> {

  private static final int DIGITS = 6;
  private static final int BLANK = 36;
  private static final int MODULUS = 11;

  HongKongIdType(Strictness strictness) {
    super("hong-kong-id", "identity.hong-kong-id", strictness);
  }

  @Override
  public int check(CharSequence text) {
    if (text.length() > LONGEST_TEXT) {
      return Reason.LENGTH.bit();
    }
    int length = length(text);
    int bits = length == DIGITS + 2 || length == DIGITS + 3 ? 0 : Reason.LENGTH.bit();
    if (firstBad(text) >= 0) {
      return bits | Reason.CHARACTER.bit();
    }
    return bits != 0 || fitsCheck(text) ? bits : Reason.CHECK_CHARACTER.bit();
  }

  private static boolean fitsCheck(CharSequence text) {
    int length = length(text);
    int sum = length == DIGITS + 2 ? BLANK * (DIGITS + 3) : 0;
    for (int i = 0; i < length; i++) {
      sum += OrganisationCodeType.valueOf(at(text, i)) * (length - i);
    }
    return sum % MODULUS == 0;
  }

  /** Letters, then digits, then a digit or an A. */
  private static int firstBad(CharSequence text) {
    int length = length(text);
    for (int i = 0; i < length; i++) {
      if (!allows(at(text, i), i, length)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean allows(char c, int place, int length) {
    int fromEnd = length - 1 - place;
    if (fromEnd == 0) {
      return PlacedType.isDigit(c) || c == 'A';
    }
    return fromEnd <= DIGITS ? PlacedType.isDigit(c) : PlacedType.isLetter(c);
  }

  @Override
  HongKongId build(CharSequence text) {
    StringBuilder canonical = new StringBuilder();
    for (int i = 0; i < length(text); i++) {
      canonical.append(at(text, i));
    }
    return new HongKongId(canonical);
  }

  @Override
  int position(Reason reason, CharSequence text) {
    return switch (reason) {
      case LENGTH -> text.length();
      case CHARACTER -> index(text, firstBad(text));
      default -> index(text, length(text) - 1);
    };
  }

  private static char at(CharSequence text, int place) {
    return Grouping.fold(text.charAt(index(text, place)));
  }

  private static int index(CharSequence text, int place) {
    return place == length(text) - 1 && hasBrackets(text) ? place + 1 : place;
  }

  private static int length(CharSequence text) {
    return hasBrackets(text) ? text.length() - 2 : text.length();
  }

  private static boolean hasBrackets(CharSequence text) {
    int length = text.length();
    return length > 3
        && Grouping.narrow(text.charAt(length - 1)) == ')'
        && Grouping.narrow(text.charAt(length - 3)) == '(';
  }
}
