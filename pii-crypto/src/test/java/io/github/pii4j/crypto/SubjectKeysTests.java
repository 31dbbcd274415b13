package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.SubjectId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A person whose keys are destroyed, seen from two nodes on one store. */
class SubjectKeysTests {

  private static final Instant NOW = Instant.parse("2026-11-02T03:04:05.678Z");
  private static final Note VALUE = new Note("value");
  private static final SubjectId OTHER = SubjectId.of("worker-18");

  private final AtomicLong nanos = new AtomicLong();
  private final MemoryKeyEncryptionKey holder = MemoryKeyEncryptionKey.generate(Fixture.RANDOM);
  private final WatchedStore store = WatchedStore.inMemory();
  private final PiiCrypto here = node(store);
  private final PiiCrypto there = node(store);
  private final FieldCipher<Note> cipherHere = Fixture.cipher(here);
  private final FieldCipher<Note> cipherThere = Fixture.cipher(there);
  private final Encrypted<Note> encrypted = cipherHere.encrypt(VALUE, Fixture.SUBJECT);

  @Test
  void on_the_node_that_destroys_them_nothing_opens_at_once() {
    here.subjectKeys().shred(Fixture.SUBJECT);

    Refusals.assertRefused(
        CryptoError.SUBJECT_SHREDDED, () -> cipherHere.decrypt(encrypted, Fixture.SUBJECT));
    Refusals.assertRefused(
        CryptoError.SUBJECT_SHREDDED, () -> cipherHere.encrypt(VALUE, Fixture.SUBJECT));
    Refusals.assertRefused(
        CryptoError.SUBJECT_SHREDDED, () -> here.subjectKeys().rotate(Fixture.SUBJECT));
    assertThat(here.subjectKeys().isShredded(Fixture.SUBJECT)).isTrue();
  }

  @Test
  void a_read_that_was_under_way_brings_no_destroyed_key_back() {
    nanos.addAndGet(here.subjectKeys().bound().toNanos());
    AtomicBoolean once = new AtomicBoolean();
    store.whileReading =
        () -> {
          if (once.compareAndSet(false, true)) {
            here.subjectKeys().shred(Fixture.SUBJECT);
          }
        };

    Refusals.assertRefused(
        CryptoError.SUBJECT_SHREDDED, () -> cipherHere.decrypt(encrypted, Fixture.SUBJECT));
    Refusals.assertRefused(
        CryptoError.SUBJECT_SHREDDED, () -> cipherHere.encrypt(VALUE, Fixture.SUBJECT));
    assertThat(once).isTrue();
  }

