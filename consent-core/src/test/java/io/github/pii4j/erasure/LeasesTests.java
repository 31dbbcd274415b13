package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.erasure.ErasureHealth.Finding;
import io.github.pii4j.erasure.ErasureHealth.Level;
import io.github.pii4j.erasure.ErasureHealth.Problem;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Handlers that take long or never come back, and the steps that wait behind them. */
class LeasesTests {

  private static final Duration HEARTBEAT = Duration.ofSeconds(20);

  private final World world = new World();
  private final List<Runnable> tasks = new ArrayList<>();
  private final AtomicInteger calls = new AtomicInteger();

  private EngineCycle cycle(ErasureStore store) {
    EngineParts parts = world.scheduler.parts().in(store);
    return new EngineCycle(parts, new Relay(parts, OutboxListener.NONE));
  }

  private CaseId begun(SchedulerBuilder builder) {
    world.scheduler = builder.coolingOff(Duration.ZERO).build();
    CaseId id = world.confirmed();
    new CaseTick(world.scheduler.parts()).tick(id);
    for (Shelf shelf : List.of(world.search, world.wages, world.account)) {
      shelf.before = calls::incrementAndGet;
    }
    return id;
  }

  private List<ErasureStep> steps(CaseId id) {
    return world.store.steps(id);
  }

  @Test
  void what_no_worker_has_begun_is_not_extended_and_is_given_back() {
    CaseId id = begun(world.builder());
    EngineCycle cycle = cycle(world.store);
    cycle.run(4, tasks::add);
    Instant until = world.clock.instant().plusSeconds(60);
    assertThat(tasks).hasSize(3);

    world.clock.advance(HEARTBEAT);
    cycle.heartbeat();
    assertThat(steps(id))
        .extracting(step -> step.lease().orElseThrow().until())
        .containsOnly(until);
    cycle.run(0, tasks::add);

    assertThat(steps(id))
        .allSatisfy(
            step -> {
              assertThat(step.state()).isEqualTo(StepState.READY);
              assertThat(step.attempt()).isZero();
              assertThat(step.fence()).isEqualTo(1);
            });
    tasks.forEach(Runnable::run);
    assertThat(calls).hasValue(0);
    assertThat(cycle.underWay()).isZero();
  }

  @Test
  void what_a_worker_has_begun_is_extended() {
    CaseId id = begun(world.builder());
    EngineCycle cycle = cycle(world.store);
    world.search.before =
        () -> {
          world.clock.advance(HEARTBEAT);
          cycle.heartbeat();
        };
    cycle.run(4, tasks::add);
    Instant begin = world.clock.instant();

    List<ErasureStep> during = new ArrayList<>();
    world.search.before = then(world.search.before, () -> during.addAll(steps(id)));
    tasks.forEach(Runnable::run);

    assertThat(during)
        .filteredOn(step -> step.id().handler().equals(world.search.id()))
        .extracting(step -> step.lease().orElseThrow().until())
        .containsExactly(begin.plus(HEARTBEAT).plusSeconds(60));
  }

  private static Runnable then(Runnable first, Runnable next) {
    return () -> {
      first.run();
      next.run();
    };
  }

  @Test
  void a_worker_begins_nothing_that_another_node_has_by_now() {
    CaseId id = begun(world.builder());
    cycle(world.store).run(4, tasks::add);

    world.clock.advance(Duration.ofSeconds(61));
    EngineCycle other = cycle(world.store);
    List<Runnable> elsewhere = new ArrayList<>();
    other.run(4, elsewhere::add);
    tasks.forEach(Runnable::run);
    assertThat(calls).hasValue(0);

    elsewhere.forEach(Runnable::run);

    assertThat(calls).hasValue(3);
    assertThat(steps(id)).allSatisfy(step -> assertThat(step.fence()).isLessThanOrEqualTo(2));
  }

