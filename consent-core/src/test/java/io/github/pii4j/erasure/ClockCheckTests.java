package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.RecordedLogs;
import io.github.pii4j.erasure.ErasureHealth.Finding;
import io.github.pii4j.erasure.ErasureHealth.Level;
import io.github.pii4j.erasure.ErasureHealth.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Nodes whose clocks are not the database's. */
class ClockCheckTests {

  private final World world = new World();
  private final List<Duration> told = new ArrayList<>();
  private Duration answersWithin = Duration.ZERO;

  /** A store with a clock of its own, which is right. */
  private ErasureStore withClock() {
    return (ErasureStore)
        Proxy.newProxyInstance(
            ErasureStore.class.getClassLoader(),
            new Class<?>[] {ErasureStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("now")) {
                Instant answer = world.clock.instant();
                world.clock.advance(answersWithin);
                return Optional.of(answer);
              }
              try {
                return method.invoke(world.store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private ErasureScheduler node(Duration ahead) {
    return world
        .configured(ErasureScheduler.builder(withClock()))
        .handlers(world.search, world.wages, world.account)
        .node(Cases.OTHER)
        .clock(() -> world.clock.instant().plus(ahead), true)
        .metrics(
            new ErasureMetrics() {
              @Override
              public void clockSkew(Duration off) {
                told.add(off);
              }
            })
        .build();
  }

  @Test
  void a_node_whose_clock_is_far_ahead_takes_nothing_that_another_works_on() {
    ErasureScheduler wrong = node(Duration.ofSeconds(61));
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    world.search.before =
        () -> {
          most.accumulateAndGet(inside.incrementAndGet(), Math::max);
          if (inside.get() == 1) {
            wrong.drain();
          }
          inside.decrementAndGet();
        };
    CaseId id = world.confirmed();
    world.clock.advance(Duration.ofDays(7));

    world.scheduler.drain();

    assertThat(most).hasValue(1);
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(told).containsOnly(Duration.ofSeconds(61));
    assertThat(wrong.health().findings())
        .containsExactly(new Finding(Level.ERROR, Problem.CLOCK_IS_WRONG, 61));
  }

  @Test
  void a_node_whose_clock_is_far_behind_takes_nothing_either() {
    world.confirmed();
    world.clock.advance(Duration.ofDays(8));
    ErasureScheduler wrong = node(Duration.ofSeconds(-16));

    wrong.drain();

    assertThat(world.store.count()).containsOnlyKeys(CaseState.COOLING_OFF);
    assertThat(told).containsOnly(Duration.ofSeconds(16));
  }

  @Test
  void a_clock_that_is_some_seconds_off_is_told_of_once_and_works() {
    CaseId id = world.confirmed();
    world.clock.advance(Duration.ofDays(7));
    ErasureScheduler off = node(Duration.ofSeconds(5));

    List<String> lines = RecordedLogs.during(off::drain);

    assertThat(lines).singleElement().asString().contains("5000 ms off", "beyond 15000 ms");
    assertThat(off.health().findings())
        .containsExactly(new Finding(Level.WARNING, Problem.CLOCK_IS_WRONG, 5));
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void a_clock_that_is_right_is_told_of_to_the_metrics_only() {
    ErasureScheduler right = node(Duration.ZERO);

    List<String> lines = RecordedLogs.during(right::drain);

    assertThat(lines).isEmpty();
    assertThat(told).containsExactly(Duration.ZERO);
    assertThat(right.health().isGood()).isTrue();
  }

  @Test
  void a_node_goes_on_once_its_clock_is_set_right() {
    CaseId id = world.confirmed();
    world.clock.advance(Duration.ofDays(7));
    Duration[] ahead = {Duration.ofHours(1)};
    ErasureScheduler node =
        world
            .configured(ErasureScheduler.builder(withClock()))
            .handlers(world.search, world.wages, world.account)
            .clock(() -> world.clock.instant().plus(ahead[0]), true)
            .build();
    node.drain();
    assertThat(world.state(id)).isEqualTo(CaseState.COOLING_OFF);

    ahead[0] = Duration.ZERO;
    node.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void an_answer_that_took_long_makes_no_clock_wrong() {
    answersWithin = Duration.ofSeconds(30);
    ErasureScheduler node = node(Duration.ZERO);

    node.drain();

    assertThat(told).containsOnly(Duration.ZERO);
    assertThat(node.health().isGood()).isTrue();
  }
}
