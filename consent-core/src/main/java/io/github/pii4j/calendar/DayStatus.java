package io.github.pii4j.calendar;

import java.util.Optional;

/**
 * What a day is: one on which people work, one on which they rest, or not known yet.
 *
 * <p>{@code status instanceof DayStatus.Working} is the question whether a day counts.
 */
public sealed interface DayStatus {

  /** The holiday that the day is, or is made up for; empty for ordinary days. */
  default Optional<Holiday> occasion() {
    return Optional.empty();
  }

  /** The notice that ruled on the day; empty if none did. */
  default Optional<NoticeId> ruledBy() {
    return Optional.empty();
  }

  /** A day that counts. */
  sealed interface Working extends DayStatus {}

  /** A day that does not count. */
  sealed interface Off extends DayStatus {}

  /** Monday to Friday, and no notice says otherwise. */
  record Weekday() implements Working {}

  /**
   * A Saturday or Sunday on which people work in exchange for a day of a holiday.
   *
   * @param holiday the holiday it is made up for
   * @param notice the notice that said so
   */
  record MadeUp(Holiday holiday, NoticeId notice) implements Working {

    @Override
    public Optional<Holiday> occasion() {
      return Optional.of(holiday);
    }

    @Override
    public Optional<NoticeId> ruledBy() {
      return Optional.of(notice);
    }
  }

  /** Saturday or Sunday, and no notice says otherwise. */
  record Weekend() implements Off {}

  /**
   * A day off by a notice, on whatever day of the week.
   *
   * @param holiday the holiday
   * @param notice the notice that said so
   */
  record PublicHoliday(Holiday holiday, NoticeId notice) implements Off {

    @Override
    public Optional<Holiday> occasion() {
      return Optional.of(holiday);
    }

    @Override
    public Optional<NoticeId> ruledBy() {
      return Optional.of(notice);
    }
  }

  /**
   * A day off by law in a year whose arrangement is not published; only {@link
   * WorkingDayCalendar#estimate} answers so.
   *
   * @param holiday the holiday
   */
  record StatutoryDay(Holiday holiday) implements Off {

    @Override
    public Optional<Holiday> occasion() {
      return Optional.of(holiday);
    }
  }

  /**
   * A day of a year whose arrangement is not published: it may be either.
   *
   * @param year the year that lacks its notice
   */
  record Unknown(int year) implements DayStatus {}
}
