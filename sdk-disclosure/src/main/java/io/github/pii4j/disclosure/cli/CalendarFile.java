package io.github.pii4j.disclosure.cli;

import io.github.pii4j.calendar.WorkingDayCalendar;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The calendar that a command works with, and the day in China. */
final class CalendarFile {

  /** What stands for the calendar of this release where a file may be named. */
  static final String BUNDLED = "bundled";

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private CalendarFile() {}

  /** The calendar in a file; that of this release if there is none. */
  static WorkingDayCalendar read(@Nullable Path file) {
    return file == null || file.toString().equals(BUNDLED)
        ? WorkingDayCalendar.china()
        : WorkingDayCalendar.parse(file.toString(), Inputs.text(file));
  }

  static LocalDate today() {
    return LocalDate.ofInstant(InstantSource.system().instant(), CHINA);
  }
}
