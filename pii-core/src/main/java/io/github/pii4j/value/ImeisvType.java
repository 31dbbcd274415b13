package io.github.pii4j.value;

/** Judges IMEISVs (3GPP TS 23.003, section 6.2.2). */
final class ImeisvType extends PlacedType<Imeisv> {

  private static final int LENGTH = 16;

  ImeisvType(Strictness strictness) {
    super("imeisv", "device.imeisv", strictness, Grouping.at(2, 8, 14));
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
  int judge(CharSequence text, int view, int length) {
    return isZeros(text, view, length) ? Reason.PLACEHOLDER.bit() : 0;
  }

  @Override
  Imeisv of(String canonical) {
    return new Imeisv(canonical);
  }
}
