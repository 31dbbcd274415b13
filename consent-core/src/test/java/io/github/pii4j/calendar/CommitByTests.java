package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes each year of the past for unpublished and compares with what its notice then said. */
class CommitByTests {

  private static final WorkingDayCalendar CHINA = WorkingDayCalendar.china();
  private static final CalendarData KNOWN = CalendarTables.read("cn");
  private static final WorkingDayRule RULE = WorkingDayRule.accountCancellation();

  /** Year to the calendar that lacks the notices of that year and of all later ones. */
  private static final Map<Integer, WorkingDayCalendar> WITHOUT =
      IntStream.rangeClosed(2008, 2026)
          .boxed()
          .collect(Collectors.toMap(Function.identity(), CommitByTests::without));

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 10, 15, 16, 17, 18, 20, 30, 48, 53, 63, 88, 125, 250})
  void is_never_later_than_the_true_due_date(int workingDays) {
    WorkingDayRule rule = RULE.withWorkingDays(workingDays);

    assertThat(simulated(rule)).hasSizeGreaterThan(6_000).filteredOn(Outcome::isLate).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(CountingConvention.class)
  void is_never_late_by_any_convention(CountingConvention convention) {
    List<Outcome> outcomes =
        IntStream.of(1, 2, 3, 5, 10, 15, 20, 30)
            .mapToObj(RULE.withConvention(convention)::withWorkingDays)
            .flatMap(rule -> simulated(rule).stream())
            .toList();

    assertThat(outcomes).filteredOn(Outcome::isLate).isEmpty();
  }

  @Test
  void is_the_thirteenth_weekday_of_fifteen_but_not_before_29_december() {
    assertThat(simulated(RULE))
        .allSatisfy(
            outcome ->
                assertThat(outcome.provisional.commitBy())
                    .isEqualTo(later(thirteenthWeekday(outcome), outcome.firstUnsure())));
  }

  @Test
  void is_at_most_twelve_days_early_for_fifteen() {
    assertThat(simulated(RULE))
        .allSatisfy(
            outcome ->
                assertThat(outcome.provisional.commitBy())
                    .isAfterOrEqualTo(outcome.truth.minusDays(12)));
  }

  @Test
  void is_not_later_than_the_estimate_nor_earlier_for_a_longer_limit() {
    Instant request = noon(LocalDate.of(2026, 12, 25));
    LocalDate shorter = LocalDate.MIN;

    for (int workingDays = 1; workingDays <= 250; workingDays++) {
      Deadline deadline = CHINA.deadline(request, RULE.withWorkingDays(workingDays));

      assertThat(deadline.commitBy()).isBetween(shorter, deadline.dueDate());
      shorter = deadline.commitBy();
    }
  }

  @ParameterizedTest
  @EnumSource(CountingConvention.class)
  void is_not_earlier_for_a_later_request(CountingConvention convention) {
    List<LocalDate> commitments =
        LocalDate.of(2026, 11, 1)
            .datesUntil(LocalDate.of(2027, 12, 31))
            .map(day -> CHINA.deadline(noon(day), RULE.withConvention(convention)).commitBy())
            .toList();

    assertThat(commitments).isSorted();
  }

  @Test
  void is_the_due_date_when_that_is_final() {
    Deadline deadline = CHINA.deadline(noon(LocalDate.of(2026, 9, 24)), RULE);

    assertThat(deadline.commitBy()).isEqualTo(deadline.dueDate());
  }

  private record Outcome(Deadline provisional, WorkingDayCalendar calendar, LocalDate truth) {

    boolean isLate() {
      return provisional.commitBy().isAfter(truth);
    }

    LocalDate firstUnsure() {
      return calendar.publishedThrough().minusDays(2);
    }
  }

  /** Every request whose limit touches the unpublished year and ends in a known one. */
  private static List<Outcome> simulated(WorkingDayRule rule) {
    return WITHOUT.entrySet().stream()
        .flatMap(it -> simulated(rule, it.getKey(), it.getValue()))
        .toList();
  }

  private static Stream<Outcome> simulated(
      WorkingDayRule rule, int year, WorkingDayCalendar calendar) {
    return LocalDate.of(year - 1, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .map(CommitByTests::noon)
        .map(request -> outcome(rule, request, calendar))
        .filter(it -> it.provisional.status() == Deadline.Status.PROVISIONAL)
        .filter(it -> !it.truth.isAfter(LocalDate.of(2026, 12, 31)));
  }

  private static Outcome outcome(
      WorkingDayRule rule, Instant request, WorkingDayCalendar calendar) {
    LocalDate truth = CHINA.deadline(request, rule).dueDate();
    return new Outcome(calendar.deadline(request, rule), calendar, truth);
  }

  private static LocalDate thirteenthWeekday(Outcome outcome) {
    LocalDate day = outcome.provisional.requestDate();
    for (int left = 13; left > 0; left -= mayWork(outcome.calendar.status(day), day) ? 1 : 0) {
      day = day.plusDays(1);
    }
    return day;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static boolean mayWork(DayStatus status, LocalDate day) {
    return status instanceof DayStatus.Working
        || (status instanceof DayStatus.Unknown && day.getDayOfWeek().getValue() <= 5);
  }

  private static WorkingDayCalendar without(int year) {
    List<Notice> notices = KNOWN.notices().stream().filter(n -> n.id().year() < year).toList();
    List<DayRule> rules = KNOWN.rules().stream().filter(r -> r.notice().year() < year).toList();
    return WorkingDayCalendar.of(new CalendarData(KNOWN.asOf(), notices, rules, newYearsDays()));
  }

  /** Something to estimate by; the bound does not look at it. */
  private static Map<LocalDate, Holiday> newYearsDays() {
    return IntStream.rangeClosed(2008, 2030)
        .mapToObj(year -> LocalDate.of(year, 1, 1))
        .collect(Collectors.toMap(Function.identity(), day -> new Holiday("元旦", "New Year's Day")));
  }

  private static Instant noon(LocalDate date) {
    return date.atTime(LocalTime.NOON).toInstant(ZoneOffset.ofHours(8));
  }
}
