package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DeadlinePropertyTests {

  private static final WorkingDayCalendar CHINA = WorkingDayCalendar.china();
  private static final WorkingDayRule RULE = WorkingDayRule.accountCancellation();
  private static final ZoneOffset CHINA_TIME = ZoneOffset.ofHours(8);

  @Property
  void a_later_request_is_not_due_earlier(
      @ForAll("requests") Instant one,
      @ForAll("requests") Instant other,
      @ForAll CountingConvention convention) {
    WorkingDayRule rule = RULE.withConvention(convention);
    Instant earlier = one.isBefore(other) ? one : other;
    Instant later = one.isBefore(other) ? other : one;

    Deadline first = CHINA.deadline(earlier, rule);
    Deadline second = CHINA.deadline(later, rule);

    assertThat(second.dueInstantExclusive()).isAfterOrEqualTo(first.dueInstantExclusive());
  }

  @Property
  void the_due_date_is_a_working_day_and_the_explanation_counts_up_to_the_limit(
      @ForAll("requests") Instant request,
      @ForAll CountingConvention convention,
      @ForAll @IntRange(min = 1, max = 250) int workingDays) {
    WorkingDayRule rule = RULE.withConvention(convention).withWorkingDays(workingDays);

    Deadline deadline = CHINA.deadline(request, rule);

    assertThat(CHINA.estimate(deadline.dueDate())).isInstanceOf(DayStatus.Working.class);
    assertThat(deadline.explain())
        .filteredOn(ExplainedDay::counts)
        .extracting(ExplainedDay::nth)
        .containsExactlyElementsOf(IntStream.rangeClosed(1, workingDays).boxed().toList());
  }

  @Property
  void the_explanation_names_each_day_once_with_its_status(
      @ForAll("requests") Instant request, @ForAll CountingConvention convention) {
    Deadline deadline = CHINA.deadline(request, RULE.withConvention(convention));

    List<LocalDate> days =
        deadline.requestDate().datesUntil(deadline.dueDate().plusDays(1)).toList();

    assertThat(deadline.explain()).extracting(ExplainedDay::date).isEqualTo(days);
    assertThat(deadline.explain())
        .allSatisfy(day -> assertThat(day.status()).isEqualTo(CHINA.estimate(day.date())));
  }

  @Property
  void the_offset_in_which_a_request_is_written_does_not_matter(
      @ForAll("requests") Instant request, @ForAll @IntRange(min = -18, max = 18) int hours) {
    OffsetDateTime elsewhere = request.atOffset(ZoneOffset.ofHours(hours));

    Deadline deadline = CHINA.deadline(elsewhere.toInstant(), RULE);

    assertThat(deadline).isEqualTo(CHINA.deadline(request, RULE));
    assertThat(deadline.requestDate()).isEqualTo(request.atOffset(CHINA_TIME).toLocalDate());
  }

  @Property
  void the_conventions_are_ordered_from_strict_to_late(@ForAll("requests") Instant request) {
    LocalDate same = due(request, CountingConvention.SAME_DAY);
    LocalDate next = due(request, CountingConvention.NEXT_DAY);
    LocalDate deemed = due(request, CountingConvention.DEEMED_RECEIPT);

    assertThat(next).isBetween(same, deemed);
  }

  @Test
  void fifteen_final_working_days_take_18_to_29_calendar_days() {
    List<Long> elapsed =
        LocalDate.of(2008, 1, 1)
            .datesUntil(LocalDate.of(2026, 12, 8))
            .map(day -> CHINA.deadline(day.atStartOfDay().toInstant(CHINA_TIME), RULE))
            .map(it -> ChronoUnit.DAYS.between(it.requestDate(), it.dueDate()))
            .toList();

    assertThat(elapsed).allSatisfy(days -> assertThat(days).isBetween(18L, 29L));
    assertThat(elapsed).contains(18L, 29L);
  }

  private static LocalDate due(Instant request, CountingConvention convention) {
    return CHINA.deadline(request, RULE.withConvention(convention)).dueDate();
  }

  @Provide
  Arbitrary<Instant> requests() {
    long first = OffsetDateTime.parse("2004-01-01T00:00:00+08:00").toEpochSecond();
    long last = OffsetDateTime.parse("2029-12-31T23:59:59+08:00").toEpochSecond();
    return Arbitraries.longs().between(first, last).map(Instant::ofEpochSecond);
  }
}
