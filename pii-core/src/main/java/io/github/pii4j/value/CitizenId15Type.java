package io.github.pii4j.value;

/** Judges citizen ids of fifteen digits. */
final class CitizenId15Type extends PlacedType<CitizenId15> {

  private static final int LENGTH = 15;

  /** From here on, sequences were kept for people born in the nineteenth century. */
  private static final int CENTENARIANS = 996;

  private final DivisionTable divisions;

  CitizenId15Type(Strictness strictness, DivisionTable divisions) {
    super("citizen-id-15", "identity.citizen-id", strictness, Grouping.at(6, 12));
    this.divisions = divisions;
  }

  /** The birth date, as yyyymmdd, of fifteen digits. */
  static int date(CharSequence digits) {
    int date = 0;
    for (int i = 6; i < 12; i++) {
      date = date * 10 + (digits.charAt(i) - '0');
    }
    int sequence = 0;
    for (int i = 12; i < LENGTH; i++) {
      sequence = sequence * 10 + (digits.charAt(i) - '0');
    }
    return dateOf(date, sequence);
  }

  private static int dateOf(int shortDate, int sequence) {
    return (sequence >= CENTENARIANS ? 1800_00_00 : 1900_00_00) + shortDate;
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
    int date = dateOf(number(text, view, 6, 12), number(text, view, 12, LENGTH));
    int bits = CivilDate.exists(date) ? 0 : Reason.DATE_INVALID.bit();
    return bits | divisions.check(number(text, view, 0, 6), date / 10_000);
  }

  @Override
  int place(Reason reason, int length) {
    return reason == Reason.DATE_INVALID ? 6 : 0;
  }

  @Override
  CitizenId15 of(String canonical) {
    return new CitizenId15(canonical);
  }
}
