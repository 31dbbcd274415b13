package io.github.pii4j.value;

/** Judges one-time codes. */
final class OneTimeCodeType extends PlacedType<OneTimeCode> {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 8;

  OneTimeCodeType(Strictness strictness) {
    super("one-time-code", "credential.one-time-code", strictness, Grouping.NONE);
  }

  @Override
  boolean isLength(int length) {
    return length >= SHORTEST && length <= LONGEST;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    return firstNonDigit(text, view, 0, length);
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    return 0;
  }

  @Override
  OneTimeCode of(String canonical) {
    return new OneTimeCode(canonical);
  }
}
