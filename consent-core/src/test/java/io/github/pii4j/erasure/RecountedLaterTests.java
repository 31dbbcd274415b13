package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/** Cases that counting again passed by, since they came while it was under way or were not told. */
class RecountedLaterTests {

  private final World world = new World();

  @Test
  void a_request_that_comes_while_the_others_are_counted_again_is_counted_too() {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    ErasureStore store =
        MeddledStore.before(
            world.store,
            "open",
            () -> {
              if (isFirst.getAndSet(false)) {
                world.scheduler.use(NextYear.AFTER);
              }
            });
    world.scheduler = by(store, NextYear.BEFORE);
    world.clock.set(NextYear.CROSSING);

    CaseId id = world.scheduler.submit(WANG).caseId();

    assertThat(deadline(id).status()).isEqualTo(Deadline.Status.FINAL);
    assertThat(events(id)).containsExactly("case.received", "case.deadline-changed");
  }

  @Test
  void a_case_from_before_an_upgrade_is_counted_again_when_it_is_looked_at() {
    world.scheduler = by(world.store, NextYear.BEFORE);
    world.clock.set(NextYear.CROSSING);
    CaseId id = world.confirmed();
    CaseDeadline told = deadline(id);

    world.scheduler = by(world.store, NextYear.AFTER);
    world.advance(Duration.ofDays(8));

    assertThat(deadline(id).status()).isEqualTo(Deadline.Status.FINAL);
    assertThat(deadline(id).promised()).isEqualTo(told.promised());
    assertThat(events(id)).contains("case.deadline-changed");
    assertThat(world.scheduler.recount().otherwise()).isZero();
  }

  @Test
  void nodes_whose_calendars_differ_for_a_while_do_not_move_a_limit_to_and_fro() {
    ErasureScheduler older = by(world.store, NextYear.BEFORE);
    ErasureScheduler newer = by(world.store, NextYear.AFTER);
    world.clock.set(NextYear.CROSSING);
    world.scheduler = older;
    world.scheduler.pause(world.account.id());
    newer.pause(world.account.id());
    CaseId id = world.confirmed();

    for (int hour = 0; hour < 24 * 10; hour++) {
      world.scheduler = hour % 2 == 0 ? newer : older;
      world.advance(Duration.ofHours(1));
    }

    assertThat(events(id).stream().filter("case.deadline-changed"::equals).count()).isEqualTo(1);
    assertThat(deadline(id).status()).isEqualTo(Deadline.Status.FINAL);
  }

  @Test
  void within_a_transaction_of_the_hosts_nothing_is_counted_again() {
    ErasureScheduler view = world.scheduler.in(world.store);

    assertThatIllegalStateException().isThrownBy(view::recount).withMessageContaining("a view");
    assertThatIllegalStateException().isThrownBy(() -> view.use(NextYear.AFTER));

    world.clock.set(NextYear.CROSSING);
    assertThat(deadline(world.scheduler.submit(WANG).caseId()).status())
        .as("no other calendar counts")
        .isEqualTo(Deadline.Status.PROVISIONAL);
  }

  @Test
  void who_came_back_with_a_backup_cannot_sign_in_before_they_are_erased_again() {
    world.confirmed();
    world.advance(Duration.ofDays(8));
    World restored = new World();
    restored.clock.set(world.clock.instant());
    world.register.since(Instant.EPOCH).forEach(restored.register::record);

    restored.scheduler.replayAfterRestore(
        world.clock.instant().minus(Duration.ofDays(3)), List.of(WANG));

    assertThat(restored.access).containsExactly("close");
    restored.scheduler.replayAfterRestore(
        world.clock.instant().minus(Duration.ofDays(3)), List.of(WANG));
    restored.scheduler.drain();
    assertThat(restored.access).doesNotContain("reopen");
    assertThat(restored.account.of(WANG)).isEmpty();
  }

  private ErasureScheduler by(ErasureStore store, WorkingDayCalendar calendar) {
    return world
        .configured(ErasureScheduler.builder(store))
        .handlers(world.search, world.wages, world.account)
        .calendar(calendar, WorkingDayRule.accountCancellation())
        .build();
  }

  private CaseDeadline deadline(CaseId id) {
    return world.store.find(id).orElseThrow().deadline();
  }

  private List<String> events(CaseId id) {
    return world.store.journal(id).stream().map(JournalLine::event).toList();
  }
}
