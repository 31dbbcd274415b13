package io.github.pii4j.value;

/** Judges IMEIs (3GPP TS 23.003, annex B). */
final class ImeiType extends PlacedType<Imei> {

  private static final int LENGTH = 15;

  ImeiType(Strictness strictness) {
    super("imei", "device.imei", strictness, Grouping.at(2, 8, 14));
  }

  @Override
  boolean isLength(int length) {
    return length == LENGTH;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    return firstNonDigit(text, view, 0, length);
  }

  @Override
  int checkPlain(CharSequence text) {
    if (text.length() != LENGTH) {
      return NOT_PLAIN;
    }
    int sum = 0;
    int seen = 0;
    for (int i = 0; i < LENGTH; i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return NOT_PLAIN;
      }
      seen |= digit;
      sum += (i & 1) == 0 ? digit : DOUBLED[digit];
    }
    int bits = seen == 0 ? Reason.PLACEHOLDER.bit() : 0;
    return sum % 10 == 0 ? bits : bits | Reason.CHECK_CHARACTER.bit();
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    int bits = isZeros(text, view, length) ? Reason.PLACEHOLDER.bit() : 0;
    return luhn(text, view, length) ? bits : bits | Reason.CHECK_CHARACTER.bit();
  }

  @Override
  Imei of(String canonical) {
    return new Imei(canonical);
  }
}
