package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is done to an item more than once: in the plan's order, and each act under its own key. */
class ErasureRoundsTests {

  private static final LocalDate SINCE = LocalDate.of(2026, 8, 31);
  private static final Instant END_OF_KEEPING = Instant.parse("2029-09-30T00:00:00Z");
  private static final RetentionRule RULE = RetentionRule.china("cn.wage.migrant-ledger");

  private final World world = new World();
  private final List<String> keys = new ArrayList<>();

  @Test
  void what_was_kept_is_erased_in_the_order_of_the_plan() {
    CaseId id = kept();
    keys.clear();

    world.clock.set(END_OF_KEEPING);
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(erasing()).containsExactly("wages/erase/rows-2026/2", "account/erase/root/2");
  }

  @Test
  void what_is_freed_waits_for_what_comes_before_it_and_is_not_freed_at_once_with_it() {
    CaseId id = kept();
    world.wages.script.add(new StepResult.NeedsHuman(new ReasonCode("PAPER_FILE")));
    world.clock.set(END_OF_KEEPING);
    world.scheduler.drain();
    assertThat(world.state(id)).isEqualTo(CaseState.ATTENTION);
    assertThat(world.account.of(WANG)).isNotEmpty();

    world.scheduler.retry(id, StepId.parse("wages/erase/rows-2026"), "staff-7");
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(erasing()).contains("wages/erase/rows-2026/2", "wages/erase/rows-2026/3");
  }

  @Test
  void restricting_and_erasing_have_a_key_each() {
    kept();
    assertThat(keys).contains("wages/restrict/rows-2026").doesNotContain("wages/erase/rows-2026");
  }

  @Test
  void what_reading_back_still_finds_is_erased_and_read_back_under_another_key() {
    recording();
    world.wages.isForgetful = true;

    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(keys.stream().filter(key -> key.startsWith("wages/")))
        .containsExactly(
            "wages/inventory/all",
            "wages/erase/rows-2026",
            "wages/verify/rows-2026",
            "wages/erase/rows-2026/2",
            "wages/verify/rows-2026/2");
  }

  @Test
  void what_failed_or_is_pending_is_repeated_under_its_key() {
    recording();
    world.wages.script.add(new StepResult.RetryLater(new ReasonCode("DOWN")));
    world.wages.script.add(new StepResult.Pending(world.clock.instant()));
    CaseId id = world.confirmed();

    world.advance(Duration.ofDays(8));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(erasing().stream().filter(key -> key.startsWith("wages/")))
        .hasSize(3)
        .containsOnly("wages/erase/rows-2026");
  }

  @Test
  void what_is_kept_after_all_is_not_read_back_for_ever() {
    recording();
    world.wages.isForgetful = true;
    world.scheduler = world.builder().attempts(1).coolingOff(Duration.ZERO).build();
    CaseId id = world.confirmed();
    world.wages.calls =
        context -> {
          if (context.idempotencyKey().contains("/verify/")) {
            world.scheduler.place(world.hold()); // between two rounds
          }
        };

    world.advance(Duration.ofDays(2));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    world.wages.calls = any -> {};
    world.scheduler.release(world.hold().id());
    world.advance(Duration.ofHours(1));
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.wages.of(WANG)).isEmpty();
  }

  private List<String> erasing() {
    return keys.stream().filter(key -> key.contains("/erase/")).toList();
  }

  /** Wages and account are kept until one day. */
  private CaseId kept() {
    recording();
    world.wages.put(WANG, since("rows-2026", "employment.wage", 9));
    world.account.put(WANG, since("root", "identity", 1));
    world.scheduler =
        world
            .builder()
            .retention(
                RetentionSchedule.NONE.with(world.wages.id(), RULE).with(world.account.id(), RULE))
            .build();
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    return id;
  }

  private static WorkItem since(String item, String category, long records) {
    return new WorkItem(item, category, records, Optional.of(SINCE));
  }

  /** Without the case. */
  private void recording() {
    List.of(world.search, world.wages, world.account)
        .forEach(
            shelf ->
                shelf.calls =
                    context ->
                        keys.add(
                            context
                                .idempotencyKey()
                                .substring(context.caseId().text().length() + 1)));
  }
}
