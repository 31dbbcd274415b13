package io.github.pii4j.calendar;

import io.github.pii4j.calendar.CalendarRefusal.Code;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** Checks each row of an update by itself. */
final class UpdateRows {

  private final CalendarUpdate update;
  private final Refusals refusals;

  UpdateRows(CalendarUpdate update, Refusals refusals) {
    this.update = update;
    this.refusals = refusals;
  }

  void check() {
    if (update.days().isEmpty()) {
      refusals.add(
          Code.NO_DAYS,
          update.whole(),
          "names no day; the notice for " + update.notice().year() + " may not be published yet",
          "没有任何日期；" + update.notice().year() + " 年放假通知可能尚未公布");
    }
    Set<LocalDate> seen = new HashSet<>();
    for (ArrangedDay day : update.days()) {
      if (!seen.add(day.date())) {
        refusals.add(
            Code.NAMED_TWICE, day.where(), day.date() + " is named twice", day.date() + " 出现了两次");
      }
      checkWeekday(day);
      checkYear(day);
    }
  }

  private void checkWeekday(ArrangedDay day) {
    if (day.kind() == ArrangedDay.Kind.WORKDAY && !Weekends.contain(day.date())) {
      refusals.add(
          Code.WORKDAY_IN_THE_WEEK,
          day.where(),
          day.date() + " is no Saturday or Sunday, so it cannot be made up for a holiday",
          day.date() + " 不是周六或周日，不能作为调休上班日");
    }
  }

  private void checkYear(ArrangedDay day) {
    int year = update.notice().year();
    if (day.date().isBefore(LocalDate.of(year - 1, 12, 1)) || day.date().getYear() > year) {
      refusals.add(
          Code.NOT_OF_THE_YEAR,
          day.where(),
          day.date() + " is neither of " + year + " nor of the December before",
          day.date() + " 既不属于 " + year + " 年，也不属于上一年十二月");
    }
  }
}
