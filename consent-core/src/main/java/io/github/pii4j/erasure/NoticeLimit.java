package io.github.pii4j.erasure;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.time.LocalDate;

/**
 * By when, as the person is told.
 *
 * @param workingDays how many working days the limit has
 * @param lastDay the last of them; what was told never moves later
 * @param status whether a calendar that is still to be published can move it
 * @param daysLeft the working days that are left up to {@code lastDay}, as {@link
 *     io.github.pii4j.calendar.WorkingDayCalendar#workingDaysLeft} counts: all on the day of the
 *     request, 0 on the last day, negative once it is over
 */
public record NoticeLimit(
    int workingDays, LocalDate lastDay, Deadline.Status status, int daysLeft) {

  Members toJson() {
    return new JsonMembers()
        .whole("workingDays", workingDays)
        .text("lastDay", lastDay.toString())
        .text("status", status.name())
        .whole("daysLeft", daysLeft)
        .build();
  }
}
