package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.document.Message;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a calendar reaches far enough for the requests of a day. A limit of 15 working days has
 * taken up to 29 calendar days.
 *
 * @param day the day
 * @param daysAhead from the day to the last one that is final; negative if that is past
 * @param findings what to do something about, the worst first; empty if all is well
 */
public record CalendarHealth(LocalDate day, long daysAhead, List<Finding> findings) {

  private static final long WARN_BELOW = 45;
  private static final long ERROR_BELOW = 20;

  /** Copies. */
  public CalendarHealth {
    requireNonNull(day, "day");
    findings = List.copyOf(findings);
  }

  /** Examines a calendar as of {@code today}, a day in China. */
  public static CalendarHealth of(WorkingDayCalendar calendar, LocalDate today) {
    long ahead = ChronoUnit.DAYS.between(today, calendar.finalThrough());
    List<Finding> findings = new ArrayList<>();
    if (ahead < WARN_BELOW) {
      findings.add(shortCoverage(ahead, calendar));
    }
    if (calendar.publishedThrough().getYear() <= today.getYear()
        && today.getMonth().compareTo(Month.NOVEMBER) >= 0) {
      findings.add(missingNotice(today));
    }
    findings.sort((one, other) -> other.level().compareTo(one.level()));
    return new CalendarHealth(today, ahead, findings);
  }

  /** The worst of the findings. */
  public Level level() {
    return findings.isEmpty() ? Level.OK : findings.get(0).level();
  }

  private static Finding shortCoverage(long ahead, WorkingDayCalendar calendar) {
    LocalDate through = calendar.finalThrough();
    return new Finding(
        ahead < ERROR_BELOW ? Level.ERROR : Level.WARNING,
        new Message(
            "the days are final through "
                + through
                + ", "
                + ahead
                + " days ahead: import the next"
                + " notice; until then due dates beyond are estimates",
            "日历确定至 " + through + "，仅余 " + ahead + " 天：请导入下一份放假通知；此前超出部分的截止日期为预估"));
  }

  private static Finding missingNotice(LocalDate today) {
    int year = today.getYear() + 1;
    return new Finding(
        today.getMonth() == Month.DECEMBER ? Level.ERROR : Level.WARNING,
        new Message(
            "the notice for " + year + " is missing: see whether it is published, and import it",
            "缺少 " + year + " 年放假通知：请查看是否已公布并导入"));
  }

  /** How urgent a finding is. */
  public enum Level {
    /** Nothing to do. */
    OK,
    /** Soon. */
    WARNING,
    /** Now: due dates of today's requests are estimates, or will be within days. */
    ERROR
  }

  /**
   * Something to do something about.
   *
   * @param level how urgent
   * @param message what and why
   */
  public record Finding(Level level, Message message) {
    /** Checks that both are there. */
    public Finding {
      requireNonNull(level, "level");
      requireNonNull(message, "message");
    }
  }
}
