package io.github.pii4j.value;

/** Judges the numbers of foreign permanent residents, of both forms. */
final class ForeignPermanentResidentIdType extends CheckedType<ForeignPermanentResidentId> {

  private static final String NAME = "foreign-permanent-resident-id";
  private static final String CATEGORY = "identity.foreign-permanent-resident-id";

  private final NewForm newForm;
  private final OldForm oldForm;

  ForeignPermanentResidentIdType(
      Strictness strictness, Today today, DivisionTable divisions, CountryTable countries) {
    super(NAME, CATEGORY, strictness);
    newForm = new NewForm(strictness, today, divisions, countries);
    oldForm = new OldForm(strictness, divisions, countries);
  }

  @Override
  public int check(CharSequence text) {
    return form(text).check(text);
  }

  @Override
  ForeignPermanentResidentId build(CharSequence text) {
    return form(text).build(text);
  }

  @Override
  int position(Reason reason, CharSequence text) {
    return form(text).position(reason, text);
  }

  /** Only the old form begins with a letter. */
  private CheckedType<ForeignPermanentResidentId> form(CharSequence text) {
    return !text.isEmpty() && PlacedType.isLetter(Grouping.fold(text.charAt(0)))
        ? oldForm
        : newForm;
  }

  /** The text of a number of the old form that {@link OldForm#pack} has packed. */
  static String text(long packed) {
    long rest = -packed;
    char[] characters = new char[OldForm.LENGTH];
    for (int i = OldForm.LENGTH - 1; i >= 0; i--) {
      int radix = i < OldForm.LETTERS ? 26 : 10;
      characters[i] = (char) ((i < OldForm.LETTERS ? 'A' : '0') + rest % radix);
      rest /= radix;
    }
    return new String(characters);
  }

  /**
   * The birth date, as yyyymmdd, of a text of the old form; 0 if the century is open. The last of
   * these cards were given in 2023.
   */
  static int birthDate(String text) {
    int shortDate = Integer.parseInt(text.substring(OldForm.DATE, OldForm.DATE + 6));
    return shortDate > 23_12_31 ? 1900_00_00 + shortDate : 0;
  }

  /** Eighteen digits that begin with 9. */
  private static final class NewForm extends PersonNumberType<ForeignPermanentResidentId> {

    private final DivisionTable divisions;
    private final CountryTable countries;

    NewForm(Strictness strictness, Today today, DivisionTable divisions, CountryTable countries) {
      super(NAME, CATEGORY, strictness, today);
      this.divisions = divisions;
      this.countries = countries;
    }

    @Override
    int checkHead(int head, int date) {
      if (head / 100_000 != 9) {
        return Reason.OTHER_DOCUMENT.bit();
      }
      int bits = countries.contains(head % 1_000) ? 0 : Reason.NATIONALITY.bit();
      return divisions.containsProvince(head / 1_000 % 100)
          ? bits
          : bits | Reason.DIVISION_UNKNOWN.bit();
    }

    @Override
    int place(Reason reason) {
      return switch (reason) {
        case NATIONALITY -> 3;
        case DIVISION_UNKNOWN -> 1;
        default -> 0;
      };
    }

    @Override
    ForeignPermanentResidentId ofBody(long body) {
      return new ForeignPermanentResidentId(body);
    }
  }

  /** Three letters and twelve digits. */
  private static final class OldForm extends PlacedType<ForeignPermanentResidentId> {

    static final int LENGTH = 15;
    static final int LETTERS = 3;
    static final int DATE = 7;

    private final DivisionTable divisions;
    private final CountryTable countries;

    OldForm(Strictness strictness, DivisionTable divisions, CountryTable countries) {
      super(NAME, CATEGORY, strictness, Grouping.NONE);
      this.divisions = divisions;
      this.countries = countries;
    }

    @Override
    boolean isLength(int length) {
      return length == LENGTH;
    }

    @Override
    int firstBad(CharSequence text, int view, int length) {
      for (int i = 0; i < Math.min(length, LETTERS); i++) {
        if (!isLetter(at(text, view, i))) {
          return i;
        }
      }
      return firstNonDigit(text, view, LETTERS, length);
    }

    @Override
    int judge(CharSequence text, int view, int length) {
      int bits =
          countries.contains(at(text, 0, 0), at(text, 0, 1), at(text, 0, 2))
              ? 0
              : Reason.NATIONALITY.bit();
      if (!divisions.containsPrefecture(number(text, 0, LETTERS, DATE))) {
        bits |= Reason.DIVISION_UNKNOWN.bit();
      }
      if (!isDate(number(text, 0, DATE, DATE + 6))) {
        bits |= Reason.DATE_INVALID.bit();
      }
      return fitsCheck(text) ? bits : bits | Reason.CHECK_CHARACTER.bit();
    }

    /** In either century. */
    private static boolean isDate(int shortDate) {
      return CivilDate.exists(1900_00_00 + shortDate) || CivilDate.exists(2000_00_00 + shortDate);
    }

    private boolean fitsCheck(CharSequence text) {
      int sum = 0;
      for (int i = 0; i < LENGTH - 1; i++) {
        sum += Icao.WEIGHTS[i % Icao.WEIGHTS.length] * Icao.valueOf(at(text, 0, i));
      }
      return sum % 10 == digit(text, 0, LENGTH - 1);
    }

    @Override
    int place(Reason reason, int length) {
      return switch (reason) {
        case DIVISION_UNKNOWN -> LETTERS;
        case DATE_INVALID -> DATE;
        default -> super.place(reason, length);
      };
    }

    @Override
    ForeignPermanentResidentId of(String canonical) {
      return new ForeignPermanentResidentId(pack(canonical));
    }

    private static long pack(String canonical) {
      long packed = 0;
      for (int i = 0; i < LENGTH; i++) {
        char c = canonical.charAt(i);
        packed = i < LETTERS ? packed * 26 + (c - 'A') : packed * 10 + (c - '0');
      }
      return -packed;
    }
  }
}
