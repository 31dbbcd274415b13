package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.RecordedLogs;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class EngineThreadsTests {

  private static final Instant START = Instant.parse("2026-09-24T02:00:00Z");

  private final long zero = System.nanoTime();

  /** A working day on which time goes on. */
  private final InstantSource clock = () -> START.plusNanos(System.nanoTime() - zero);

  private final CountDownLatch completed = new CountDownLatch(1);
  private final CountDownLatch blocked = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile boolean wasInterrupted;

  private void tell(OutboxMessage message) {
    if (message.type().equals("case.completed")) {
      completed.countDown();
    }
  }

  private SchedulerBuilder quick(SchedulerBuilder builder) {
    return builder
        .clock(clock)
        .lease(Duration.ofSeconds(1))
        .coolingOff(Duration.ZERO)
        .pace(2, Duration.ofMillis(5))
        .listener(this::tell);
  }

  @Test
  void an_error_ends_a_turn_and_not_the_loop() throws Exception {
    World world = new World();
    AtomicBoolean isThere = new AtomicBoolean();
    ErasedRegister register =
        new ErasedRegister() {
          @Override
          public void record(ErasedEntry entry) {
            if (!isThere.getAndSet(true)) {
              throw new NoClassDefFoundError("of a register");
            }
            world.register.record(entry);
          }

          @Override
          public List<ErasedEntry> since(Instant time) {
            return world.register.since(time);
          }
        };
    world.scheduler = quick(world.builder()).register(register).build();
    world.confirmed();

    try (ErasureScheduler running = world.scheduler) {
      running.start();

      assertThat(completed.await(60, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void what_a_listener_throws_does_not_keep_cases_from_being_done() throws Exception {
    World world = new World();
    AtomicBoolean isThere = new AtomicBoolean();
    world.scheduler =
        world
            .builder()
            .coolingOff(Duration.ZERO)
            .listener(
                message -> {
                  if (!isThere.getAndSet(true)) {
                    throw new NoClassDefFoundError("of a listener");
                  }
                  tell(message);
                })
            .build();
    world.confirmed();

    world.scheduler.drain();
    world.clock.advance(Duration.ofMinutes(1));
    world.scheduler.drain();

    assertThat(completed.getCount()).isZero();
  }

  @Test
  void steps_that_a_failed_drain_left_are_done_once_the_scheduler_runs() throws Exception {
    AtomicBoolean isDown = new AtomicBoolean(true);
    Runnable fail =
        () -> {
          if (isDown.getAndSet(false)) {
            throw new IllegalStateException("the database is away");
          }
        };
    World world = new World(MeddledStore.before(new MemoryErasureStore(), "together", fail));
    world.search.locality = Locality.SAME_DATABASE;
    world.scheduler = quick(world.builder()).build();
    world.confirmed();

    assertThatThrownBy(world.scheduler::drain).hasMessage("the database is away");
    try (ErasureScheduler running = world.scheduler) {
      running.start();

      assertThat(completed.await(60, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(world.wages.of(WANG)).isEmpty();
  }

  @Test
  void steps_that_no_worker_took_before_the_stop_are_done_after_the_next_start() throws Exception {
    World world = new World();
    world.search.before = this::block;
    world.scheduler =
        quick(world.builder()).pace(1, Duration.ofMillis(5)).stopWithin(Duration.ZERO).build();
    CaseId id = world.confirmed();
    world.scheduler.start();
    assertThat(blocked.await(60, TimeUnit.SECONDS)).isTrue();

    world.scheduler.stop();
    assertThat(world.scheduler.underWay()).isZero();
    assertThat(world.store.steps(id))
        .filteredOn(step -> step.state() == StepState.LEASED)
        .extracting(step -> step.id().handler())
        .containsExactly(world.search.id());
    world.search.before = () -> {};
    world.scheduler.start();

    assertThat(completed.await(60, TimeUnit.SECONDS)).isTrue();
    world.scheduler.stop();
    released.countDown();
  }

  @Test
  void a_stop_does_not_wait_for_ever_and_interrupts_nobody() throws Exception {
    World world = new World();
    CountDownLatch returned = new CountDownLatch(1);
    world.search.before =
        () -> {
          block();
          returned.countDown();
        };
    world.scheduler = quick(world.builder()).stopWithin(Duration.ofMillis(1)).build();
    CaseId id = world.confirmed();
    world.scheduler.start();
    assertThat(blocked.await(60, TimeUnit.SECONDS)).isTrue();

    List<String> lines = RecordedLogs.during(world.scheduler::stop);
    assertThat(lines).anyMatch(line -> line.contains("stopped before all work had ended"));
    ErasureScheduler other = quick(new World(world.store).builder()).node(Cases.OTHER).build();
    other.start();
    assertThat(completed.await(60, TimeUnit.SECONDS)).isTrue();
    other.stop();
    released.countDown();

    assertThat(returned.await(60, TimeUnit.SECONDS)).isTrue();
    assertThat(wasInterrupted).isFalse();
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void a_listener_that_never_returns_stops_nothing_but_messages() throws Exception {
    World world = new World();
    world.scheduler =
        quick(world.builder()).stopWithin(Duration.ZERO).listener(message -> block()).build();
    world.scheduler.start();
    world.scheduler.submit(SubjectId.of("first"));
    assertThat(blocked.await(60, TimeUnit.SECONDS)).isTrue();

    CaseId id = world.confirmed();

    while (world.state(id) != CaseState.COMPLETED && !Thread.currentThread().isInterrupted()) {
      Thread.onSpinWait();
    }
    released.countDown();
    world.scheduler.stop();
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  /** Until the test lets it go on; what would end it before is seen. */
  private void block() {
    blocked.countDown();
    try {
      wasInterrupted = !released.await(120, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      wasInterrupted = true;
    }
  }
}
