package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What counting again does, in every store; each test begins with an empty one. */
public interface RecountContract {

  /** The same empty store throughout one test. */
  ErasureStore store();

  @Test
  default void a_date_that_moved_is_told_to_the_journal_and_one_that_did_not_is_not() {
    World world = world(store());
    CaseId early = submit(world, NextYear.EARLY, "early");
    CaseId crossing = submit(world, NextYear.CROSSING, "crossing");
    CaseDeadline told = deadline(world, crossing);

    RecountReport report = world.scheduler.use(NextYear.AFTER);

    String version = NextYear.AFTER.version();
    assertThat(report).isEqualTo(new RecountReport(version, 0, 1, 0, 0, List.of()));
    assertThat(deadline(world, crossing).commitBy()).isAfter(told.commitBy());
    assertThat(deadline(world, crossing).promised()).isEqualTo(told.promised());
    assertThat(deadline(world, crossing).status()).isEqualTo(Deadline.Status.FINAL);
    assertThat(deadline(world, crossing).calendarVersion()).isEqualTo(version);
    assertThat(world.scheduler.explain(early).erasureCase().deadline().calendarVersion())
        .isEqualTo(version);
    assertThat(events(world, crossing)).containsExactly("case.received", "case.deadline-changed");
    assertThat(world.scheduler.explain(crossing).journal().get(1).text())
        .contains("\"rule\":\"cn.account-cancellation\"")
        .contains("\"before\":{" + dates(told))
        .contains("\"after\":{" + dates(deadline(world, crossing)));
    assertThat(events(world, early)).containsExactly("case.received");
    assertThat(world.scheduler.recount())
        .isEqualTo(new RecountReport(version, 0, 0, 0, 0, List.of()));
  }

  @Test
  default void a_date_that_is_past_now_is_named_by_case_and_warned_of_at_once() {
    World world = world(store());
    CaseId crossing = submit(world, NextYear.CROSSING, "crossing");
    world.scheduler.use(NextYear.AFTER);
    world.clock.set(Instant.parse("2026-12-31T02:00:00Z"));

    RecountReport report = world.scheduler.use(NextYear.BEFORE);

    assertThat(report.earlier()).isEqualTo(1);
    assertThat(report.late()).isEqualTo(1);
    assertThat(report.firstLate()).containsExactly(crossing);
    assertThat(deadline(world, crossing).warned()).isNegative();
    assertThat(events(world, crossing)).endsWith("case.deadline-changed", "case.rung");
    assertThat(world.scheduler.use(NextYear.BEFORE).late()).isZero();
  }

  @Test
  default void steps_under_way_are_due_by_the_new_date_and_their_certificate_says_so() {
    World world = world(store());
    world.clock.set(NextYear.CROSSING);
    world.scheduler.pause(world.account.id());
    CaseId id = world.confirmed();
    world.scheduler.drain();
    assertThat(world.state(id)).isEqualTo(CaseState.ERASING);

    world.scheduler.use(NextYear.AFTER);

    LocalDate by = deadline(world, id).commitBy();
    assertThat(world.store.steps(id))
        .filteredOn(step -> !step.state().isSettled())
        .isNotEmpty()
        .allSatisfy(step -> assertThat(step.legalDue()).isEqualTo(by));
    world.scheduler.resume(world.account.id());
    world.scheduler.drain();
    String certificate = world.scheduler.certificate(id).orElseThrow().toJson();
    assertThat(certificate).contains(NextYear.AFTER.version(), by.toString());
    assertThat(JournalAudit.head(world.store.journal(id)))
        .contains(world.store.find(id).orElseThrow().journal());
  }

  @Test
  default void a_certificate_names_the_calendar_in_use_though_no_date_moved() {
    World world = world(store());
    world.clock.set(NextYear.EARLY);
    CaseId id = world.confirmed();

    assertThat(world.scheduler.use(NextYear.AFTER).changed()).isZero();
    world.scheduler.drain();

    assertThat(world.scheduler.certificate(id).orElseThrow().toJson())
        .contains(NextYear.AFTER.version())
        .doesNotContain(NextYear.BEFORE.version());
  }

