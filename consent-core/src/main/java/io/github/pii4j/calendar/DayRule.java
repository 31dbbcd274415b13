package io.github.pii4j.calendar;

import java.time.LocalDate;

/** What one notice said of one day. */
record DayRule(LocalDate date, Kind kind, Holiday holiday, NoticeId notice) {

  /** Whether the notice gave the day off or took a weekend day away. */
  enum Kind {
    HOLIDAY,
    WORKDAY
  }

  DayStatus status() {
    return kind == Kind.HOLIDAY
        ? new DayStatus.PublicHoliday(holiday, notice)
        : new DayStatus.MadeUp(holiday, notice);
  }
}
