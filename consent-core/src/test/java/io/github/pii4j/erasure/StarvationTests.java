package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Cases that cannot be looked at, because the register refuses them, and others beside them. */
class StarvationTests {

  private static final int FAILING = 150;

  private final Refusing register = new Refusing();
  private final World world = new World();

  @BeforeEach
  void refuse() {
    world.scheduler = world.builder().coolingOff(Duration.ZERO).register(register).build();
  }

  /** A register that is not there for some people. */
  private static final class Refusing implements ErasedRegister {

    private final MemoryErasedRegister register = new MemoryErasedRegister();
    private final Set<CaseId> refused = new HashSet<>();
    private int refusals;
    private boolean isBroken;

    @Override
    public void record(ErasedEntry entry) {
      if (refused.contains(entry.caseId())) {
        refusals++;
        if (isBroken) {
          throw new NoClassDefFoundError("of a register");
        }
        throw new IllegalStateException("the register is not there");
      }
      register.record(entry);
    }

    @Override
    public List<ErasedEntry> since(Instant time) {
      return register.since(time);
    }
  }

  @Test
  void cases_that_fail_in_each_sweep_do_not_starve_the_ones_after_them() {
    register.refused.addAll(confirm("failing-", FAILING));
    world.clock.advance(Duration.ofDays(1));
    List<CaseId> others = confirm("other-", 3);

    work();

    assertThat(register.refusals).isGreaterThanOrEqualTo(FAILING);
    assertThat(others).allSatisfy(id -> assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED));
  }

  @Test
  void of_those_that_failed_before_a_sweep_tries_a_few_and_after_the_others() {
    register.refused.addAll(confirm("failing-", Sweep.PAGE));
    work();
    world.clock.advance(Duration.ofHours(2));
    register.refusals = 0;
    Sweep sweep = new Sweep(world.scheduler.parts());
    sweep.run(failure -> {});
    assertThat(register.refusals).isEqualTo(Sweep.PAGE);

    world.clock.advance(Duration.ofHours(2));
    register.refusals = 0;
    sweep.run(failure -> {});

    assertThat(register.refusals).isEqualTo(Sweep.FAILING);
    assertThat(world.store.due(world.clock.instant(), 999)).isEmpty();
  }

  @Test
  void a_case_that_fails_is_tried_later_each_time_and_completes_once_it_can() {
    CaseId id = confirm("failing-", 1).get(0);
    register.refused.add(id);
    for (int minute = 0; minute < 600; minute++) {
      world.clock.advance(Duration.ofMinutes(1));
      work();
    }
    assertThat(register.refusals).isBetween(10, 30);

    register.refused.clear();
    world.advance(Duration.ofHours(3));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void what_another_node_got_on_with_is_forgotten() {
    register.refused.addAll(confirm("failing-", 5));
    work();
    world.clock.advance(Duration.ofHours(2));
    Sweep sweep = new Sweep(world.scheduler.parts());
    sweep.run(failure -> {});
    assertThat(sweep.remembered()).isEqualTo(5);
    register.refused.clear();
    world.advance(Duration.ofHours(3));
    assertThat(world.store.count()).containsOnlyKeys(CaseState.COMPLETED);

    world.clock.advance(Duration.ofDays(1));
    sweep.run(failure -> {});

    assertThat(sweep.remembered()).isZero();
  }

  @Test
  void what_a_register_lacks_on_its_class_path_keeps_no_other_case_waiting() {
    register.isBroken = true;
    register.refused.addAll(confirm("failing-", 5));
    world.clock.advance(Duration.ofDays(1));
    List<CaseId> others = confirm("other-", 3);

    IntStream.range(0, 20).forEach(turn -> drainOrFail());

    assertThat(others).allSatisfy(id -> assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED));
    assertThatThrownBy(
            () -> {
              world.clock.advance(Duration.ofHours(6));
              world.scheduler.drain();
            })
        .isInstanceOf(NoClassDefFoundError.class);
  }

  private void drainOrFail() {
    try {
      world.scheduler.drain();
    } catch (NoClassDefFoundError e) {
      assertThat(e).hasMessage("of a register");
    }
  }

  private List<CaseId> confirm(String name, int count) {
    return IntStream.range(0, count).mapToObj(i -> confirm(SubjectId.of(name + i))).toList();
  }

  private CaseId confirm(SubjectId subject) {
    world.account.put(subject, "root", 1);
    CaseId id = world.scheduler.submit(subject).caseId();
    world.scheduler.identityProven(id, "login");
    world.scheduler.confirm(id);
    return id;
  }

  /** As a node does, which goes on after a turn that failed, until nothing is due. */
  private void work() {
    boolean isDone = false;
    for (int turn = 0; turn < 500 && !isDone; turn++) {
      try {
        world.scheduler.drain();
        isDone = true;
      } catch (IllegalStateException e) {
        assertThat(e).hasMessage("the register is not there");
      }
    }
    assertThat(isDone).isTrue();
  }
}
