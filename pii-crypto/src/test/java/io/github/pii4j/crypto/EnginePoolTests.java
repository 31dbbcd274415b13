package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class EnginePoolTests {

  private final Set<Probe> made = ConcurrentHashMap.newKeySet();
  private final EnginePool<Probe> pool = pool();

  @Test
  void one_operation_after_another_needs_one_engine() {
    for (int i = 0; i < 100; i++) {
      assertThat(pool.use(Probe::key)).isEqualTo((byte) 7);
    }

    assertThat(made).hasSize(1);
  }

  @Test
  void operations_at_once_have_an_engine_each_and_later_ones_share_them() throws Exception {
    CyclicBarrier allInside = new CyclicBarrier(20);

    List<Probe> used =
        Race.of(Collections.nCopies(20, pool), p -> p.use(probe -> meet(allInside, probe)));
    List<Byte> later = Race.of(Collections.nCopies(20, pool), p -> p.use(Probe::key));

    assertThat(used).doesNotHaveDuplicates();
    assertThat(later).containsOnly((byte) 7);
    assertThat(made).hasSize(20);
  }

  @Test
  void an_engine_comes_back_from_an_operation_that_failed() {
    assertThatThrownBy(() -> pool.use(probe -> fail())).hasMessage("failed");

    assertThat(pool.use(Probe::key)).isEqualTo((byte) 7);
    assertThat(made).hasSize(1);
  }

  @Test
  void an_engine_in_use_is_wiped_when_it_comes_back() {
    Probe used =
        pool.use(
            probe -> {
              pool.wipe();
              assertThat(probe.key()).isEqualTo((byte) 7);
              return probe;
            });

    assertThat(used.key()).isZero();
    assertThat(pool.isWiped()).isTrue();
  }

  @Test
  void use_after_the_wipe_is_refused_with_or_without_idle_engines() {
    EnginePool<Probe> unused = pool();
    pool.use(Probe::key);

    pool.wipe();
    pool.wipe();
    unused.wipe();

    assertThatThrownBy(() -> pool.use(Probe::key))
        .isInstanceOf(KeyWipedException.class)
        .hasMessage("the key is wiped");
    assertThatThrownBy(() -> unused.use(Probe::key))
        .isInstanceOf(KeyWipedException.class)
        .hasMessage("the key is wiped");
  }

  @Test
  void a_wipe_amid_work_leaves_no_engine_and_none_runs_with_a_wiped_key() throws Exception {
    for (int round = 0; round < 200; round++) {
      EnginePool<Probe> hot = pool();
      AtomicInteger wrong = new AtomicInteger();

      Race.of(List.of(1, 2, 3, 4), runner -> runner == 1 ? wipe(hot) : useUntilWiped(hot, wrong));

      assertThat(wrong).hasValue(0);
      assertThat(hot.isWiped()).isTrue();
      assertThat(made).allMatch(probe -> probe.key() == 0);
      made.clear();
    }
  }

  private EnginePool<Probe> pool() {
    return new EnginePool<>(this::make, new byte[] {7});
  }

  private Probe make(byte[] key) {
    Probe probe = new Probe(key[0]);
    made.add(probe);
    return probe;
  }

  private static boolean wipe(EnginePool<Probe> pool) {
    pool.wipe();
    return true;
  }

  private static boolean useUntilWiped(EnginePool<Probe> pool, AtomicInteger wrong) {
    try {
      while (true) {
        if (pool.use(Probe::key) != 7) {
          wrong.incrementAndGet();
        }
      }
    } catch (KeyWipedException wiped) {
      return true;
    }
  }

  private static Probe meet(CyclicBarrier barrier, Probe probe) {
    try {
      barrier.await();
      return probe;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static byte fail() {
    throw new UnsupportedOperationException("failed");
  }

  /** An engine that only says which key it has. */
  private static final class Probe implements KeyedEngine {

    private volatile byte key;

    private Probe(byte key) {
      this.key = key;
    }

    byte key() {
      return key;
    }

    @Override
    public void wipe() {
      key = 0;
    }
  }
}
