package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IdleTests {

  private final Idle<Integer> idle = new Idle<>();

  @Test
  void whatever_was_given_back_is_found_again_by_any_thread() throws Exception {
    Race.of(IntStream.range(0, 30).boxed().toList(), this::giveBack);

    List<Integer> taken = new ArrayList<>();
    for (Integer next = idle.take(); next != null; next = idle.take()) {
      taken.add(next);
    }

    assertThat(taken).containsExactlyInAnyOrderElementsOf(IntStream.range(0, 30).boxed().toList());
    assertThat(idle.isEmpty()).isTrue();
  }

  @Test
  void says_whether_anything_is_there() {
    assertThat(idle.isEmpty()).isTrue();
    assertThat(idle.take()).isNull();

    idle.giveBack(1);
    idle.giveBack(2);
    assertThat(idle.isEmpty()).isFalse();
    idle.take();
    assertThat(idle.isEmpty()).isFalse();
    idle.take();

    assertThat(idle.isEmpty()).isTrue();
  }

  @Test
  void nothing_is_ever_lent_to_two_threads_at_once() throws Exception {
    idle.giveBack(1);
    idle.giveBack(2);
    Set<Integer> lent = ConcurrentHashMap.newKeySet();

    List<Integer> clashes = Race.of(Collections.nCopies(4, idle), it -> clashes(it, lent));

    assertThat(clashes).containsOnly(0);
    assertThat(idle.take()).isNotNull();
    assertThat(idle.take()).isNotNull();
    assertThat(idle.take()).isNull();
  }

  private boolean giveBack(Integer thing) {
    idle.giveBack(thing);
    return true;
  }

  private static int clashes(Idle<Integer> idle, Set<Integer> lent) {
    int clashes = 0;
    for (int round = 0; round < 100_000; round++) {
      Integer taken = idle.take();
      if (taken != null) {
        clashes += lent.add(taken) ? 0 : 1;
        lent.remove(taken);
        idle.giveBack(taken);
      }
    }
    return clashes;
  }
}
