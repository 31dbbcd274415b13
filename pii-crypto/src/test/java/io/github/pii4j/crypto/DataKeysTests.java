package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.SubjectId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DataKeysTests {

  private static final Note VALUE = new Note("value");
  private static final int PERSONS = 1500; // more than a page

  private final MemoryKeyEncryptionKey holder = MemoryKeyEncryptionKey.generate(Fixture.RANDOM);
  private final MemoryDataKeyStore store = MemoryDataKeyStore.create();

  @Test
  void a_new_key_of_the_holder_needs_one_wrapping_key_wrapped_anew() {
    Encrypted<Note> encrypted = Fixture.cipher(host()).encrypt(VALUE, Fixture.SUBJECT);
    KekId rotated = holder.rotate();

    RewrapReport report = host().keys().rewrap();

    assertThat(report).isEqualTo(new RewrapReport(2, 1, 0, 0));
    assertThat(wrappingKeys()).extracting(StoredKey::kek).containsExactly(rotated);
    assertThat(Fixture.cipher(host()).decrypt(encrypted, Fixture.SUBJECT)).isEqualTo(VALUE);
  }

  @Test
  void a_new_wrapping_key_wraps_every_persons_key_anew() {
    PiiCrypto crypto = host();
    List<Encrypted<Note>> encrypted = encryptForEverybody(crypto);
    KeyId wrapping = crypto.keys().rotateWrapping();

    RewrapReport report = crypto.keys().rewrap();

    assertThat(report).isEqualTo(new RewrapReport(2, PERSONS + 1, 0, 0));
    assertThat(store.page(null, 2 * PERSONS))
        .filteredOn(key -> key.scope().isSubject())
        .hasSize(PERSONS)
        .allMatch(key -> key.kek().name().equals("wrapping/" + wrapping));
    assertThat(crypto.keys().rewrap()).isEqualTo(new RewrapReport(PERSONS + 3, 0, 0, 0));
    FieldCipher<Note> anotherNode = Fixture.cipher(host());
    for (int person = 0; person < PERSONS; person++) {
      assertThat(anotherNode.decrypt(encrypted.get(person), person(person))).isEqualTo(VALUE);
    }
  }

  @Test
  void other_tenants_are_left_alone() {
    PiiCrypto crypto = host();
    Fixture.cipher(crypto.forTenant(Tenant.of("globex"))).encrypt(VALUE, Fixture.SUBJECT);
    Fixture.cipher(crypto).encrypt(VALUE, Fixture.SUBJECT);
    KekId before = holder.current();
    holder.rotate();

    crypto.keys().rewrap();

    assertThat(wrappingKeys())
        .filteredOn(key -> key.scope().tenant().name().equals("globex"))
        .extracting(StoredKey::kek)
        .containsExactly(before);
  }

  @Test
  void once_every_tenant_is_wrapped_anew_the_old_key_of_the_holder_is_needed_by_nobody() {
    PiiCrypto crypto = host();
    Tenant globex = Tenant.of("globex");
    Encrypted<Note> theirs =
        Fixture.cipher(crypto.forTenant(globex)).encrypt(VALUE, Fixture.SUBJECT);
    Encrypted<Note> ours = Fixture.cipher(crypto).encrypt(VALUE, Fixture.SUBJECT);
    KekId before = holder.current();
    holder.rotate();

    RewrapReport report = host().rewrapEveryTenant();

    assertThat(report).isEqualTo(new RewrapReport(4, 2, 0, 0));
    assertThat(store.page(null, 10)).extracting(StoredKey::kek).doesNotContain(before);
    assertThat(Fixture.cipher(host()).decrypt(ours, Fixture.SUBJECT)).isEqualTo(VALUE);
    assertThat(Fixture.cipher(host().forTenant(globex)).decrypt(theirs, Fixture.SUBJECT))
        .isEqualTo(VALUE);
  }

  @Test
  void one_damaged_key_is_counted_and_does_not_keep_the_others() {
    PiiCrypto crypto = host();
    Fixture.cipher(crypto).encrypt(VALUE, Fixture.SUBJECT);
    StoredKey good = subjectKey();
    byte[] bytes = good.wrapped();
    bytes[bytes.length - 1] ^= 1;
    store.rewrap(good, good.rewrapped(good.kek(), bytes));
    crypto.keys().rotateWrapping();

    RewrapReport report = crypto.keys().rewrap();

    assertThat(report).isEqualTo(new RewrapReport(2, 1, 0, 1));
    assertThat(subjectKey().wrapped()).isEqualTo(bytes);
  }

  @Test
  void a_holder_that_does_not_answer_stops_it() {
    PiiCrypto crypto = host();
    Fixture.cipher(crypto).encrypt(VALUE, Fixture.SUBJECT);
    holder.rotate();
    holder.close();

    assertThatThrownBy(() -> crypto.keys().rewrap()).isInstanceOf(RuntimeException.class);
  }

  @Test
  void a_wrapped_key_that_was_moved_to_another_person_is_refused() {
    FieldCipher<Note> cipher = Fixture.cipher(host());
    cipher.encrypt(VALUE, Fixture.SUBJECT);
    StoredKey ours = subjectKey();
    Encrypted<Note> theirs = cipher.encrypt(VALUE, person(1));
    StoredKey other =
        store.page(null, 10).stream()
            .filter(key -> key.scope().isSubject() && !key.equals(ours))
            .findFirst()
            .orElseThrow();
    store.rewrap(other, other.rewrapped(ours.kek(), ours.wrapped()));

    Refusals.assertRefused(
        CryptoError.WRAPPED_KEY_REFUSED, () -> Fixture.cipher(host()).decrypt(theirs, person(1)));
  }

  @Test
  void the_shared_key_rotates_and_old_ciphertexts_open() {
    PiiCrypto crypto = host();
    FieldCipher<Note> shared = crypto.sharedField(NoteType.ANY_TEXT, Fixture.FIELD);
    Encrypted<Note> old = shared.encrypt(VALUE, Fixture.SUBJECT);

    KeyId rotated = crypto.keys().rotateShared();

    assertThat(shared.encrypt(VALUE, Fixture.SUBJECT).keyId()).isEqualTo(rotated);
    assertThat(shared.decrypt(old, Fixture.SUBJECT)).isEqualTo(VALUE);
    assertThat(shared.isOutdated(old, Fixture.SUBJECT)).isTrue();
  }

  private List<Encrypted<Note>> encryptForEverybody(PiiCrypto crypto) {
    FieldCipher<Note> cipher = Fixture.cipher(crypto);
    List<Encrypted<Note>> encrypted = new ArrayList<>();
    for (int person = 0; person < PERSONS; person++) {
      encrypted.add(cipher.encrypt(VALUE, person(person)));
    }
    return encrypted;
  }

  private static SubjectId person(int number) {
    return SubjectId.of("person-" + number);
  }

  private StoredKey subjectKey() {
    return store.page(null, 10).stream()
        .filter(key -> key.scope().isSubject())
        .findFirst()
        .orElseThrow();
  }

  private List<StoredKey> wrappingKeys() {
    return store.page(null, 5000).stream()
        .filter(key -> key.scope().name().equals(TenantWrapping.SCOPE))
        .toList();
  }

  private PiiCrypto host() {
    return Fixture.builder().keyEncryptionKey(holder).dataKeys(store).build();
  }
}
