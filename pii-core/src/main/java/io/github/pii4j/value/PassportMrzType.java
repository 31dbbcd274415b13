package io.github.pii4j.value;

/** Judges the second machine-readable line of passports (ICAO 9303-4, section 4.2.2). */
final class PassportMrzType extends PlacedType<PassportMrz> {

  private static final int LENGTH = 44;
  private static final int NUMBER_CHECK = 9;
  private static final int NATIONALITY = 10;
  private static final int BIRTH = 13;
  private static final int BIRTH_CHECK = 19;
  private static final int EXPIRY = 21;
  private static final int EXPIRY_CHECK = 27;
  private static final int OPTIONAL = 28;
  private static final int OPTIONAL_CHECK = 42;
  private static final int WHOLE_CHECK = 43;
  private static final char FILLER = '<';

  private final CountryTable countries;

  PassportMrzType(Strictness strictness, CountryTable countries) {
    super("passport-mrz", "identity.passport", strictness, Grouping.NONE);
    this.countries = countries;
  }

  @Override
  boolean isLength(int length) {
    return length == LENGTH;
  }

  @Override
  int firstBad(CharSequence text, int view, int length) {
    for (int i = 0; i < length; i++) {
      char c = at(text, view, i);
      if (!isDigit(c) && c != FILLER && !isLetter(c)) {
        return i;
      }
    }
    return NOWHERE;
  }

  @Override
  int judge(CharSequence text, int view, int length) {
    int bits = isNationality(text) ? 0 : Reason.NATIONALITY.bit();
    if (!isDate(text, BIRTH) || !isDate(text, EXPIRY)) {
      bits |= Reason.DATE_INVALID.bit();
    }
    return fitsChecks(text) ? bits : bits | Reason.CHECK_CHARACTER.bit();
  }

  /** Germany alone has one letter. */
  private boolean isNationality(CharSequence text) {
    char first = at(text, 0, NATIONALITY);
    char second = at(text, 0, NATIONALITY + 1);
    char third = at(text, 0, NATIONALITY + 2);
    if (first == 'D' && second == FILLER && third == FILLER) {
      return true;
    }
    return isLetter(first)
        && isLetter(second)
        && isLetter(third)
        && countries.contains(first, second, third);
  }

  /** In either century; unknown parts of a birth date are filled. */
  private boolean isDate(CharSequence text, int from) {
    for (int i = from; i < from + 6; i++) {
      if (at(text, 0, i) == FILLER) {
        return from == BIRTH;
      }
      if (!isDigit(at(text, 0, i))) {
        return false;
      }
    }
    int date = number(text, 0, from, from + 6);
    return CivilDate.exists(1900_00_00 + date) || CivilDate.exists(2000_00_00 + date);
  }

  private boolean fitsChecks(CharSequence text) {
    return fits(text, sum(text, 0, 0, NUMBER_CHECK), NUMBER_CHECK)
        && fits(text, sum(text, 0, BIRTH, BIRTH_CHECK), BIRTH_CHECK)
        && fits(text, sum(text, 0, EXPIRY, EXPIRY_CHECK), EXPIRY_CHECK)
        && fitsOptional(text)
        && fits(text, whole(text), WHOLE_CHECK);
  }

  /** An optional part that is empty may have a filler for its check digit. */
  private boolean fitsOptional(CharSequence text) {
    return at(text, 0, OPTIONAL_CHECK) == FILLER
        ? isEmpty(text)
        : fits(text, sum(text, 0, OPTIONAL, OPTIONAL_CHECK), OPTIONAL_CHECK);
  }

  private boolean isEmpty(CharSequence text) {
    for (int i = OPTIONAL; i < OPTIONAL_CHECK; i++) {
      if (at(text, 0, i) != FILLER) {
        return false;
      }
    }
    return true;
  }

  private int whole(CharSequence text) {
    int sum = sum(text, 0, 0, NATIONALITY);
    sum += sum(text, NATIONALITY, BIRTH, BIRTH_CHECK + 1);
    int before = NATIONALITY + BIRTH_CHECK + 1 - BIRTH;
    return sum + sum(text, before, EXPIRY, WHOLE_CHECK);
  }

  /** Of the characters from {@code from} on, after {@code before} others in the same sum. */
  private int sum(CharSequence text, int before, int from, int to) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      int weight = Icao.WEIGHTS[(before + i - from) % Icao.WEIGHTS.length];
      sum += weight * Icao.valueOf(at(text, 0, i));
    }
    return sum;
  }

  private boolean fits(CharSequence text, int sum, int place) {
    return at(text, 0, place) == '0' + sum % 10;
  }

  @Override
  int place(Reason reason, int length) {
    return switch (reason) {
      case NATIONALITY -> NATIONALITY;
      case DATE_INVALID -> BIRTH;
      default -> super.place(reason, length);
    };
  }

  @Override
  PassportMrz of(String canonical) {
    return new PassportMrz(canonical);
  }
}
