package io.github.pii4j.erasure;

import io.github.pii4j.category.DataCategory;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What one step erases: records of one category that share one fate, such as the wage rows of a
 * year. Retention is decided for each item, never for a whole account.
 *
 * @param id within the handler: lower-case letters, digits, dots and hyphens, at most 50; never a
 *     personal value, since it is printed and journalled
 * @param category the code of the records' {@link DataCategory}
 * @param records how many there are, as far as known
 * @param since the date of the event with which a statutory period starts, if there is one
 */
public record WorkItem(String id, String category, long records, Optional<LocalDate> since) {

  /** The item of a handler that knows only one. */
  public static final String ALL = "all";

  private static final int MOST_CHARACTERS = 50;
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,49}");

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the id or the category's code has another form, the count
   *     is negative, or the day is after the year 9000
   */
  public WorkItem {
    requireId(id);
    since.ifPresent(LastDay::require);
    if (!DataCategory.isCode(category)) {
      throw new IllegalArgumentException("not a category code");
    }
    if (records < 0) {
      throw new IllegalArgumentException("a number of records is not negative");
    }
  }

  /** Records without a statutory period, or whose period starts on a day that is not known. */
  public static WorkItem of(String id, DataCategory category, long records) {
    return new WorkItem(id, category.code(), records, Optional.empty());
  }

  /** The same records, whose statutory period starts with an event on this day. */
  public WorkItem startingOn(LocalDate day) {
    return new WorkItem(id, category, records, Optional.of(day));
  }

  /** The id of the only item of a category: its code, which is cut if it is too long for one. */
  static String idOf(String categoryCode) {
    return categoryCode.length() <= MOST_CHARACTERS
        ? categoryCode
        : categoryCode.substring(0, MOST_CHARACTERS - Integer.SIZE / Byte.SIZE * 2 - 1)
            + "-"
            + HexFormat.of().toHexDigits(categoryCode.hashCode());
  }

  static void requireId(String id) {
    if (!ID.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "an item's id is 1 to 50 lower-case letters, digits, dots and hyphens");
    }
  }
}
