package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class WorkingDaysLeftTests {

  private static final WorkingDayCalendar CHINA = WorkingDayCalendar.china();

  @ParameterizedTest(name = "{1} before the end of {0}: {3}")
  @CsvFileSource(resources = "days-left.csv", numLinesToSkip = 1)
  void says_how_many_are_left(LocalDate lastDay, LocalDate today, int left, String note) {
    assertThat(CHINA.workingDaysLeft(today, lastDay)).as(note).isEqualTo(left);
  }

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "deadlines.csv", numLinesToSkip = 1)
  void of_fifteen_all_are_left_on_the_day_of_the_request_and_each_working_day_takes_one(
      String id, String at, String calendar, LocalDate request, LocalDate lastDay) {
    if (!calendar.equals("final")) {
      return;
    }
    int left = 15;
    for (LocalDate day = request; !day.isAfter(lastDay); day = day.plusDays(1)) {
      boolean counts = !day.equals(request) && CHINA.estimate(day) instanceof DayStatus.Working;
      left -= counts ? 1 : 0;
      assertThat(CHINA.workingDaysLeft(day, lastDay)).as("%s on %s", id, day).isEqualTo(left);
    }
    assertThat(left).isZero();
    assertThat(CHINA.workingDaysLeft(lastDay.plusDays(1), lastDay)).isEqualTo(-1);
  }

  @Test
  void names_a_day_that_it_does_not_know() {
    LocalDate last = LocalDate.of(2035, 12, 31);

    assertThat(CHINA.workingDaysLeft(last.minusDays(1), last)).isBetween(0, 1);
    assertThatExceptionOfType(DateNotCoveredException.class)
        .isThrownBy(() -> CHINA.workingDaysLeft(last.plusDays(1), last));
    assertThatExceptionOfType(DateNotCoveredException.class)
        .isThrownBy(() -> CHINA.workingDaysLeft(CHINA.firstDay().minusDays(1), last));
  }
}
