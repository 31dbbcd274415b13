package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.LedgerStore.Outcome;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a node knows when a thread learns late, or never, that its lines were committed. */
class SlowWriterTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");

  private final SettableClock clock = new SettableClock("2026-03-02T02:00:00Z");
  private final MemoryLedgerStore store = new MemoryLedgerStore();
  private UnaryOperator<Outcome> afterCommit = UnaryOperator.identity();
  private final ConsentLedger ledger =
      ConsentLedger.builder(returningLate())
          .keys(LedgerKeys.of(new byte[32]))
          .clock(clock)
          .visibleWithin(Duration.ofMinutes(5))
          .build();

  @Test
  void a_node_never_forgets_its_own_withdrawal_for_a_thread_that_comes_back_late() {
    ledger.present(WORKER, Editions.shown(V1), POLICY);
    CompletableFuture<Void> committed = new CompletableFuture<>();
    CompletableFuture<Void> withdrawn = new CompletableFuture<>();
    afterCommit =
        outcome -> {
          afterCommit = UnaryOperator.identity();
          committed.complete(null);
          withdrawn.join();
          return outcome;
        };

    CompletableFuture<ConsentEvent> slow =
        CompletableFuture.supplyAsync(() -> ledger.give(WORKER, POLICY, V1, TICK));
    committed.join();
    ledger.withdraw(WORKER, POLICY, TICK);
    withdrawn.complete(null);

    assertThat(slow.join().kind()).isEqualTo(EventKind.GIVEN);
    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void what_was_committed_is_known_although_the_store_failed_to_say_so() {
    ledger.present(WORKER, Editions.shown(V1), POLICY);
    ledger.give(WORKER, POLICY, V1, TICK);
    afterCommit =
        outcome -> {
          throw new IllegalStateException("the connection broke");
        };

    assertThatThrownBy(() -> ledger.withdraw(WORKER, POLICY, TICK))
        .isInstanceOf(IllegalStateException.class);

    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.WITHDRAWN);
  }

  @Test
  void what_a_node_recorded_needs_no_second_read() {
    ledger.present(WORKER, Editions.shown(V1), POLICY);
    ledger.give(WORKER, POLICY, V1, TICK);
    Pseudonym person = ledger.events(WORKER).get(0).person();
    ConsentHistory known = ledger.history(WORKER);

    assertThat(ledger.history(WORKER)).isSameAs(known);
    assertThat(store.lines(ledger.name(), person)).hasSize(2);
    assertThat(reads).isEqualTo(1);
  }

  @Test
  void who_was_overtaken_reads_only_what_followed() {
    ConsentLedger faster =
        ConsentLedger.builder(store).keys(LedgerKeys.of(new byte[32])).clock(clock).build();
    ledger.present(WORKER, Editions.shown(V1), POLICY);
    ledger.give(WORKER, POLICY, V1, TICK);
    faster.withdraw(WORKER, POLICY, TICK);
    faster.present(WORKER, Editions.shown(V1), ConsentScope.function("clock-in"));

    ConsentEvent next =
        ledger.present(WORKER, Editions.shown(V1), ConsentScope.function("register")).get(0);

    assertThat(next.number()).isEqualTo(5);
    assertThat(readAbove).containsExactly(0L, 2L);
  }

  @Test
  void what_followed_is_proven_too() {
    ledger.present(WORKER, Editions.shown(V1), POLICY);
    Pseudonym person = ledger.events(WORKER).get(0).person();
    LedgerLine forged =
        new LedgerLine(
            new EventId("f".repeat(32)),
            person,
            2,
            store.lines(ledger.name(), person).get(0).body(),
            new byte[32],
            new byte[0]);
    store.add(new LedgerStore.Addition(ledger.name(), List.of(forged), Optional.empty()));

    assertThatThrownBy(() -> ledger.give(WORKER, POLICY, V1, TICK))
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.UNPROVEN));
  }

  private int reads;
  private final List<Object> readAbove = new ArrayList<>();

  private LedgerStore returningLate() {
    return (LedgerStore)
        Proxy.newProxyInstance(
            LedgerStore.class.getClassLoader(),
            new Class<?>[] {LedgerStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("lines")) {
                reads++;
                readAbove.add(arguments[2]);
              }
              try {
                Object result = method.invoke(store, arguments);
                return result instanceof Outcome outcome ? afterCommit.apply(outcome) : result;
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
