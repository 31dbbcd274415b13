package io.github.pii4j.crypto;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The characters between the head and the check character, counted through. */
sealed interface TokenBody {

  /** How many characters it has. */
  int length();

  /** How many different bodies there are. */
  long size();

  /**
   * Which one stands at {@code from}, counted from 0.
   *
   * @return {@code ~i}, which is negative, if none does, because of the character at index i
   */
  long rank(String text, int from);

  /** Writes the one of this rank. */
  void write(long rank, StringBuilder out);

  /** Any digits. */
  record Digits(int length) implements TokenBody {

    @Override
    public long size() {
      long size = 1;
      for (int i = 0; i < length; i++) {
        size *= 10;
      }
      return size;
    }

    @Override
    public long rank(String text, int from) {
      long number = 0;
      for (int i = from; i < from + length; i++) {
        int digit = text.charAt(i) - '0';
        if (digit < 0 || digit > 9) {
          return ~i;
        }
        number = number * 10 + digit;
      }
      return number;
    }

    @Override
    public void write(long rank, StringBuilder out) {
      String digits = Long.toString(rank);
      out.append("0".repeat(length - digits.length())).append(digits);
    }
  }

  /**
   * Of a citizen id: the last four digits of the division, a day of the three centuries from 1800,
   * a sequence number.
   */
  record Person() implements TokenBody {

    private static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);
    private static final long DAYS = LAST.toEpochDay() - FIRST.toEpochDay() + 1;
    private static final Digits DIVISION = new Digits(4);
    private static final Digits DATE = new Digits(8);
    private static final Digits SEQUENCE = new Digits(3);

    @Override
    public int length() {
      return DIVISION.length() + DATE.length() + SEQUENCE.length();
    }

    @Override
    public long size() {
      return DIVISION.size() * DAYS * SEQUENCE.size();
    }

    @Override
    public long rank(String text, int from) {
      int dateFrom = from + DIVISION.length();
      long division = DIVISION.rank(text, from);
      long day = day(DATE.rank(text, dateFrom), dateFrom);
      long sequence = SEQUENCE.rank(text, dateFrom + DATE.length());
      if (division < 0) {
        return division;
      }
      if (day < 0) {
        return day;
      }
      return sequence < 0 ? sequence : (division * DAYS + day) * SEQUENCE.size() + sequence;
    }

    /** Counted from the first; {@code ~from} if there is no such day. */
    private static long day(long date, int from) {
      if (date < 0) {
        return date;
      }
      try {
        int number = (int) date;
        LocalDate day = LocalDate.of(number / 10_000, number / 100 % 100, number % 100);
        return day.isBefore(FIRST) || day.isAfter(LAST)
            ? ~from
            : day.toEpochDay() - FIRST.toEpochDay();
      } catch (DateTimeException e) {
        return ~from;
      }
    }

    @Override
    public void write(long rank, StringBuilder out) {
      long rest = rank / SEQUENCE.size();
      LocalDate day = FIRST.plusDays(rest % DAYS);
      DIVISION.write(rest / DAYS, out);
      DATE.write(10_000L * day.getYear() + 100L * day.getMonthValue() + day.getDayOfMonth(), out);
      SEQUENCE.write(rank % SEQUENCE.size(), out);
    }
  }
}
