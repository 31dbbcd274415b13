package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PlacesTests {

  private final AtomicInteger inside = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  @Test
  void no_more_get_in_at_once_than_there_are_places() throws Exception {
    Places places = new Places(2);

    Race.of(Collections.nCopies(16, places), many -> workOften(many, 200));

    assertThat(most).hasValueBetween(1, 2);
    assertThat(inside).hasValue(0);
  }

  @Test
  void as_many_get_in_at_once_as_there_are_places() throws Exception {
    Places places = new Places(2);
    CountDownLatch both = new CountDownLatch(2);
    ExecutorService pool = Executors.newFixedThreadPool(2);
    try {
      Future<Boolean> one = pool.submit(() -> places.in(() -> meet(both)));
      Future<Boolean> other = pool.submit(() -> places.in(() -> meet(both)));

      assertThat(one.get()).isTrue();
      assertThat(other.get()).isTrue();
    } finally {
      pool.shutdownNow();
    }
  }

  @Test
  void a_place_is_free_again_after_a_failure() {
    Places places = new Places(1);

    assertThatThrownBy(() -> places.in(PlacesTests::fail)).hasMessage("zeisig");

    assertThat(places.in(() -> "in")).isEqualTo("in");
  }

  private boolean workOften(Places places, int times) {
    for (int i = 0; i < times; i++) {
      places.in(this::work);
    }
    return true;
  }

  private int work() {
    int now = inside.incrementAndGet();
    most.accumulateAndGet(now, Math::max);
    Argon2id.tag(new byte[1], new byte[8], new Argon2Parameters(64, 1, 1), 16);
    return inside.decrementAndGet();
  }

  private static boolean meet(CountDownLatch both) {
    both.countDown();
    try {
      both.await();
      return true;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String fail() {
    throw new IllegalStateException("zeisig");
  }
}
