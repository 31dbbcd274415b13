package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class EngineThreadsTests {

  private static final Instant START = Instant.parse("2026-09-24T02:00:00Z");

  private final long zero = System.nanoTime();

  /** A working day on which time goes on. */
  private final InstantSource clock = () -> START.plusNanos(System.nanoTime() - zero);

  private final CountDownLatch completed = new CountDownLatch(1);

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
        quick(world.builder())
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
    CountDownLatch blocked = new CountDownLatch(1);
    world.search.before =
        () -> {
          blocked.countDown();
          block();
        };
    world.scheduler = quick(world.builder()).pace(1, Duration.ofMillis(5)).build();
    world.confirmed();
    world.scheduler.start();
    assertThat(blocked.await(60, TimeUnit.SECONDS)).isTrue();

    world.scheduler.stop();
    assertThat(world.scheduler.underWay()).isZero();
    world.search.before = () -> {};
    world.scheduler.start();

    assertThat(completed.await(60, TimeUnit.SECONDS)).isTrue();
    world.scheduler.stop();
  }

  /** Until the scheduler gives up waiting. */
  private static void block() {
    try {
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
