package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept for a time or by an order, and erased after it; and what a backup brings back. */
class ErasureKeepingTests {

  private static final StepId WAGES = StepId.parse("wages/erase/rows-2026");

  private final World world = new World();

  @Test
  void fixture_f_wage_rows_are_kept_three_years_with_the_statute_and_then_erased() {
    world.wages.put(
        WANG,
        new WorkItem("rows-2026", "employment.wage", 9, Optional.of(LocalDate.of(2026, 8, 31))));
    world.scheduler =
        world
            .builder()
            .retention(
                RetentionSchedule.NONE.with(
                    world.wages.id(), RetentionRule.china("cn.wage.migrant-ledger")))
            .build();
    CaseId id = world.scheduler.submit(WANG).caseId();
    world.scheduler.identityProven(id, "login");
    assertThat(world.scheduler.preview(id).toJson().toText())
        .contains("保障农民工工资支付条例 第15条", "2029-08-31", "\"fate\":\"KEPT\"");
    world.scheduler.confirm(id);

    world.advance(Duration.ofDays(8));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    assertThat(world.wages.restricted).containsExactly("rows-2026");
    assertThat(world.account.of(WANG)).isEmpty();
    ErasureCertificate partial = world.scheduler.certificate(id).orElseThrow();
    assertThat(World.verify(partial)).isEqualTo(CertificateResult.OK);
    assertThat(partial.toJson())
        .contains("RESTRICTED", "保障农民工工资支付条例 第15条", "\"through\":\"2029-08-31\"");

    world.clock.set(Instant.parse("2029-08-31T15:59:59Z"));
    world.scheduler.drain();
    assertThat(world.wages.of(WANG)).isNotEmpty();
    world.clock.set(Instant.parse("2029-08-31T16:00:00Z"));
    world.scheduler.drain();

    assertThat(world.wages.of(WANG)).isEmpty();
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.scheduler.certificate(id).orElseThrow().toJson()).doesNotContain("RESTRICTED");
  }

  @Test
  void a_period_that_starts_on_an_unknown_day_keeps_the_rows_until_somebody_says_when() {
    world.scheduler =
        world
            .builder()
            .retention(
                RetentionSchedule.NONE.with(
                    world.wages.id(), "employment", RetentionRule.china("cn.labour.site-ledger")))
            .build();
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));
    assertThat(world.state(id)).isEqualTo(CaseState.ATTENTION);
    assertThat(world.wages.of(WANG)).isNotEmpty();

    world.scheduler.startPeriod(id, WAGES, LocalDate.of(2020, 1, 1), "staff-7");
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void a_released_hold_opens_the_case_again_by_itself() {
    world.scheduler.place(world.hold());
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(400));
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    assertThat(world.wages.of(WANG)).isNotEmpty();
    assertThat(world.scheduler.health().findings())
        .extracting(ErasureHealth.Finding::problem)
        .contains(ErasureHealth.Problem.HOLD_IS_UNREVIEWED)
        .doesNotContain(ErasureHealth.Problem.CASE_IS_LATE);

    world.scheduler.release(world.hold().id());
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.wages.of(WANG)).isEmpty();
  }

  @Test
  void a_hold_that_was_released_behind_the_schedulers_back_is_noticed_the_next_day() {
    world.scheduler.place(world.hold());
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));

    world.store.release(world.hold().id());
    world.advance(Duration.ofDays(1));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void an_order_with_a_last_day_that_is_released_before_it_keeps_nothing_any_longer() {
    world.scheduler.place(hold(LocalDate.of(2030, 1, 1)));
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED_PARTIAL);

    world.scheduler.release(world.hold().id());
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.wages.of(WANG)).isEmpty();
  }

  @Test
  void an_order_with_a_last_day_that_was_released_while_a_node_died_is_noticed_the_next_day() {
    world.scheduler.place(hold(LocalDate.of(2030, 1, 1)));
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));

    world.store.release(world.hold().id());
    world.advance(Duration.ofDays(1));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void a_handlers_own_reason_is_not_asked_for_again_before_its_last_day_is_over() {
    Kept own = new Kept("dispute", "某法 第1条", Optional.of(LocalDate.of(2026, 12, 31)));
    world.wages.script.add(new StepResult.Retained(own, 9));
    world.scheduler.place(ofCategory("identity"));
    CaseId id = world.confirmed();

    world.advance(Duration.ofDays(40)); // the order has somebody look every day

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    assertThat(begun(id)).isEqualTo(1);
    world.clock.set(Instant.parse("2026-12-31T16:00:00Z"));
    world.scheduler.drain();
    assertThat(world.wages.of(WANG)).isEmpty();
    assertThat(begun(id)).isEqualTo(2);
  }

  private long begun(CaseId id) {
    return world.store.journal(id).stream()
        .filter(line -> line.event().equals("case.erasing"))
        .count();
  }

  private LegalHold ofCategory(String code) {
    LegalHold hold = world.hold();
    return new LegalHold(
        hold.id(),
        hold.person(),
        Optional.of(code),
        hold.item(),
        hold.reason(),
        hold.authority(),
        hold.placedBy(),
        hold.reviewOn(),
        hold.through());
  }

  private LegalHold hold(LocalDate through) {
    LegalHold hold = world.hold();
    return new LegalHold(
        hold.id(),
        hold.person(),
        hold.category(),
        hold.item(),
        hold.reason(),
        hold.authority(),
        hold.placedBy(),
        hold.reviewOn(),
        Optional.of(through));
  }

  @Test
  void a_restored_backup_does_not_bring_anybody_back() {
    world.confirmed();
    world.advance(Duration.ofDays(8));
    Instant backup = world.clock.instant().minus(Duration.ofDays(7));
    World restored = new World();
    restored.clock.set(world.clock.instant());
    world.register.since(Instant.EPOCH).forEach(restored.register::record);
    SubjectId untouched = SubjectId.of("untouched");
    restored.wages.put(untouched, "rows-2026", 2);

    int again = restored.scheduler.replayAfterRestore(backup, List.of(WANG, untouched));
    restored.scheduler.drain();

    assertThat(again).isEqualTo(1);
    assertThat(restored.wages.of(WANG)).isEmpty();
    assertThat(restored.account.of(WANG)).isEmpty();
    assertThat(restored.wages.of(untouched)).isNotEmpty();
  }

  @Test
  void a_backup_does_not_bring_back_somebody_of_whom_a_part_is_kept() {
    world.scheduler.place(world.hold());
    CaseId first = world.confirmed();
    world.advance(Duration.ofDays(8));
    assertThat(world.state(first)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    world.search.put(WANG, "index", 4); // the host's own database was restored, this one was not
    world.account.put(WANG, "root", 1);
    world.wages.restricted.clear();

    int again =
        world.scheduler.replayAfterRestore(
            world.clock.instant().minus(Duration.ofDays(7)), List.of(WANG));
    world.scheduler.drain();

    assertThat(again).isEqualTo(1);
    assertThat(world.search.of(WANG)).isEmpty();
    assertThat(world.account.of(WANG)).isEmpty();
    assertThat(world.wages.restricted).containsExactly("rows-2026");
    world.scheduler.release(world.hold().id());
    world.scheduler.drain();
    assertThat(world.wages.of(WANG)).isEmpty();
    assertThat(world.store.count()).containsOnlyKeys(CaseState.COMPLETED);
  }

  @Test
  void who_comes_back_while_a_part_is_kept_is_erased_by_a_case_of_their_own() {
    world.scheduler.place(world.hold());
    CaseId first = world.confirmed();
    world.advance(Duration.ofDays(30));
    world.account.put(WANG, "root", 1);

    CaseId second = world.confirmed();
    world.advance(Duration.ofDays(8));

    assertThat(second).isNotEqualTo(first);
    assertThat(world.account.of(WANG)).isEmpty();
    assertThat(world.state(first)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    assertThat(world.state(second)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    world.scheduler.release(world.hold().id());
    world.scheduler.drain();
    assertThat(world.store.count()).isEqualTo(Map.of(CaseState.COMPLETED, 2L));
  }

  @Test
  void a_restored_case_that_was_still_cooling_off_goes_on_at_once() {
    world.confirmed();
    World later = new World(world.store);
    later.clock.set(world.clock.instant());
    later.register.record(
        new ErasedEntry(
            Cases.id(1),
            world.scheduler.pseudonym(WANG),
            world.clock.instant(),
            JournalHead.START.hash()));

    later.scheduler.replayAfterRestore(Instant.EPOCH, List.of(WANG));
    later.scheduler.drain();

    assertThat(later.wages.of(WANG)).isEmpty();
    assertThat(later.store.count()).containsOnlyKeys(CaseState.COMPLETED);
  }

  @Test
  void every_statutory_period_has_a_statute_and_a_start() {
    assertThat(RetentionTable.all()).hasSize(15);
    assertThat(RetentionTable.all().values())
        .allMatch(rule -> !rule.statute().isBlank() && !rule.start().isBlank());
    assertThatThrownBy(() -> RetentionRule.china("cn.none")).hasMessageContaining("cn.net.log");
    assertThat(Set.of(RetentionRule.china("cn.credit.negative").bound()))
        .containsExactly(RetentionRule.Bound.MAX);
  }
}
