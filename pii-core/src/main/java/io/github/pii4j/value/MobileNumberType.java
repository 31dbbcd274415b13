package io.github.pii4j.value;

/** Judges mobile numbers of mainland China. */
final class MobileNumberType extends PlacedType<MobileNumber> {

  private final MobileRangeTable ranges;

  MobileNumberType(Strictness strictness, MobileRangeTable ranges) {
    super("mobile", "contact.mobile-number", strictness, Grouping.at(3, 7));
    this.ranges = ranges;
  }

  @Override
  int start(CharSequence text) {
    return CountryCode.length(text);
  }

  @Override
  boolean isLength(int length) {
    return length == MobileRangeTable.USUAL_DIGITS || length == MobileRangeTable.MACHINE_DIGITS;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    return firstNonDigit(text, view, 0, length);
  }

  /** Numbers that do not begin with 13 to 19 are refused however lenient the host is. */
  @Override
  int judge(CharSequence text, int view, int length) {
    int prefix = number(text, view, 0, MobileRangeTable.PREFIX_DIGITS);
    if (ranges.kind(prefix, length) != MobileRangeKind.UNASSIGNED) {
      return 0;
    }
    boolean mobile =
        prefix >= 13_000 && prefix < 20_000 && length < MobileRangeTable.MACHINE_DIGITS;
    return mobile
        ? Reason.PREFIX_UNASSIGNED.bit()
        : Reason.PREFIX_UNASSIGNED.bit() | Reason.CHARACTER.bit();
  }

  @Override
  MobileNumber of(String canonical) {
    return new MobileNumber(canonical);
  }
}
