package io.github.pii4j.value;

/** Judges Taiwan identity numbers. */
final class TaiwanIdType extends PlacedType<TaiwanId> {

  private static final int LENGTH = 10;

  /** By letter, the two digits that stand for the place of first registration. */
  private static final int[] LETTERS = {
    10, 11, 12, 13, 14, 15, 16, 17, 34, 18, 19, 20, 21, 22, 35, 23, 24, 25, 26, 27, 28, 29, 32, 30,
    31, 33
  };

  TaiwanIdType(Strictness strictness) {
    super("taiwan-id", "identity.taiwan-id", strictness, Grouping.NONE);
  }

  @Override
  boolean isLength(int length) {
    return length == LENGTH;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    if (length > 0 && !isLetter(at(text, view, 0))) {
      return 0;
    }
    if (length > 1 && "1289ABCD".indexOf(at(text, view, 1)) < 0) {
      return 1;
    }
    return firstNonDigit(text, view, 2, length);
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    int letter = LETTERS[at(text, view, 0) - 'A'];
    int sum = letter / 10 + letter % 10 * 9 + second(at(text, view, 1)) * 8;
    for (int i = 2; i < LENGTH - 1; i++) {
      sum += digit(text, view, i) * (LENGTH - 1 - i);
    }
    return (sum + digit(text, view, LENGTH - 1)) % 10 == 0 ? 0 : Reason.CHECK_CHARACTER.bit();
  }

  private static int second(char c) {
    return isDigit(c) ? c - '0' : LETTERS[c - 'A'] % 10;
  }

  @Override
  TaiwanId of(String canonical) {
    return new TaiwanId(canonical);
  }
}
