package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every holder of key-encryption keys promises. */
abstract class KeyEncryptionKeyContract {

  private static final byte[] DATA_KEY = "zeisig-data-key-zeisig-data-key-".getBytes(UTF_8);
  private static final byte[] CONTEXT = "acme/worker.citizen_id".getBytes(UTF_8);

  private KeyEncryptionKey holder;

  /** A holder with one key, that nothing else uses. */
  abstract KeyEncryptionKey open() throws Exception;

  /** Makes {@code holder} wrap by a new key from now on. */
  abstract void rotate(KeyEncryptionKey holder) throws Exception;

  @BeforeEach
  final void open_the_holder() throws Exception {
    holder = open();
  }

  @AfterEach
  final void close_the_holder() {
    holder.close();
  }

  @Test
  void unwraps_what_it_wrapped() {
    WrappedKey wrapped = wrap(DATA_KEY);

    assertThat(holder.unwrap(wrapped)).isEqualTo(DATA_KEY);
    assertThat(wrapped.kek()).isEqualTo(holder.current());
    assertThat(new String(wrapped.bytes(), UTF_8)).doesNotContain("zeisig");
  }

  @Test
  void leaves_the_key_as_it_is_and_gives_an_array_of_its_own() {
    byte[] key = DATA_KEY.clone();
    WrappedKey wrapped = wrap(key);
    assertThat(key).isEqualTo(DATA_KEY);

    Arrays.fill(holder.unwrap(wrapped), (byte) 0);

    assertThat(holder.unwrap(wrapped)).isEqualTo(DATA_KEY);
  }

  @Test
  void unwraps_keys_of_every_length_that_algorithms_have() {
    for (KeyAlgorithm algorithm : KeyAlgorithm.values()) {
      byte[] key = Arrays.copyOf(DATA_KEY, algorithm.bytes());

      assertThat(holder.unwrap(wrap(key))).isEqualTo(key);
    }
  }

  @Test
  void takes_an_empty_context() {
    WrappedKey wrapped = holder.wrap(new KeyToWrap(DATA_KEY, new byte[0]));

    assertThat(holder.unwrap(wrapped)).isEqualTo(DATA_KEY);
    assertRefused(new WrappedKey(wrapped.kek(), wrapped.bytes(), CONTEXT));
  }

  @Test
  void wraps_the_same_key_differently_each_time() {
    assertThat(wrap(DATA_KEY).bytes()).isNotEqualTo(wrap(DATA_KEY).bytes());
  }

  @Test
  void refuses_a_wrapped_key_with_any_bit_changed() {
    WrappedKey wrapped = wrap(DATA_KEY);

    for (int bit = 0; bit < 8 * wrapped.bytes().length; bit++) {
      byte[] changed = wrapped.bytes().clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertRefused(new WrappedKey(wrapped.kek(), changed, CONTEXT));
    }
  }

  @Test
  void refuses_a_wrapped_key_of_any_other_length() {
    WrappedKey wrapped = wrap(DATA_KEY);

    for (int length = 0; length < wrapped.bytes().length + 20; length++) {
      if (length != wrapped.bytes().length) {
        byte[] cut = Arrays.copyOf(wrapped.bytes(), length);
        assertRefused(new WrappedKey(wrapped.kek(), cut, CONTEXT));
      }
    }
  }

  @Test
  void refuses_another_context() {
    WrappedKey wrapped = wrap(DATA_KEY);

    for (String other :
        List.of(
            "",
            "acme/worker.citizen_i",
            "acme/worker.citizen_ie",
            "acme/worker.citizen_id ",
            "evil")) {
      assertRefused(new WrappedKey(wrapped.kek(), wrapped.bytes(), other.getBytes(UTF_8)));
    }
  }

  @Test
  void names_a_key_that_it_does_not_have() {
    WrappedKey wrapped = wrap(DATA_KEY);

    KekId strange = new KekId("strange:0");
    KeyHolderException failure = failure(new WrappedKey(strange, wrapped.bytes(), CONTEXT));

    assertThat(failure.code()).isEqualTo(CryptoError.UNKNOWN_KEY_ENCRYPTION_KEY);
    assertThat(failure).hasMessageContaining("strange:0");
    assertThat(failure.isTransient()).isFalse();
  }

  @Test
  void older_keys_still_unwrap_after_a_rotation() throws Exception {
    WrappedKey first = wrap(DATA_KEY);
    rotate(holder);
    WrappedKey second = wrap(DATA_KEY);
    rotate(holder);

    assertThat(second.kek()).isNotEqualTo(first.kek());
    assertThat(holder.current()).isNotIn(first.kek(), second.kek());
    assertThat(holder.unwrap(first)).isEqualTo(DATA_KEY);
    assertThat(holder.unwrap(second)).isEqualTo(DATA_KEY);
    assertRefused(new WrappedKey(first.kek(), second.bytes(), CONTEXT));
  }

  @Test
  void a_closed_holder_refuses_all_work() {
    WrappedKey wrapped = wrap(DATA_KEY);

    holder.close();
    holder.close();

    assertClosed(() -> wrap(DATA_KEY));
    assertClosed(() -> holder.unwrap(wrapped));
    assertClosed(() -> holder.current());
    assertClosed(() -> rotate(holder));
  }

  @Test
  void prints_which_keys_there_are_and_no_content() {
    KekId current = holder.current();
    assertThat(holder.toString()).contains(current.name()).hasSizeLessThan(200);

    holder.close();

    assertThat(holder.toString()).endsWith("[closed]");
  }

  @Test
  void serves_sixteen_threads_while_it_rotates() throws Exception {
    CyclicBarrier start = new CyclicBarrier(17);
    ExecutorService pool = Executors.newFixedThreadPool(16);
    try {
      List<Future<Integer>> running = new ArrayList<>();
      for (int thread = 0; thread < 16; thread++) {
        byte[] key = Arrays.copyOf(DATA_KEY, 32);
        key[0] = (byte) thread;
        Callable<Integer> work = () -> roundTrips(key, start);
        running.add(pool.submit(work));
      }
      start.await();
      rotate(holder);
      for (Future<Integer> outcome : running) {
        assertThat(outcome.get()).isEqualTo(20);
      }
    } finally {
      pool.shutdownNow();
    }
  }

  private int roundTrips(byte[] key, CyclicBarrier start) throws Exception {
    start.await();
    int good = 0;
    for (int i = 0; i < 20; i++) {
      good += Arrays.equals(holder.unwrap(wrap(key)), key) ? 1 : 0;
    }
    return good;
  }

  final KeyEncryptionKey holder() {
    return holder;
  }

  final WrappedKey wrap(byte[] key) {
    return holder.wrap(new KeyToWrap(key, CONTEXT));
  }

  private void assertRefused(WrappedKey wrapped) {
    KeyHolderException failure = failure(wrapped);

    assertThat(failure.code()).isEqualTo(CryptoError.WRAPPED_KEY_REFUSED);
    assertThat(failure.isTransient()).isFalse();
  }

  private KeyHolderException failure(WrappedKey wrapped) {
    KeyHolderException failure =
        catchThrowableOfType(KeyHolderException.class, () -> holder.unwrap(wrapped));
    assertThat(failure).isNotNull();
    return failure;
  }

  private static void assertClosed(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageEndingWith(" is closed");
  }
}
