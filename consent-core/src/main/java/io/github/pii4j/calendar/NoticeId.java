package io.github.pii4j.calendar;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a notice: the year that it arranges, and its number if it amends that year.
 *
 * @param year the year that the notice arranges
 * @param number 1 for the notice that arranges the year, 2 and more for its amendments
 */
public record NoticeId(int year, int number) implements Comparable<NoticeId> {

  private static final Pattern TEXT = Pattern.compile("([1-9][0-9]{3})(?:-([2-9]))?");

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if the year has not four digits or the number is not 1..9
   */
  public NoticeId {
    if (year < 1000 || year > 9999 || number < 1 || number > 9) {
      throw new IllegalArgumentException(
          "a notice has a year of four digits and a number 1..9, not " + year + " and " + number);
    }
  }

  /**
   * Reads {@code 2020} or, for an amendment, {@code 2020-2}.
   *
   * @throws IllegalArgumentException if the text has another form
   */
  public static NoticeId parse(String text) {
    Matcher matcher = TEXT.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "not the id of a notice: \"" + text + "\"; it is a year, or a year and -2 to -9");
    }
    String number = matcher.group(2);
    return new NoticeId(
        Integer.parseInt(matcher.group(1)), number == null ? 1 : Integer.parseInt(number));
  }

  /** Whether the notice changes an earlier one of the same year. */
  public boolean isAmendment() {
    return number > 1;
  }

  @Override
  public int compareTo(NoticeId other) {
    int byYear = Integer.compare(year, other.year);
    return byYear != 0 ? byYear : Integer.compare(number, other.number);
  }

  /** The form that {@link #parse} reads. */
  @Override
  public String toString() {
    return isAmendment() ? year + "-" + number : Integer.toString(year);
  }
}
