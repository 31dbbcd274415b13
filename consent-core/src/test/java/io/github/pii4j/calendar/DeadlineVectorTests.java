package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every row and column of the two tables of vectors. */
class DeadlineVectorTests {

  private static final WorkingDayRule RULE = WorkingDayRule.accountCancellation();

  @ParameterizedTest(name = "{0}: {10}")
  @CsvFileSource(resources = "deadlines.csv", numLinesToSkip = 1)
  void counts_fifteen_working_days(ArgumentsAccessor row) {
    WorkingDayCalendar calendar = calendar(row.getString(2));
    Instant request = instant(row.getString(1));

    Deadline deadline = calendar.deadline(request, RULE);

    assertThat(deadline.requestDate()).isEqualTo(row.getString(3));
    assertThat(deadline.dueDate()).isEqualTo(row.getString(4));
    assertThat(deadline.dueInstantExclusive()).isEqualTo(instant(row.getString(5)));
    assertThat(due(calendar, request, CountingConvention.SAME_DAY)).isEqualTo(row.getString(6));
    assertThat(due(calendar, request, CountingConvention.DEEMED_RECEIPT))
        .isEqualTo(row.getString(7));
    assertThat(CalendarDayDue.of(calendar, request, 15, RULE.zone()).dueDate())
        .isEqualTo(row.getString(8));
    assertThat(ChronoUnit.DAYS.between(deadline.requestDate(), deadline.dueDate()))
        .isEqualTo(row.getLong(9));
    assertThat(deadline.status()).isEqualTo(statusOf(row.getString(0)));
  }

  @ParameterizedTest(name = "{0}: {7}")
  @CsvFileSource(resources = "deadlines-unpublished.csv", numLinesToSkip = 1)
  void estimates_while_the_next_year_is_unpublished(ArgumentsAccessor row) {
    Deadline deadline = WorkingDayCalendar.china().deadline(instant(row.getString(1)), RULE);

    assertThat(deadline.requestDate()).isEqualTo(row.getString(2));
    assertThat(deadline.status()).hasToString(row.getString(3));
    assertThat(deadline.dueDate()).isEqualTo(row.getString(4));
    assertThat(deadline.commitBy()).isEqualTo(row.getString(6));
    assertThat(row.getString(5)).isIn(null, weekdaysAfter(deadline.requestDate(), 15).toString());
  }

  /**
   * V44 calls a window final that touches 29 to 31 December 2026. The bundled data lacks the notice
   * for 2027, so the same date is provisional, as U01 of the other table says.
   */
  private static Deadline.Status statusOf(String id) {
    return id.equals("V44") ? Deadline.Status.PROVISIONAL : Deadline.Status.FINAL;
  }

  private static WorkingDayCalendar calendar(String asKnown) {
    WorkingDayCalendar china = WorkingDayCalendar.china();
    return switch (asKnown) {
      case "final" -> china;
      case "before-2020-01-27" -> china.asKnownOn(LocalDate.of(2020, 1, 26));
      default -> throw new IllegalArgumentException(asKnown);
    };
  }

  private static LocalDate due(
      WorkingDayCalendar calendar, Instant request, CountingConvention convention) {
    return calendar.deadline(request, RULE.withConvention(convention)).dueDate();
  }

  private static LocalDate weekdaysAfter(LocalDate date, int days) {
    LocalDate day = date;
    for (int left = days; left > 0; left -= Weekends.contain(day) ? 0 : 1) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
