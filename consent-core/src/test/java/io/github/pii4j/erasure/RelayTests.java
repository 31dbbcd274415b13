package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.RecordedLogs;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A listener that does not take some messages, and the messages beside them. */
class RelayTests {

  private final World world = new World();
  private final List<OutboxMessage> taken = new ArrayList<>();
  private final Set<CaseId> refused = new HashSet<>();
  private int refusals;
  private Duration each = Duration.ZERO;
  private final Relay relay = new Relay(world.scheduler.parts(), this::take);

  private void take(OutboxMessage message) {
    world.clock.advance(each);
    if (refused.contains(message.aggregateId())) {
      refusals++;
      throw new NoClassDefFoundError("of a listener");
    }
    taken.add(message);
  }

  @Test
  void more_messages_than_a_page_that_nobody_takes_do_not_hold_up_the_others() {
    refused.addAll(submit("refused-", 2 * Relay.PAGE + 50));
    List<CaseId> others = submit("other-", 3);

    turns(4);

    assertThat(taken).extracting(OutboxMessage::aggregateId).containsExactlyElementsOf(others);
  }

  @Test
  void of_what_failed_before_a_turn_tries_a_few_and_the_others_in_later_turns() {
    refused.addAll(submit("refused-", 3 * Relay.FAILING));
    relay.run();
    assertThat(refusals).isEqualTo(3 * Relay.FAILING);

    refusals = 0;
    turns(3);

    assertThat(refusals).isEqualTo(3 * Relay.FAILING);
  }

  @Test
  void once_it_takes_them_again_all_come_in_a_few_turns_each_case_in_its_order() {
    List<CaseId> all = submit("refused-", 1_000);
    refused.addAll(all);
    turns(8);
    all.forEach(world.scheduler::cancel);
    refused.clear();

    turns(9);

    assertThat(taken).hasSize(2_000).doesNotHaveDuplicates();
    assertThat(taken.stream().filter(message -> message.aggregateId().equals(all.get(7))))
        .extracting(OutboxMessage::type)
        .containsExactly("case.received", "case.cancelled");
    assertThat(world.store.outbox(9)).isEmpty();
  }

  @Test
  void a_slow_listener_is_left_before_another_node_may_take_over() {
    submit("one-", 10);
    each = Duration.ofSeconds(10);
    Instant begin = world.clock.instant();

    assertThat(relay.run()).isEqualTo(4);

    assertThat(world.clock.instant()).isBefore(begin.plusSeconds(60));
    each = Duration.ZERO;
    assertThat(relay.run()).isEqualTo(6);
    assertThat(taken).doesNotHaveDuplicates();
  }

  @Test
  void what_failed_is_left_alone_for_a_while_each_time_longer() {
    refused.addAll(submit("refused-", 3));
    List<Duration> tries = new ArrayList<>();
    Instant begin = world.clock.instant();
    for (int second = 0; second < 1_000; second++) {
      refusals = 0;
      relay.run();
      if (refusals > 0) {
        tries.add(Duration.between(begin, world.clock.instant()));
      }
      world.clock.advance(Duration.ofSeconds(1));
    }

    assertThat(tries).hasSizeBetween(4, 8);
  }

  @Test
  void a_listener_that_is_down_is_one_line_in_the_log_for_each_turn_that_tried() {
    refused.addAll(submit("refused-", 30));

    List<String> lines = RecordedLogs.during(() -> IntStream.range(0, 9).forEach(i -> relay.run()));

    assertThat(lines).singleElement().asString().contains("30 messages were not delivered");
  }

  @Test
  void while_nobody_takes_messages_few_of_them_are_read() {
    int[] read = {0};
    ErasureStore store = MeddledStore.before(world.store, "outbox", () -> read[0]++);
    Relay counted = new Relay(world.scheduler.parts().in(store), this::take);
    refused.addAll(submit("refused-", 2 * Relay.PAGE));
    IntStream.range(0, 5).forEach(turn -> counted.run());
    read[0] = 0;

    IntStream.range(0, 20).forEach(turn -> counted.run());

    assertThat(read[0]).isZero();
  }

  @Test
  void messages_of_other_cases_are_delivered_while_one_is_left_alone() {
    refused.addAll(submit("refused-", 3));
    relay.run();
    List<CaseId> others = submit("other-", 3);

    relay.run();

    assertThat(taken).extracting(OutboxMessage::aggregateId).containsExactlyElementsOf(others);
  }

  @Test
  @Timeout(60)
  void of_two_threads_that_deliver_one_waits() throws Exception {
    submit("one-", 5);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    CompletableFuture<Relay> busy = new CompletableFuture<>();
    Thread other = new Thread(() -> busy.join().run());
    busy.complete(
        new Relay(
            world.scheduler.parts(),
            message -> {
              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
              awaitItsTurn(other);
              taken.add(message);
              inside.decrementAndGet();
            }));

    busy.join().run();
    other.join();

    assertThat(most).hasValue(1);
    assertThat(taken).hasSize(5).doesNotHaveDuplicates();
  }

  /** Until it waits for this one, or did what it wanted without. */
  private static void awaitItsTurn(Thread other) {
    if (Thread.currentThread() != other && other.getState() == Thread.State.NEW) {
      other.start();
      while (other.getState() != Thread.State.WAITING && other.isAlive()) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void a_listener_that_asks_for_a_delivery_gets_none_within_its_own() {
    submit("one-", 3);
    CompletableFuture<ErasureScheduler> scheduler = new CompletableFuture<>();
    scheduler.complete(
        world
            .builder()
            .listener(
                message -> {
                  scheduler.join().drain();
                  taken.add(message);
                })
            .build());

    scheduler.join().drain();

    assertThat(taken).hasSize(3).doesNotHaveDuplicates();
  }

  @Test
  void health_tells_of_messages_that_nobody_takes() {
    List<CaseId> ids = submit("refused-", 3);
    refused.addAll(ids.subList(0, 2));
    relay.run();
    world.clock.advance(Duration.ofMinutes(10));
    assertThat(world.scheduler.health().isGood()).isTrue();

    world.clock.advance(Duration.ofMinutes(6));

    assertThat(world.scheduler.health().findings())
        .containsExactly(
            new ErasureHealth.Finding(
                ErasureHealth.Level.WARNING, ErasureHealth.Problem.OUTBOX_IS_STUCK, 2));
  }

  @Test
  void what_another_node_delivered_takes_nobodys_turn() {
    refused.addAll(submit("refused-", Relay.FAILING));
    relay.run();
    world.store.delivered(world.store.outbox(Relay.FAILING));
    List<CaseId> others = submit("other-", Relay.FAILING);
    refused.addAll(others);
    relay.run();
    refused.clear();

    turns(1);

    assertThat(taken).extracting(OutboxMessage::aggregateId).containsExactlyElementsOf(others);
  }

  /** Each when what failed is to be tried again. */
  private void turns(int count) {
    IntStream.range(0, count)
        .forEach(
            turn -> {
              world.clock.advance(Duration.ofMinutes(10));
              relay.run();
            });
  }

  private List<CaseId> submit(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> world.scheduler.submit(SubjectId.of(name + i)).caseId())
        .toList();
  }
}
