package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

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
  void what_another_node_delivered_takes_nobodys_turn() {
    refused.addAll(submit("refused-", Relay.FAILING));
    relay.run();
    world.store.delivered(world.store.outbox(Relay.FAILING));
    List<CaseId> others = submit("other-", Relay.FAILING);
    refused.addAll(others);
    relay.run();
    refused.clear();

    relay.run();

    assertThat(taken).extracting(OutboxMessage::aggregateId).containsExactlyElementsOf(others);
  }

  private void turns(int count) {
    IntStream.range(0, count).forEach(turn -> relay.run());
  }

  private List<CaseId> submit(String name, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> world.scheduler.submit(SubjectId.of(name + i)).caseId())
        .toList();
  }
}
