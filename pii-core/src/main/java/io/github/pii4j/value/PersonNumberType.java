package io.github.pii4j.value;

/**
 * Judges the numbers of eighteen characters that the identity cards of China share: six digits of a
 * place or nationality, the birth date, a sequence of three, and an ISO 7064 MOD 11-2 check
 * character (GB 11643-1999).
 */
abstract class PersonNumberType<T extends PersonalValue> extends CheckedType<T> {

  static final int LENGTH = 18;

  /** Nobody born before has ever been given a number. */
  private static final int EARLIEST = 1800_00_00;

  private static final Grouping GROUPING = Grouping.at(6, 14);
  private static final String CHECK_CHARACTERS = "10X98765432";
  private static final int LAST = LENGTH - 1;
  private static final int NOT_A_NUMBER = -1;

  private final Today today;

  PersonNumberType(String name, String categoryCode, Strictness strictness, Today today) {
    super(name, categoryCode, strictness);
    this.today = today;
  }

  /** What is wrong with the first six digits, of somebody born on {@code date} (yyyymmdd). */
  abstract int checkHead(int head, int date);

  /** The value of the first seventeen digits as a number. */
  abstract T ofBody(long body);

  /** The one pass that nearly every text takes; what is odd about a text sends it round. */
  @Override
  public final int check(CharSequence text) {
    if (text.length() != LENGTH) {
      return checkClosely(text);
    }
    long sums = PersonNumberSums.of(text);
    return PersonNumberSums.areRight(sums)
        ? checkBody(PersonNumberSums.head(sums), PersonNumberSums.date(sums))
        : checkClosely(text);
  }

  private int checkBody(int head, int date) {
    return checkHead(head, date) | checkDate(date);
  }

  private int checkDate(int date) {
    if (!CivilDate.exists(date)) {
      return Reason.DATE_INVALID.bit();
    }
    if (date < EARLIEST) {
      return Reason.DATE_TOO_OLD.bit();
    }
    return today.isBefore(date) ? Reason.DATE_IN_FUTURE.bit() : 0;
  }

  /** Finds all that is wrong, each part judged as far as its digits are there. */
  private int checkClosely(CharSequence text) {
    if (text.length() > LONGEST_TEXT) {
      return Reason.LENGTH.bit();
    }
    int view = GROUPING.view(text, 0);
    int bits = firstBad(text, view) < 0 ? 0 : Reason.CHARACTER.bit();
    if (GROUPING.length(text, view) != LENGTH) {
      return bits | Reason.LENGTH.bit();
    }
    int head = number(text, view, 0, 6);
    int date = number(text, view, 6, 14);
    if (head >= 0 && date >= 0) {
      bits |= checkBody(head, date);
    } else if (date >= 0) {
      bits |= checkDate(date);
    }
    return Reason.CHARACTER.isIn(bits) ? bits : bits | checkLast(text, view);
  }

  private static int checkLast(CharSequence text, int view) {
    int sum = 0;
    for (int i = 0; i < LAST; i++) {
      sum = sum * 2 + (GROUPING.at(text, view, i) - '0');
    }
    return GROUPING.at(text, view, LAST) == checkCharacter(sum) ? 0 : Reason.CHECK_CHARACTER.bit();
  }

  /**
   * Of the digits as if they were binary ones: the weights are the powers of two (GB 11643, 4.4),
   * and the last digit has that of two itself.
   */
  private static char checkCharacter(int sum) {
    return CHECK_CHARACTERS.charAt(sum * 2 % 11);
  }

  @Override
  final T build(CharSequence text) {
    int view = GROUPING.view(text, 0);
    long body = 0;
    for (int i = 0; i < LAST; i++) {
      body = body * 10 + (GROUPING.at(text, view, i) - '0');
    }
    return ofBody(body);
  }

  @Override
  final int position(Reason reason, CharSequence text) {
    int view = GROUPING.view(text, 0);
    return switch (reason) {
      case LENGTH -> text.length();
      case CHARACTER -> firstBad(text, view);
      case DATE_INVALID, DATE_IN_FUTURE, DATE_TOO_OLD -> GROUPING.index(view, 6);
      case CHECK_CHARACTER -> GROUPING.index(view, LAST);
      default -> place(reason);
    };
  }

  /** The place of a reason that {@link #checkHead} gave. */
  int place(Reason reason) {
    return 0;
  }

  /** Where in the text the first character stands that may not, or -1. */
  private static int firstBad(CharSequence text, int view) {
    for (int i = 0; i < GROUPING.length(text, view); i++) {
      char c = GROUPING.at(text, view, i);
      if (!isDigit(c) && !(c == 'X' && i == LAST)) {
        return GROUPING.index(view, i);
      }
    }
    return -1;
  }

  private static int number(CharSequence text, int view, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      char c = GROUPING.at(text, view, i);
      if (!isDigit(c)) {
        return NOT_A_NUMBER;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** The whole number of a body. */
  static String text(long body) {
    String digits = Long.toString(body);
    String padded = "0".repeat(LAST - digits.length()) + digits;
    int sum = 0;
    for (int i = 0; i < LAST; i++) {
      sum = sum * 2 + (padded.charAt(i) - '0');
    }
    return padded + checkCharacter(sum);
  }
}
