package io.github.pii4j.value;

/** Judges the numbers of SIM cards (Recommendation ITU-T E.118). */
final class IccidType extends PlacedType<Iccid> {

  /** Telecommunications, among the industries that issue cards (ISO/IEC 7812-1). */
  static final String INDUSTRY = "89";

  IccidType(Strictness strictness) {
    super("iccid", "device.iccid", strictness, Grouping.at(4, 8, 12, 16));
  }

  /** All digits but the first two, which are the same for all cards. */
  static CharSequence withoutIndustry(CharSequence canonical) {
    return canonical.subSequence(INDUSTRY.length(), canonical.length());
  }

  @Override
  boolean isLength(int length) {
    return length == 19 || length == 20;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    for (int i = 0; i < Math.min(length, INDUSTRY.length()); i++) {
      if (at(text, view, i) != INDUSTRY.charAt(i)) {
        return i;
      }
    }
    return firstNonDigit(text, view, INDUSTRY.length(), length);
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    return luhn(text, view, length) ? 0 : Reason.CHECK_CHARACTER.bit();
  }

  @Override
  Iccid of(String canonical) {
    return new Iccid(canonical);
  }
}
