package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which days a case has, and what is told of them. */
class ErasureClockTests {

  private final World world = new World();

  @Test
  void seed_49_the_clock_starts_at_receipt_and_each_rung_is_told_once() {
    CaseId id = world.scheduler.submit(WANG).caseId();
    LocalDate due =
        WorkingDayCalendar.china()
            .deadline(world.clock.instant(), WorkingDayRule.accountCancellation())
            .dueDate();
    world.wages.script.add(new StepResult.NeedsHuman(new ReasonCode("LOCKED")));
    world.scheduler.identityProven(id, "login");
    world.scheduler.confirm(id);

    world.advance(Duration.ofDays(40));

    CaseDeadline deadline = world.scheduler.explain(id).erasureCase().deadline();
    assertThat(deadline.promised()).isEqualTo(due);
    assertThat(rungs(id)).containsExactly(10L, 5L, 3L, 1L, 0L, -1L);
    assertThat(world.state(id)).isEqualTo(CaseState.ATTENTION);
    assertThat(world.scheduler.health().findings())
        .extracting(ErasureHealth.Finding::problem)
        .contains(ErasureHealth.Problem.CASE_IS_LATE, ErasureHealth.Problem.CASE_IS_STUCK);
  }

  @Test
  void rungs_that_were_reached_while_no_node_ran_are_named_by_the_one_that_is_told() {
    CaseId id = world.scheduler.submit(WANG).caseId();
    world.scheduler.identityProven(id, "login");
    LocalDate commitBy = world.scheduler.explain(id).erasureCase().deadline().commitBy();

    world.clock.set(commitBy.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
    world.scheduler.drain();

    assertThat(rungs(id)).containsExactly(0L);
    assertThat(world.store.journal(id).toString()).contains("\"skipped\":[10,5,3,1]");
  }

  private List<Long> rungs(CaseId id) {
    return world.scheduler.explain(id).journal().stream()
        .filter(line -> line.event().equals("case.rung"))
        .map(
            line ->
                JsonReading.read(
                    line.text(), json -> json.object("about").orElseThrow().whole("daysLeft")))
        .toList();
  }

  @Test
  void a_case_is_counted_again_when_the_calendar_changes() {
    WorkingDayCalendar before = WorkingDayCalendar.china().asKnownOn(LocalDate.of(2025, 10, 1));
    world.clock.set(Instant.parse("2025-12-09T02:00:00Z"));
    world.scheduler =
        world.builder().calendar(before, WorkingDayRule.accountCancellation()).build();
    CaseId id = world.scheduler.submit(WANG).caseId();
    CaseDeadline told = world.scheduler.explain(id).erasureCase().deadline();
    assertThat(told.status()).isEqualTo(Deadline.Status.PROVISIONAL);

    assertThat(world.scheduler.use(WorkingDayCalendar.china()).changed()).isEqualTo(1);
    assertThat(world.scheduler.use(WorkingDayCalendar.china()).changed()).isZero();

    CaseDeadline now = world.scheduler.explain(id).erasureCase().deadline();
    assertThat(now.status()).isEqualTo(Deadline.Status.FINAL);
    assertThat(now.promised()).isEqualTo(told.promised());
    assertThat(world.scheduler.explain(id).journal())
        .extracting(JournalLine::event)
        .containsOnlyOnce("case.deadline-changed");
  }

  @Test
  void what_a_person_was_told_never_moves_later() {
    CaseDeadline told = CaseDeadline.of(counted(15)).warnedAt(5);

    CaseDeadline earlier = told.recounted(counted(14));
    CaseDeadline later = told.recounted(counted(16));

    assertThat(earlier.promised()).isEqualTo(counted(14).dueDate());
    assertThat(earlier.warned()).isEqualTo(Integer.MAX_VALUE);
    assertThat(earlier.number()).isEqualTo(2);
    assertThat(later.promised()).isEqualTo(told.promised());
    assertThat(later.commitBy()).isEqualTo(told.promised());
    assertThat(later.legal()).isEqualTo(counted(16).dueDate());
    assertThat(later.warned()).isEqualTo(5);
  }

  private static Deadline counted(int days) {
    return WorkingDayCalendar.china()
        .deadline(Cases.NOW, WorkingDayRule.accountCancellation().withWorkingDays(days));
  }

  @Test
  void a_cooling_off_that_leaves_no_time_to_erase_is_rejected() {
    assertThatThrownBy(() -> world.builder().coolingOff(Duration.ofDays(16)).build())
        .hasMessageContaining("does not fit: between zero and 15 days");
    assertThat(world.builder().coolingOff(Duration.ofDays(15)).build()).isNotNull();
  }

  @Test
  void times_to_answer_that_leave_no_time_to_erase_are_rejected() {
    assertThatThrownBy(() -> world.builder().answerWithin(Duration.ofHours(181)).build())
        .hasMessageContaining("does not fit: up to 180 hours");
    assertThat(world.builder().answerWithin(Duration.ofHours(180)).build()).isNotNull();
  }

  @Test
  void the_usual_times_to_answer_are_shorter_where_the_limit_is() {
    WorkingDayRule week = WorkingDayRule.accountCancellation().withWorkingDays(7);
    world.scheduler =
        world
            .builder()
            .coolingOff(Duration.ZERO)
            .calendar(WorkingDayCalendar.china(), week)
            .build();

    assertThat(world.scheduler.parts().settings().answerWithin())
        .isBetween(Duration.ofDays(2), Duration.ofDays(4));
  }

  @Test
  void a_late_confirmation_shortens_the_cooling_off() {
    world.scheduler =
        world.builder().coolingOff(Duration.ofDays(15)).answerWithin(Duration.ofDays(7)).build();
    CaseId id = world.scheduler.submit(WANG).caseId();
    LocalDate commitBy = world.scheduler.explain(id).erasureCase().deadline().commitBy();
    world.advance(Duration.ofHours(167));
    world.scheduler.identityProven(id, "login");
    world.advance(Duration.ofHours(167));

    world.scheduler.confirm(id);
    world.advance(Duration.ofDays(14));

    assertThat(LocalDate.ofInstant(world.clock.instant(), world.zone()))
        .as("without that, it would have a day to go")
        .isAfterOrEqualTo(commitBy);
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(rungs(id)).doesNotContain(-1L);
  }
}
