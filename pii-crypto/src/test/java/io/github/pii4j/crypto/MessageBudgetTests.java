package io.github.pii4j.crypto;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A key encrypts no more than its suite allows, over all nodes. */
class MessageBudgetTests {

  private static final Note VALUE = new Note("value");
  private static final KeyId FIRST = new KeyId(1);
  private static final KeyId SECOND = new KeyId(2);

  private final WatchedStore store = WatchedStore.inMemory();
  private final MemoryKeyEncryptionKey holder = MemoryKeyEncryptionKey.generate(Fixture.RANDOM);

  @ParameterizedTest
  @EnumSource(
      value = Suite.class,
      names = {"AES_256_GCM", "SM4_GCM", "AES_256_GCM_SIV"})
  void a_key_that_has_encrypted_all_it_may_is_followed_by_a_new_one(Suite suite) {
    store.reservedBefore = Suite.BUDGET - 1024;
    FieldCipher<Note> cipher = cipher(suite);

    for (int i = 0; i < 1024; i++) {
      assertThat(cipher.encrypt(VALUE, Fixture.SUBJECT).keyId()).isEqualTo(FIRST);
    }
    Encrypted<Note> next = cipher.encrypt(VALUE, Fixture.SUBJECT);

    assertThat(next.keyId()).isEqualTo(SECOND);
    assertThat(cipher.decrypt(next, Fixture.SUBJECT)).isEqualTo(VALUE);
  }

  @Test
  void a_newer_key_of_another_suite_does_not_take_the_place_of_the_one_that_follows() {
    store.reservedBefore = Suite.BUDGET - 1024;
    FieldCipher<Note> cipher = cipher(Suite.AES_256_GCM);
    FieldCipher<Note> others = cipher(Suite.XAES_256_GCM);
    assertThat(cipher.encrypt(VALUE, Fixture.SUBJECT).keyId()).isEqualTo(FIRST);
    assertThat(others.encrypt(VALUE, Fixture.SUBJECT).keyId()).isEqualTo(SECOND);

    for (int i = 0; i < 1023; i++) {
      assertThat(cipher.encrypt(VALUE, Fixture.SUBJECT).keyId()).isEqualTo(FIRST);
    }

    assertThat(cipher.encrypt(VALUE, Fixture.SUBJECT).keyId()).isEqualTo(new KeyId(3));
  }

  @ParameterizedTest
  @EnumSource(
      value = Suite.class,
      names = {"AES_256_GCM"})
  void many_threads_together_stay_within_it(Suite suite) throws Exception {
    store.reservedBefore = Suite.BUDGET - 1024;
    FieldCipher<Note> cipher = cipher(suite);

    List<Long> byFirst = Race.of(nCopies(8, cipher), MessageBudgetTests::encryptedByTheFirstKey);

    assertThat(byFirst.stream().mapToLong(Long::longValue).sum()).isBetween(1L, 1024L);
  }

  @ParameterizedTest
  @EnumSource(
      value = Suite.class,
      names = {"AES_256_GCM"})
  void reserves_ever_more_so_that_a_busy_key_seldom_writes(Suite suite) {
    FieldCipher<Note> cipher = cipher(suite);

    for (int i = 0; i < 100_000; i++) {
      cipher.encrypt(VALUE, Fixture.SUBJECT);
    }

    assertThat(store.reservations).hasValue(7); // 1,024 (2^7 - 1) >= 100,000
  }

  @ParameterizedTest
  @EnumSource(
      value = Suite.class,
      names = {"XAES_256_GCM"})
  void a_suite_with_long_nonces_counts_nothing(Suite suite) {
    cipher(suite).encrypt(VALUE, Fixture.SUBJECT);

    assertThat(store.reservations).hasValue(0);
  }

  private FieldCipher<Note> cipher(Suite suite) {
    KeyCacheLimits limits = KeyCacheLimits.DEFAULT.withUses(Long.MAX_VALUE);
    return Fixture.cipher(
        Fixture.builder()
            .keyEncryptionKey(holder)
            .suite(suite)
            .cache(limits)
            .dataKeys(store)
            .build());
  }

  private static long encryptedByTheFirstKey(FieldCipher<Note> cipher) {
    long count = 0;
    for (int i = 0; i < 1000; i++) {
      count += cipher.encrypt(VALUE, Fixture.SUBJECT).keyId().equals(FIRST) ? 1 : 0;
    }
    return count;
  }
}
