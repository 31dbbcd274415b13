package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDayCalendarTests {

  private static final WorkingDayCalendar CHINA = WorkingDayCalendar.china();

  @Test
  void works_on_saturday_2013_10_12() {
    assertThat(CHINA.status(LocalDate.of(2013, 10, 12)))
        .isInstanceOfSatisfying(
            DayStatus.MadeUp.class, it -> assertThat(it.notice()).hasToString("2013"));
  }

  @Test
  void rests_on_2020_02_01_because_the_working_saturday_was_cancelled() {
    assertThat(CHINA.status(LocalDate.of(2020, 2, 1)))
        .isInstanceOfSatisfying(
            DayStatus.PublicHoliday.class, it -> assertThat(it.notice()).hasToString("2020-2"));
  }

  @Test
  void worked_on_2020_02_01_as_known_on_2020_01_26() {
    WorkingDayCalendar before = CHINA.asKnownOn(LocalDate.of(2020, 1, 26));
    WorkingDayCalendar after = CHINA.asKnownOn(LocalDate.of(2020, 1, 27));

    assertThat(before.status(LocalDate.of(2020, 2, 1))).isInstanceOf(DayStatus.MadeUp.class);
    assertThat(before.status(LocalDate.of(2020, 1, 31))).isEqualTo(new DayStatus.Weekday());
    assertThat(after.status(LocalDate.of(2020, 2, 1))).isInstanceOf(DayStatus.PublicHoliday.class);
  }

  @Test
  void works_on_saturday_2005_12_31_by_the_notice_of_the_year_after() {
    assertThat(CHINA.status(LocalDate.of(2005, 12, 31)))
        .isInstanceOfSatisfying(
            DayStatus.MadeUp.class, it -> assertThat(it.notice()).hasToString("2006"));
    assertThat(CHINA.asKnownOn(LocalDate.of(2005, 12, 21)).status(LocalDate.of(2005, 12, 31)))
        .isEqualTo(new DayStatus.Weekend());
  }

  @ParameterizedTest
  @CsvSource({
    "2019-03-21,2019-04-28,Weekend",
    "2019-03-21,2019-05-01,PublicHoliday",
    "2019-03-21,2019-05-02,Weekday",
    "2019-03-21,2019-05-05,Weekend",
    "2019-03-22,2019-04-28,MadeUp",
    "2019-03-22,2019-05-01,PublicHoliday",
    "2019-03-22,2019-05-02,PublicHoliday",
    "2019-03-22,2019-05-05,MadeUp",
    "2015-05-12,2015-09-03,Weekday",
    "2015-05-13,2015-09-03,PublicHoliday",
    "2015-05-13,2015-09-06,MadeUp",
    "2007-12-17,2007-12-31,Weekday",
    "2007-12-18,2007-12-31,PublicHoliday",
    "2018-12-05,2018-12-29,Weekend",
    "2018-12-06,2018-12-29,MadeUp",
  })
  void knows_only_the_notices_of_the_time(LocalDate asKnownOn, LocalDate day, String status) {
    assertThat(CHINA.asKnownOn(asKnownOn).status(day).getClass().getSimpleName()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "2004-01-01,FINAL",
    "2026-12-28,FINAL",
    "2026-12-29,DECEMBER_TAIL",
    "2026-12-31,DECEMBER_TAIL",
    "2027-01-01,UNPUBLISHED",
    "2099-01-01,UNPUBLISHED",
  })
  void says_how_sure_a_day_is(LocalDate day, Finality finality) {
    assertThat(CHINA.finality(day)).isEqualTo(finality);
  }

  @Test
  void does_not_guess_the_status_of_an_unpublished_year() {
    assertThat(CHINA.status(LocalDate.of(2027, 1, 1))).isEqualTo(new DayStatus.Unknown(2027));
    assertThat(CHINA.status(LocalDate.of(2027, 1, 2))).isEqualTo(new DayStatus.Unknown(2027));
  }

  @Test
  void estimates_an_unpublished_year_by_its_statutory_days() {
    assertThat(CHINA.estimate(LocalDate.of(2027, 1, 1)))
        .isEqualTo(new DayStatus.StatutoryDay(new Holiday("元旦", "New Year's Day")));
    assertThat(CHINA.estimate(LocalDate.of(2027, 1, 2))).isEqualTo(new DayStatus.Weekend());
    assertThat(CHINA.estimate(LocalDate.of(2027, 1, 4))).isEqualTo(new DayStatus.Weekday());
  }

  @Test
  void refuses_days_before_its_first() {
    assertThatExceptionOfType(DateNotCoveredException.class)
        .isThrownBy(() -> CHINA.finality(LocalDate.of(2003, 12, 31)))
        .withMessage("2003-12-31 lies before 2004-01-01, the first day of this calendar")
        .satisfies(e -> assertThat(e.date()).isEqualTo("2003-12-31"));
    assertThatExceptionOfType(DateNotCoveredException.class)
        .isThrownBy(() -> CHINA.status(LocalDate.of(2003, 12, 31)));
  }

  @Test
  void refuses_to_estimate_years_without_statutory_days() {
    assertThatExceptionOfType(DateNotCoveredException.class)
        .isThrownBy(() -> CHINA.estimate(LocalDate.of(2036, 1, 1)))
        .withMessage(
            "2036-01-01 cannot be estimated: notices are known through 2026-12-31, statutory days"
                + " for the years [2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035]");
  }

  @Test
  void refuses_a_time_before_the_first_notice() {
    assertThat(CHINA.asKnownOn(LocalDate.of(2004, 1, 1)).publishedThrough())
        .isEqualTo("2004-12-31");
    assertThatExceptionOfType(DateNotCoveredException.class)
        .isThrownBy(() -> CHINA.asKnownOn(LocalDate.of(2003, 12, 31)))
        .withMessageContaining("2004-01-01");
  }

  @Test
  void states_its_coverage() {
    assertThat(CHINA.firstDay()).isEqualTo("2004-01-01");
    assertThat(CHINA.publishedThrough()).isEqualTo("2026-12-31");
    assertThat(CHINA.asOf()).isEqualTo("2026-08-07");
    assertThat(CHINA.notices()).hasSize(26);
  }

  @Test
  void has_a_version_of_its_content_not_of_the_day_it_was_asked_for() {
    WorkingDayCalendar earlier = CHINA.asKnownOn(LocalDate.of(2026, 1, 1));

    assertThat(CHINA.version()).matches("[0-9a-f]{64}");
    assertThat(earlier.version()).isEqualTo(CHINA.version());
    assertThat(earlier.asOf()).isEqualTo("2026-01-01");
    assertThat(CHINA.asKnownOn(LocalDate.of(2025, 11, 3)).version()).isNotEqualTo(CHINA.version());
  }

  @Test
  void cannot_know_what_was_published_after_its_own_day() {
    assertThat(CHINA.asKnownOn(LocalDate.of(2099, 1, 1)).asOf()).isEqualTo(CHINA.asOf());
  }
}