  @Test
  void no_more_is_claimed_than_workers_can_begin_while_they_are_slow() {
    begun(world.builder());
    EngineCycle cycle = cycle(world.store);
    assertThat(cycle.free(2, 4)).isEqualTo(8);
    cycle.run(4, tasks::add);
    assertThat(cycle.free(2, 4)).isEqualTo(5);

    world.clock.advance(HEARTBEAT);
    cycle.run(0, tasks::add);
    assertThat(cycle.free(2, 4)).isEqualTo(2);
    tasks.clear();
    world.account.before = () -> assertThat(cycle.free(2, 4)).isEqualTo(1);
    cycle.run(1, Runnable::run);

    assertThat(cycle.free(2, 4)).isEqualTo(8);
  }

  @Test
  void a_handler_that_never_comes_back_loses_its_step_and_health_tells() {
    CaseId id = begun(world.builder().longestStep(Duration.ofHours(4)));
    List<List<Finding>> told = new ArrayList<>();
    world.search.before =
        () -> {
          world.search.before = () -> {};
          told.add(stuckSteps());
          world.clock.advance(Duration.ofHours(1));
          told.add(stuckSteps());
          world.clock.advance(Duration.ofHours(3));
          told.add(stuckSteps());
          world.scheduler.drain();
          world.clock.advance(Duration.ofHours(1));
          world.scheduler.drain();
        };

    world.scheduler.drain();

    assertThat(told)
        .containsExactly(
            List.of(),
            List.of(new Finding(Level.WARNING, Problem.STEP_IS_STUCK, 1)),
            List.of(new Finding(Level.ERROR, Problem.STEP_IS_STUCK, 1)));
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(World.events(world.scheduler.explain(id), "step.retry"))
        .containsExactly("search/inventory/all");
    assertThat(world.scheduler.explain(id).journal().toString()).contains("TOOK_TOO_LONG");
    assertThat(world.scheduler.health().isGood()).isTrue();
  }

  private List<Finding> stuckSteps() {
    return world.scheduler.health().findings().stream()
        .filter(finding -> finding.problem() == Problem.STEP_IS_STUCK)
        .toList();
  }

  @Test
  void a_lease_that_cannot_be_extended_keeps_no_other_from_it() {
    CaseId id = begun(world.builder());
    EngineCycle cycle = cycle(refusing(world.store, world.account.id()));
    cycle.run(4, tasks::add);
    Instant begin = world.clock.instant();
    List<ErasureStep> during = new ArrayList<>();
    world.account.before = () -> tasks.get(1).run();
    world.search.before =
        () -> {
          world.clock.advance(HEARTBEAT.dividedBy(2));
          cycle.heartbeat();
          during.addAll(steps(id));
        };

    tasks.get(0).run();

    assertThat(during)
        .filteredOn(step -> step.id().handler().equals(world.search.id()))
        .extracting(step -> step.lease().orElseThrow().until())
        .containsExactly(begin.plusSeconds(70));
  }

  /** Extends none together, and none of this handler. */
  private static ErasureStore refusing(ErasureStore store, HandlerId handler) {
    return (ErasureStore)
        Proxy.newProxyInstance(
            ErasureStore.class.getClassLoader(),
            new Class<?>[] {ErasureStore.class},
            (proxy, method, arguments) -> {
              boolean isRefused =
                  method.getName().equals("extend")
                      && ((StepId) arguments[1]).handler().equals(handler);
              if (isRefused || method.getName().equals("extendAll")) {
                throw new ErasureException(ErasureException.Code.UNREADABLE);
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Test
  void times_that_mean_nothing_are_refused() {
    SchedulerBuilder builder = world.builder();

    assertThatThrownBy(() -> builder.longestStep(Duration.ZERO)).hasMessageContaining("positive");
    assertThatThrownBy(() -> builder.stopWithin(Duration.ofMillis(-1)))
        .hasMessageContaining("not negative");
  }
}