  @Test
  default void a_time_limit_of_its_own_is_counted_from_its_own_beginning() {
    World world = world(store());
    world.clock.set(NextYear.EARLY);
    LegalHold hold = world.hold();
    world.scheduler.place(hold);
    CaseId id = world.confirmed();
    world.scheduler.drain();
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    world.clock.set(NextYear.CROSSING);
    world.scheduler.pause(world.wages.id());
    world.scheduler.release(hold.id());
    LocalDate before = deadline(world, id).commitBy();

    world.scheduler.use(NextYear.AFTER);

    assertThat(deadline(world, id).since()).isEqualTo(NextYear.CROSSING);
    assertThat(deadline(world, id).commitBy()).isAfter(before);
  }

  @Test
  default void whoever_begins_again_after_a_crash_goes_on() {
    World world = world(store());
    List<CaseId> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      ids.add(submit(world, NextYear.CROSSING.plusSeconds(i), "person-" + i));
    }
    AtomicInteger commits = new AtomicInteger();
    ErasureStore crashing =
        MeddledStore.before(
            store(),
            "commitAll",
            () -> {
              if (commits.incrementAndGet() > 1) {
                throw new IllegalStateException("crash");
              }
            });
    EngineParts parts = world.builder().calendar(NextYear.AFTER, rule()).build().parts();

    assertThatThrownBy(() -> new Recount(parts.in(crashing), 1).run()).hasMessage("crash");
    RecountReport rest = new Recount(parts, 2).run();

    assertThat(rest.later()).isEqualTo(4);
    assertThat(ids)
        .allSatisfy(
            id ->
                assertThat(events(world, id))
                    .containsExactly("case.received", "case.deadline-changed"));
  }

  @Test
  default void a_case_that_a_node_changes_meanwhile_keeps_both_changes() {
    World world = world(store());
    CaseId first = submit(world, NextYear.CROSSING, "first");
    CaseId second = submit(world, NextYear.CROSSING, "second");
    Iterator<CaseId> proven = List.of(first).iterator();
    ErasureStore overtaken =
        MeddledStore.before(
            store(),
            "commitAll",
            () -> proven.forEachRemaining(id -> world.scheduler.identityProven(id, "login")));
    EngineParts parts = world.builder().calendar(NextYear.AFTER, rule()).build().parts();

    RecountReport report = new Recount(parts.in(overtaken), 9).run();

    assertThat(report.changed()).isEqualTo(2);
    assertThat(world.state(first)).isEqualTo(CaseState.VERIFIED);
    assertThat(List.of(first, second))
        .allSatisfy(
            id -> {
              assertThat(deadline(world, id).calendarVersion()).isEqualTo(NextYear.AFTER.version());
              assertThat(events(world, id)).containsOnlyOnce("case.deadline-changed");
            });
  }

  private static World world(ErasureStore store) {
    World world = new World(store);
    world.scheduler =
        world.builder().coolingOff(Duration.ZERO).calendar(NextYear.BEFORE, rule()).build();
    return world;
  }

  private static WorkingDayRule rule() {
    return WorkingDayRule.accountCancellation();
  }

  private static CaseId submit(World world, Instant at, String account) {
    world.clock.set(at);
    return world.scheduler.submit(SubjectId.of(account)).caseId();
  }

  private static CaseDeadline deadline(World world, CaseId id) {
    return world.store.find(id).orElseThrow().deadline();
  }

  private static List<String> events(World world, CaseId id) {
    return world.store.journal(id).stream().map(JournalLine::event).toList();
  }

  private static String dates(CaseDeadline of) {
    return "\"calendar\":\"" + of.calendarVersion() + "\",\"commitBy\":\"" + of.commitBy() + "\"";
  }
}
