package io.github.pii4j.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Guesses about one person that are all looked at at the same instant, each in its own request. */
final class Guesses {

  private static final int NUMBER = 8;

  private final Desk it = new Desk();
  private final RightsDesk desk;

  Guesses(RequestStore store) {
    this.desk =
        RightsDesk.builder(store, it.policy)
            .stores(it.accounts)
            .registration("account.register")
            .clock(() -> it.now)
            .build();
  }

  /** What became of each: the state of its request, or why it was not taken. */
  List<String> atOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(NUMBER);
    try {
      List<Future<String>> answers = new ArrayList<>();
      allReadBeforeOneIsToldAnything();
      for (int i = 0; i < NUMBER; i++) {
        RequestId id = asked(i);
        answers.add(threads.submit(() -> guess(id)));
      }
      List<String> told = new ArrayList<>();
      for (Future<String> answer : answers) {
        told.add(answer.get());
      }
      return told;
    } finally {
      threads.shutdownNow();
    }
  }

  private RequestId asked(int number) {
    Wish wish = new Wish.Objection("function-" + number);
    return desk.askIdentity(desk.receive(Desk.WORKER, wish).id(), Set.of("identity.name")).id();
  }

  private String guess(RequestId id) {
    try {
      return desk.answerIdentity(id, Map.of("identity.name", "王五")).state().name();
    } catch (RightsException e) {
      return e.code().name();
    }
  }

  private void allReadBeforeOneIsToldAnything() {
    CyclicBarrier barrier = new CyclicBarrier(NUMBER);
    AtomicInteger arrived = new AtomicInteger();
    it.accounts.reading =
        () -> {
          if (arrived.incrementAndGet() <= NUMBER) {
            await(barrier);
          }
        };
  }

  private static void await(CyclicBarrier barrier) {
    try {
      barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  /** That the limit holds, and a right answer comes too late for it. */
  void assertTheLimitHolds() throws Exception {
    List<String> told = atOnce();

    assertThat(told).filteredOn("IDENTITY_PENDING"::equals).hasSize(5);
    assertThat(told).filteredOn("TOO_MANY_WRONG_ANSWERS"::equals).hasSize(3);
    assertThat(desk.of(Desk.WORKER))
        .flatExtracting(RightsRequest::events)
        .filteredOn(event -> event.step() == RequestStep.WRONG_ANSWER)
        .hasSize(5);
    RequestId last = desk.of(Desk.WORKER).get(0).id();
    assertThat(guess(last)).isEqualTo("TOO_MANY_WRONG_ANSWERS");
  }
}
