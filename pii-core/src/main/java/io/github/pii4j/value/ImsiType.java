package io.github.pii4j.value;

/** Judges IMSIs (Recommendation ITU-T E.212). */
final class ImsiType extends PlacedType<Imsi> {

  private static final int COUNTRY_DIGITS = 3;

  private final MobileCountryTable countries;

  ImsiType(Strictness strictness, MobileCountryTable countries) {
    super("imsi", "device.imsi", strictness, Grouping.at(COUNTRY_DIGITS, 5));
    this.countries = countries;
  }

  @Override
  boolean isLength(int length) {
    return length == 14 || length == 15;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    return firstNonDigit(text, view, 0, length);
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    return countries.contains(number(text, view, 0, COUNTRY_DIGITS))
        ? 0
        : Reason.MOBILE_COUNTRY_CODE.bit();
  }

  @Override
  Imsi of(String canonical) {
    return new Imsi(canonical);
  }
}
