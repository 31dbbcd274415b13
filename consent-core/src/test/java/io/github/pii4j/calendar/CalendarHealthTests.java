package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarHealthTests {

  /** The bundled calendar is final through 2026-12-28. */
  @ParameterizedTest
  @CsvSource({
    "2026-08-07, OK, 0",
    "2026-10-31, OK, 0",
    "2026-11-01, WARNING, 1",
    "2026-11-13, WARNING, 1",
    "2026-11-14, WARNING, 2",
    "2026-11-30, WARNING, 2",
    "2026-12-01, ERROR, 2",
    "2026-12-08, ERROR, 2",
    "2026-12-09, ERROR, 2",
    "2027-03-01, ERROR, 1",
  })
  void warns_before_requests_outrun_the_calendar(
      LocalDate today, CalendarHealth.Level level, int findings) {
    CalendarHealth health = CalendarHealth.of(Updates.CHINA, today);

    assertThat(health.level()).isEqualTo(level);
    assertThat(health.findings()).hasSize(findings);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-08,20,WARNING",
    "2026-12-09,19,ERROR",
    "2026-11-13,45,OK",
    "2026-11-14,44,WARNING"
  })
  void coverage_has_its_own_bounds(LocalDate today, long ahead, CalendarHealth.Level level) {
    CalendarHealth health = CalendarHealth.of(Updates.CHINA, today);

    assertThat(health.daysAhead()).isEqualTo(ahead);
    assertThat(
            health.findings().stream()
                .filter(finding -> finding.message().english().contains("days ahead"))
                .map(CalendarHealth.Finding::level)
                .findFirst()
                .orElse(CalendarHealth.Level.OK))
        .isEqualTo(level);
  }

  @Test
  void is_well_again_once_the_notice_is_in() {
    assertThat(CalendarHealth.of(Updates.published(), LocalDate.of(2026, 12, 20)).level())
        .isEqualTo(CalendarHealth.Level.OK);
  }

  @Test
  void the_worst_comes_first_in_both_languages() {
    CalendarHealth health = CalendarHealth.of(Updates.CHINA, LocalDate.of(2026, 12, 2));

    assertThat(health.findings().get(0).level()).isEqualTo(CalendarHealth.Level.ERROR);
    assertThat(health.findings().get(0).message().in(Locale.ENGLISH))
        .isEqualTo("the notice for 2027 is missing: see whether it is published, and import it");
    assertThat(health.findings().get(1).message().in(Locale.CHINESE))
        .startsWith("日历确定至 2026-12-28，仅余 26 天");
  }
}