  @Test
  void a_record_of_another_tenant_or_of_no_person_destroys_nothing() {
    KeyScope wrapping = new KeyScope(Tenant.of("acme"), "wrapping");
    KeyScope strange = new KeyScope(Tenant.of("another"), "subject/0123");
    Shredding record = new Shredding(strange, NOW, new KeyId(9));

    assertThatThrownBy(() -> here.subjectKeys().shredAgain(record))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () -> here.subjectKeys().shredAgain(new Shredding(wrapping, NOW, new KeyId(9))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the record is not of a person of acme");
    assertThat(cipherHere.decrypt(encrypted, Fixture.SUBJECT)).isEqualTo(VALUE);
  }

  @Test
  void on_another_node_nothing_opens_after_the_stated_bound() {
    assertThat(cipherThere.decrypt(encrypted, Fixture.SUBJECT)).isEqualTo(VALUE);
    here.subjectKeys().shred(Fixture.SUBJECT);

    nanos.addAndGet(there.subjectKeys().bound().toNanos());

    Refusals.assertRefused(
        CryptoError.SUBJECT_SHREDDED, () -> cipherThere.decrypt(encrypted, Fixture.SUBJECT));
    Refusals.assertRefused(
        CryptoError.SUBJECT_SHREDDED, () -> cipherThere.encrypt(VALUE, Fixture.SUBJECT));
  }

  @Test
  void a_node_that_still_has_the_key_makes_no_new_one() {
    cipherThere.decrypt(encrypted, Fixture.SUBJECT);
    here.subjectKeys().shred(Fixture.SUBJECT);
    Encrypted<Note> late = cipherThere.encrypt(VALUE, Fixture.SUBJECT);

    nanos.addAndGet(there.subjectKeys().bound().toNanos());

    Refusals.assertRefused(
        CryptoError.SUBJECT_SHREDDED, () -> cipherThere.decrypt(late, Fixture.SUBJECT));
  }

  @Test
  void nobody_else_is_touched() {
    Encrypted<Note> others = cipherHere.encrypt(VALUE, OTHER);

    here.subjectKeys().shred(Fixture.SUBJECT);

    assertThat(cipherHere.decrypt(others, OTHER)).isEqualTo(VALUE);
    assertThat(here.subjectKeys().isShredded(OTHER)).isFalse();
  }

  @Test
  void the_record_is_the_first_one_names_a_pseudonym_and_is_the_tenants_only() {
    Shredding first = here.subjectKeys().shred(Fixture.SUBJECT);
    here.forTenant(Tenant.of("globex")).subjectKeys().shred(OTHER);

    Shredding second = here.subjectKeys().shred(Fixture.SUBJECT);

    assertThat(second).isEqualTo(first);
    assertThat(first.shreddedAt()).isEqualTo(NOW);
    assertThat(first.toString()).doesNotContain(Fixture.SUBJECT.reveal());
    assertThat(there.subjectKeys().shreddings(Instant.EPOCH)).containsExactly(first);
  }

  @Test
  void a_person_who_comes_back_gets_new_keys_and_the_old_values_stay_gone() {
    here.subjectKeys().shred(Fixture.SUBJECT);

    here.subjectKeys().readmit(Fixture.SUBJECT);
    Encrypted<Note> anew = cipherHere.encrypt(VALUE, Fixture.SUBJECT);

    assertThat(cipherHere.decrypt(anew, Fixture.SUBJECT)).isEqualTo(VALUE);
    assertThat(anew.keyId()).isNotEqualTo(encrypted.keyId());
    Refusals.assertRefused(
        CryptoError.UNKNOWN_KEY, () -> cipherHere.decrypt(encrypted, Fixture.SUBJECT));
  }

  @Test
  void a_key_store_restored_from_a_backup_forgets_again_by_the_record() {
    MemoryDataKeyStore restored = MemoryDataKeyStore.create();
    store.page(null, 100).forEach(restored::add);
    Shredding record = here.subjectKeys().shred(Fixture.SUBJECT);
    PiiCrypto afterwards = node(restored);
    assertThat(Fixture.cipher(afterwards).decrypt(encrypted, Fixture.SUBJECT)).isEqualTo(VALUE);

    afterwards.subjectKeys().shredAgain(record);

    Refusals.assertRefused(
        CryptoError.SUBJECT_SHREDDED,
        () -> Fixture.cipher(afterwards).decrypt(encrypted, Fixture.SUBJECT));
  }

  @Test
  void the_records_of_a_person_who_was_shredded_twice_forget_both_times_again() {
    here.subjectKeys().shred(Fixture.SUBJECT);
    here.subjectKeys().readmit(Fixture.SUBJECT);
    Encrypted<Note> anew = cipherHere.encrypt(VALUE, Fixture.SUBJECT);
    MemoryDataKeyStore restored = MemoryDataKeyStore.create();
    here.subjectKeys().shreddings(Instant.EPOCH).forEach(restored::shredAgain);
    store.shreddings(Instant.EPOCH).forEach(record -> restored.readmit(record.scope()));
    store.page(null, 100).forEach(restored::add);
    here.subjectKeys().shred(Fixture.SUBJECT);
    PiiCrypto afterwards = node(restored);
    assertThat(Fixture.cipher(afterwards).decrypt(anew, Fixture.SUBJECT)).isEqualTo(VALUE);

    here.subjectKeys().shreddings(Instant.EPOCH).forEach(afterwards.subjectKeys()::shredAgain);

    Refusals.assertRefused(
        CryptoError.SUBJECT_SHREDDED,
        () -> Fixture.cipher(afterwards).decrypt(anew, Fixture.SUBJECT));
  }

  @Test
  void a_store_that_fails_destroys_nothing_and_says_so() {
    store.failing = true;
    assertThatThrownBy(() -> here.subjectKeys().shred(Fixture.SUBJECT))
        .isInstanceOf(DataKeyStoreException.class);
    store.failing = false;

    assertThat(cipherHere.decrypt(encrypted, Fixture.SUBJECT)).isEqualTo(VALUE);
    assertThat(here.subjectKeys().isShredded(Fixture.SUBJECT)).isFalse();
  }

  private PiiCrypto node(DataKeyStore keys) {
    return Fixture.builder()
        .keyEncryptionKey(holder)
        .dataKeys(keys)
        .cache(KeyCacheLimits.DEFAULT.withAge(Duration.ofSeconds(60)))
        .clock(Clock.fixed(NOW, ZoneOffset.UTC))
        .ticker(nanos::get)
        .build();
  }
}
