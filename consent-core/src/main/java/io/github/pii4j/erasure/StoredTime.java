package io.github.pii4j.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;

/**
 * Reads moments and days as they are written in whole seconds, a million cases at a time. What has
 * any other form is left to {@link Instant#parse} and {@link LocalDate#parse}, which take ten times
 * as long.
 */
final class StoredTime {

  private static final String SECOND = "0000-00-00T00:00:00Z";
  private static final String DAY = "0000-00-00";

  private StoredTime() {}

  /**
   * A moment.
   *
   * @throws java.time.DateTimeException if it is none
   */
  static Instant moment(String text) {
    if (!isOfForm(SECOND, text)) {
      return Instant.parse(text);
    }
    int hour = number(text, 11, 13);
    int second = number(text, 17, 19);
    return hour < 24 && second < 60
        ? LocalDateTime.of(date(text), LocalTime.of(hour, number(text, 14, 16), second))
            .toInstant(ZoneOffset.UTC)
        : Instant.parse(text);
  }

  /**
   * A day.
   *
   * @throws java.time.DateTimeException if it is none
   */
  static LocalDate day(String text) {
    return isOfForm(DAY, text) ? date(text) : LocalDate.parse(text);
  }

  private static LocalDate date(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  /** Whether there is a digit where the form has one, and the same sign everywhere else. */
  private static boolean isOfForm(String form, String text) {
    if (text.length() != form.length()) {
      return false;
    }
    for (int i = 0; i < form.length(); i++) {
      char c = text.charAt(i);
      boolean fits = form.charAt(i) == '0' ? c >= '0' && c <= '9' : c == form.charAt(i);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      number = 10 * number + text.charAt(i) - '0';
    }
    return number;
  }
}
