package io.github.pii4j.value;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;

/** Judges citizen ids. */
final class CitizenIdType extends CheckedType<CitizenId> {

  private static final Grouping GROUPING = Grouping.at(6, 14);
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  /** GB 11643 reserved numbers for centenarians; nobody born before 1800 was ever given one. */
  private static final int EARLIEST_YEAR = 1800;

  private static final long NOT_A_NUMBER = -1;

  private final InstantSource clock;
  private final DivisionTable divisions;

  CitizenIdType(Strictness strictness, InstantSource clock, DivisionTable divisions) {
    super("citizen-id", "identity.citizen-id", strictness);
    this.clock = clock;
    this.divisions = divisions;
  }

  @Override
  public int check(CharSequence text) {
    if (text.length() > LONGEST_TEXT) {
      return Reason.LENGTH.bit();
    }
    int separators = GROUPING.separators(text);
    int bad = firstBadCharacter(text, separators) >= 0 ? Reason.CHARACTER.bit() : 0;
    if (GROUPING.length(text, separators) != CitizenId.LENGTH) {
      return bad | Reason.LENGTH.bit();
    }
    return bad | checkParts(text, separators);
  }

  private int checkParts(CharSequence text, int separators) {
    long division = number(text, separators, 0, 6);
    long date = number(text, separators, 6, 14);
    long sequence = number(text, separators, 14, 17);
    int bits = 0;
    if (division >= 0) {
      bits |= checkDivision((int) division);
    }
    if (date >= 0) {
      bits |= checkDate((int) date);
    }
    if (division >= 0 && date >= 0) {
      bits |= checkTogether((int) division, (int) date);
    }
    if (division >= 0 && date >= 0 && sequence >= 0) {
      long body = (division * 100_000_000 + date) * 1_000 + sequence;
      bits |= checkLast(GROUPING.at(text, separators, 17), body);
    }
    return bits;
  }

  private int checkDivision(int code) {
    if (code / 10_000 >= 81 && code / 10_000 <= 83) {
      return Reason.OTHER_DOCUMENT.bit();
    }
    if (divisions.contains(code)) {
      return 0;
    }
    return divisions.containsPrefecture(code / 100)
        ? Reason.DIVISION_UNLISTED.bit()
        : Reason.DIVISION_UNKNOWN.bit();
  }

  private int checkDate(int date) {
    int year = date / 10_000;
    if (!isDate(year, date / 100 % 100, date % 100)) {
      return Reason.DATE_INVALID.bit();
    }
    if (year < EARLIEST_YEAR) {
      return Reason.DATE_TOO_OLD.bit();
    }
    return date > today() ? Reason.DATE_IN_FUTURE.bit() : 0;
  }

  private int checkTogether(int division, int date) {
    return divisions.closedBefore(division, date / 10_000)
        ? Reason.DIVISION_CLOSED_BEFORE_BIRTH.bit()
        : 0;
  }

  /** A wrong character in the last place is a bad character, not a wrong check. */
  private static int checkLast(char last, long body) {
    boolean allowed = last == 'X' || isDigit(last);
    return allowed && last != CitizenId.checkCharacter(body) ? Reason.CHECK_CHARACTER.bit() : 0;
  }

  @Override
  CitizenId build(CharSequence text) {
    return CitizenId.ofBody(number(text, GROUPING.separators(text), 0, 17));
  }

  @Override
  int position(Reason reason, CharSequence text) {
    return switch (reason) {
      case LENGTH -> Math.min(text.length(), CitizenId.LENGTH);
      case CHARACTER -> firstBadCharacter(text, GROUPING.separators(text));
      case DATE_INVALID, DATE_IN_FUTURE, DATE_TOO_OLD -> 6;
      case CHECK_CHARACTER -> 17;
      default -> 0;
    };
  }

  /** Index of the first character that is neither a digit nor an X in the last place, or -1. */
  private static int firstBadCharacter(CharSequence text, int separators) {
    for (int i = 0; i < GROUPING.length(text, separators); i++) {
      char c = GROUPING.at(text, separators, i);
      if (!isDigit(c) && !(c == 'X' && i == 17)) {
        return i;
      }
    }
    return -1;
  }

  private static long number(CharSequence text, int separators, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      char c = GROUPING.at(text, separators, i);
      if (!isDigit(c)) {
        return NOT_A_NUMBER;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  private static boolean isDate(int year, int month, int day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month);
  }

  private static int lengthOfMonth(int year, int month) {
    return month == 2 && Year.isLeap(year) ? 29 : Month.of(month).minLength();
  }

  private int today() {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
    return today.getYear() * 10_000 + today.getMonthValue() * 100 + today.getDayOfMonth();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
