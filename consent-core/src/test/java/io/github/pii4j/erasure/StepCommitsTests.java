package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.SubjectId;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class StepCommitsTests {

  private final List<Integer> sizes = new ArrayList<>();
  private final Set<CaseId> refused = new HashSet<>();
  private final World world = new World(watched(new MemoryErasureStore()));

  /** Notes how many cases are changed together, and refuses some. */
  private ErasureStore watched(ErasureStore store) {
    return (ErasureStore)
        Proxy.newProxyInstance(
            ErasureStore.class.getClassLoader(),
            new Class<?>[] {ErasureStore.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("commitAll")) {
                note((List<?>) arguments[0]);
              }
              try {
                return method.invoke(store, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  private void note(List<?> changes) {
    sizes.add(changes.size());
    if (changes.stream().anyMatch(one -> refused.contains(((CaseChange) one).after().id()))) {
      throw new IllegalStateException("refused");
    }
  }

  @Test
  void steps_that_are_done_at_once_are_recorded_together_but_no_more_than_was_said() {
    world.scheduler = world.builder().coolingOff(Duration.ZERO).commitEvery(5).build();
    List<CaseId> ids = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      ids.add(confirmed(SubjectId.of("person-" + i)));
    }

    world.scheduler.drain();

    assertThat(ids).allSatisfy(id -> assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED));
    assertThat(sizes).contains(5).allSatisfy(size -> assertThat(size).isLessThanOrEqualTo(5));
  }

  @Test
  void steps_of_one_case_that_are_done_at_once_are_one_change_of_it() {
    world.scheduler = world.builder().coolingOff(Duration.ZERO).build();
    for (int i = 0; i < 6; i++) {
      world.wages.put(WANG, "rows-" + i, 1);
    }
    CaseId id = world.confirmed();

    world.scheduler.drain();

    long done =
        world.store.journal(id).stream().filter(line -> line.event().equals("step.done")).count();
    assertThat(done).isEqualTo(3 + 2 * 9);
    assertThat(world.store.find(id).orElseThrow().version()).isLessThan(15);
  }

  @Test
  void one_case_that_cannot_be_recorded_keeps_no_other_from_it() {
    world.scheduler = world.builder().coolingOff(Duration.ZERO).build();
    CaseId bad = confirmed(SubjectId.of("bad"));
    CaseId good = confirmed(SubjectId.of("good"));
    refused.add(bad);
    for (int turn = 0; turn < 4; turn++) {
      drainThoughOneIsRefused();
    }
    assertThat(world.state(good)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.state(bad)).isEqualTo(CaseState.ERASING);

    refused.clear();
    world.advance(Duration.ofHours(2));

    assertThat(world.state(bad)).isEqualTo(CaseState.COMPLETED);
  }

  /** The failure comes out in the end. */
  private void drainThoughOneIsRefused() {
    try {
      world.scheduler.drain();
    } catch (IllegalStateException e) {
      assertThat(e).hasMessage("refused");
    }
  }

  @Test
  void at_least_one_step_is_recorded_in_a_transaction() {
    SchedulerBuilder builder = world.builder();

    assertThatThrownBy(() -> builder.commitEvery(0)).isInstanceOf(IllegalArgumentException.class);
  }

  private CaseId confirmed(SubjectId subject) {
    world.account.put(subject, "root", 1);
    CaseId id = world.scheduler.submit(subject).caseId();
    world.scheduler.identityProven(id, "login");
    world.scheduler.confirm(id);
    return id;
  }
}
