package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class KeysetTests {

  private static final byte[] ANY_KEY = new byte[AesKey.BYTES];

  @Test
  void every_key_has_an_id_of_its_own() {
    Keyset keys = Keyset.generate(Fixture.RANDOM);
    Set<KeyId> ids = new HashSet<>(Set.of(keys.primaryId()));

    for (int i = 0; i < 100; i++) {
      ids.add(keys.rotate());
    }

    assertThat(ids).hasSize(101).doesNotContain(new KeyId(0));
    assertThat(ids).contains(keys.primaryId());
  }

  @Test
  void zero_and_an_id_in_use_are_drawn_again() {
    Keyset keys =
        Keyset.generate(
            new ScriptedRandom(id(0), id(7), ANY_KEY, id(7), id(0), id(7), id(8), ANY_KEY));

    assertThat(keys.primaryId()).isEqualTo(new KeyId(7));
    assertThat(keys.rotate()).isEqualTo(new KeyId(8));
  }

  @Test
  void prints_ids_and_counts_only() {
    Keyset keys = new Keyset(Fixture.RANDOM, DataKey.draw(new KeyId(0xabc), Fixture.RANDOM));
    assertThat(keys).hasToString("Keyset[primary 00000abc, 1 in all]");

    keys.close();

    assertThat(keys).hasToString("Keyset[closed]");
  }

  @Test
  void a_closed_keyset_refuses_all_work() {
    Keyset keys = Keyset.generate(Fixture.RANDOM);
    FieldCipher<Note> cipher = Fixture.cipher(keys);
    Encrypted<Note> encrypted = cipher.encrypt(new Note("value"), Fixture.SUBJECT);

    keys.close();
    keys.close();

    assertRefused(() -> cipher.encrypt(new Note("value"), Fixture.SUBJECT));
    assertRefused(() -> cipher.decrypt(encrypted, Fixture.SUBJECT));
    assertRefused(keys::rotate);
    assertRefused(keys::primaryId);
  }

  @Test
  void closing_overwrites_every_key() {
    byte[] first = random32();
    Keyset keys = new Keyset(Fixture.RANDOM, new DataKey(new KeyId(1), first));
    DataKey old = keys.primary();
    keys.rotate();
    DataKey current = keys.primary();

    keys.close();

    assertThat(first).containsOnly(0);
    assertThat(old.isWiped()).isTrue();
    assertThat(current.isWiped()).isTrue();
  }

  @Test
  void closing_amid_work_lets_it_end_properly_or_refuses_it() throws Exception {
    byte[] material = random32();
    Keyset twin = new Keyset(Fixture.RANDOM, new DataKey(new KeyId(1), material.clone()));
    for (int round = 0; round < 50; round++) {
      Keyset keys = new Keyset(Fixture.RANDOM, new DataKey(new KeyId(1), material.clone()));

      DataKey key = keys.primary();

      List<Encrypted<Note>> made = encryptOnFourThreadsUntilClosed(keys);

      assertThat(key.isWiped()).isTrue();
      FieldCipher<Note> reader = Fixture.cipher(twin);
      assertThat(made).allMatch(e -> reader.decrypt(e, Fixture.SUBJECT).equals(new Note("value")));
    }
  }

  @Test
  void key_ids_are_values_and_print_as_hexadecimal_digits() {
    EqualsVerifier.forClass(KeyId.class).verify();
    assertThat(new KeyId(0x00ab_cdef)).hasToString("00abcdef");
  }

  private static List<Encrypted<Note>> encryptOnFourThreadsUntilClosed(Keyset keys)
      throws Exception {
    CountDownLatch started = new CountDownLatch(4);
    ExecutorService pool = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Encrypted<Note>>>> running = new ArrayList<>();
      for (int thread = 0; thread < 4; thread++) {
        Callable<List<Encrypted<Note>>> work = () -> encryptUntilClosed(keys, started);
        running.add(pool.submit(work));
      }
      started.await();
      keys.close();
      List<Encrypted<Note>> made = new ArrayList<>();
      for (Future<List<Encrypted<Note>>> outcome : running) {
        made.addAll(outcome.get());
      }
      return made;
    } finally {
      pool.shutdownNow();
    }
  }

  private static List<Encrypted<Note>> encryptUntilClosed(Keyset keys, CountDownLatch started) {
    FieldCipher<Note> cipher = Fixture.cipher(keys);
    List<Encrypted<Note>> made = new ArrayList<>();
    started.countDown();
    try {
      while (true) {
        made.add(cipher.encrypt(new Note("value"), Fixture.SUBJECT));
      }
    } catch (IllegalStateException closed) {
      assertThat(closed.getMessage()).isIn(Keyset.CLOSED, EnginePool.WIPED);
      return made;
    }
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the keyset is closed");
  }

  private static byte[] id(int value) {
    return ByteBuffer.allocate(4).putInt(value).array();
  }

  private static byte[] random32() {
    byte[] bytes = new byte[AesKey.BYTES];
    Fixture.RANDOM.nextBytes(bytes);
    return bytes;
  }
}
