package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that other public tables have wrong, each held by its name. */
class OtherTablesWrongDaysTests {

  private static final WorkingDayCalendar CHINA = WorkingDayCalendar.china();

  @Test
  void saturday_2013_10_12_works() {
    assertWorks("2013-10-12", "2013");
  }

  @Test
  void saturday_2020_02_01_is_off() {
    assertOff("2020-02-01", "2020-2");
  }

  @Test
  void saturday_2005_12_31_works_by_the_notice_of_2006() {
    assertWorks("2005-12-31", "2006");
  }

  @Test
  void the_weekend_of_2006_12_30_works_by_the_notice_of_2007() {
    assertWorks("2006-12-30", "2007");
    assertWorks("2006-12-31", "2007");
  }

  @Test
  void saturday_2007_12_29_works_and_monday_2007_12_31_is_off_by_the_notice_of_2008() {
    assertWorks("2007-12-29", "2008");
    assertOff("2007-12-31", "2008");
  }

  @Test
  void saturday_2011_12_31_works_by_the_notice_of_2012() {
    assertWorks("2011-12-31", "2012");
  }

  @Test
  void saturday_2018_12_29_works_and_monday_2018_12_31_is_off_by_the_notice_of_2019() {
    assertWorks("2018-12-29", "2019");
    assertOff("2018-12-31", "2019");
  }

  @Test
  void the_parade_of_2015_gave_three_days_and_took_a_sunday() {
    assertOff("2015-09-03", "2015-2");
    assertOff("2015-09-04", "2015-2");
    assertOff("2015-09-05", "2015-2");
    assertWorks("2015-09-06", "2015-2");
  }

  @Test
  void labour_day_of_2019_is_that_of_the_amendment() {
    for (String day : new String[] {"2019-05-01", "2019-05-02", "2019-05-03", "2019-05-04"}) {
      assertOff(day, "2019-2");
    }
    assertWorks("2019-04-28", "2019-2");
    assertWorks("2019-05-05", "2019-2");
  }

  /** Requests whose limit crosses such days, with the deadline that the wrong table would miss. */
  @ParameterizedTest
  @CsvSource({
    "2013-09-27T02:00:00Z, 2013-10-23, 2013-10-24",
    "2020-01-10T02:00:00Z, 2020-02-07, 2020-02-06",
    "2006-12-22T02:00:00Z, 2007-01-15, 2007-01-17",
    "2018-12-20T02:00:00Z, 2019-01-11, 2019-01-14",
  })
  void deadlines_across_such_days_are_right(Instant request, LocalDate right, LocalDate wrong) {
    Deadline deadline = CHINA.deadline(request, WorkingDayRule.accountCancellation());

    assertThat(deadline.dueDate()).isEqualTo(right).isNotEqualTo(wrong);
  }

  private static void assertWorks(String day, String notice) {
    assertThat(CHINA.status(LocalDate.parse(day)))
        .isInstanceOfSatisfying(
            DayStatus.MadeUp.class, it -> assertThat(it.notice()).hasToString(notice));
  }

  private static void assertOff(String day, String notice) {
    assertThat(CHINA.status(LocalDate.parse(day)))
        .isInstanceOfSatisfying(
            DayStatus.PublicHoliday.class, it -> assertThat(it.notice()).hasToString(notice));
  }
}
