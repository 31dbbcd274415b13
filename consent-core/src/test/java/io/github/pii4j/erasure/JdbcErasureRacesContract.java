package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.Cases.NODE;
import static io.github.pii4j.erasure.Cases.NOW;
import static io.github.pii4j.erasure.Cases.OTHER;
import static io.github.pii4j.erasure.Cases.claim;
import static io.github.pii4j.erasure.Cases.id;
import static io.github.pii4j.erasure.Cases.next;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.erasure.ErasureStore.Outcome;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What nodes that meet in a database do to each other. */
abstract class JdbcErasureRacesContract extends JdbcErasureDamageContract {

  @Test
  void a_node_that_claims_while_another_has_not_committed_gets_other_steps() throws Exception {
    begin(1, 4);

    List<ErasureStep> second;
    try (Connection host = transaction()) {
      host.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED); // as nodes claim
      List<ErasureStep> first = store.joining(host).claim(claim(NODE, 2));
      Future<List<ErasureStep>> other = threads.submit(() -> store.claim(claim(OTHER, 2)));
      awaitUnlessRacing(other);
      host.commit();
      second = other.get();

      assertThat(first).extracting(one -> one.id().item()).containsExactly("row-0", "row-1");
    }

    assertThat(second).extracting(one -> one.id().item()).containsExactly("row-2", "row-3");
  }

  /** Where nodes race, the second waits for the first; elsewhere it must not. */
  abstract void awaitUnlessRacing(Future<?> claim) throws Exception;

  @Test
  void four_nodes_finish_every_step_once_though_leases_are_lost_meanwhile() throws Exception {
    IntStream.rangeClosed(1, 10).forEach(number -> begin(number, 6));

    List<Future<List<String>>> nodes =
        IntStream.range(0, 4)
            .mapToObj(i -> threads.submit(() -> finishAll(new NodeName("node-" + i))))
            .toList();
    List<String> done = new ArrayList<>();
    for (Future<List<String>> node : nodes) {
      done.addAll(node.get());
    }

    assertThat(done).hasSize(60).doesNotHaveDuplicates();
    for (int number = 1; number <= 10; number++) {
      assertThat(store.steps(id(number)))
          .extracting(ErasureStep::state)
          .containsOnly(StepState.DONE);
      assertThat(store.journal(id(number))).hasSize(2 + 6);
    }
  }

  /** Every other claim is taken away before it is finished. */
  private List<String> finishAll(NodeName node) {
    List<String> done = new ArrayList<>();
    while (store.count().getOrDefault(CaseState.VERIFYING, 0L) < 10) {
      List<ErasureStep> claimed = store.claim(claim(node, 3));
      if (!claimed.isEmpty() && claimed.get(0).attempt() == 1) {
        store.reap(NOW.plusSeconds(61), 2);
        store.extend(claimed.get(0).caseId(), claimed.get(0).id(), 1, NOW.plusSeconds(60));
      }
      claimed.stream()
          .filter(this::isFinished)
          .forEach(one -> done.add(one.caseId() + "/" + one.id()));
      makeDue();
    }
    return done;
  }

  private void makeDue() {
    try {
      execute("UPDATE erasure_step SET due_at = 0 WHERE state = 'READY' AND due_at > 0");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean isFinished(ErasureStep claimed) {
    while (true) {
      ErasureCase before = store.find(claimed.caseId()).orElseThrow();
      List<ErasureStep> steps = store.steps(claimed.caseId());
      boolean isMine =
          steps.stream()
              .anyMatch(
                  one ->
                      one.id().equals(claimed.id())
                          && one.fence() == claimed.fence()
                          && one.state() == StepState.LEASED);
      if (!isMine) {
        return false;
      }
      long left = steps.stream().filter(one -> one.state() != StepState.DONE).count();
      StepWrite write =
          StepWrite.update(claimed, claimed.settled(StepState.DONE, StepOutcome.NONE));
      CaseChange change =
          next(before, left == 1 ? CaseState.VERIFYING : CaseState.ERASING, "step.done", write);
      if (store.commit(change) == Outcome.COMMITTED) {
        return true;
      }
    }
  }

  @Test
  void many_changes_are_made_together_and_one_that_is_overtaken_alone_is_not() {
    IntStream.rangeClosed(1, 3).forEach(number -> begin(number, 1));
    List<ErasureStep> claimed = store.claim(claim(NODE, 9));
    List<CaseChange> changes = claimed.stream().map(this::done).toList();

    store.reap(NOW.plusSeconds(61), 1);

    assertThat(store.commitAll(changes))
        .containsOnlyOnce(Outcome.OVERTAKEN)
        .contains(Outcome.COMMITTED, Outcome.COMMITTED);
    assertThat(store.count()).containsEntry(CaseState.VERIFYING, 2L).hasSize(2);
    assertThat(store.outbox(99)).hasSize(3 * 2 + 2);
  }

  @Test
  void what_a_node_brings_late_is_refused_though_the_step_is_leased_again() {
    begin(1, 1);
    ErasureStep late = store.claim(claim(NODE, 1)).get(0);
    store.reap(NOW.plusSeconds(61), 1);
    Instant then = NOW.plusSeconds(61);
    ErasureStep mine =
        store.claim(new Claim(OTHER, then, then.plusSeconds(60), Set.of(Cases.WAGES), 1)).get(0);

    assertThat(store.commit(done(late))).isEqualTo(Outcome.OVERTAKEN);
    assertThat(store.commit(done(mine))).isEqualTo(Outcome.COMMITTED);
  }

  @Test
  void the_reaper_leaves_a_lease_that_was_extended_since_it_looked() throws Exception {
    begin(1, 1);
    ErasureStep held = store.claim(claim(NODE, 1)).get(0);
    try (Connection host = transaction()) {
      assertThat(
              store
                  .joining(host)
                  .extend(held.caseId(), held.id(), held.fence(), NOW.plusSeconds(99)))
          .isTrue();
      Future<Integer> reaped = threads.submit(() -> store.reap(NOW.plusSeconds(61), 9));
      awaitWaiting(reaped);
      host.commit();

      assertThat(reaped.get()).isZero();
    }
    assertThat(store.steps(id(1))).extracting(ErasureStep::state).containsExactly(StepState.LEASED);
  }
}
