package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.value.CitizenId;
import io.github.pii4j.value.SubjectId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PiiCryptoTests {

  private static final Note VALUE = new Note("value");
  private static final Tenant OTHER = Tenant.of("globex");

  private final MemoryKeyEncryptionKey holder = MemoryKeyEncryptionKey.generate(Fixture.RANDOM);
  private final DataKeyStore store = MemoryDataKeyStore.create();

  @Test
  void the_builder_names_everything_that_is_missing() {
    assertThatThrownBy(() -> PiiCrypto.builder().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "PiiCrypto is not complete; still to call: keyEncryptionKey(KeyEncryptionKey),"
                + " dataKeys(DataKeyStore), tenant(Tenant)");
  }

  @Test
  void the_builder_names_only_what_is_missing() {
    PiiCrypto.Builder unfinished = PiiCrypto.builder().keyEncryptionKey(holder).dataKeys(store);

    assertThatThrownBy(unfinished::build)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("PiiCrypto is not complete; still to call: tenant(Tenant)");
  }

  @ParameterizedTest
  @EnumSource(Suite.class)
  void another_node_opens_what_one_encrypted(Suite suite) {
    Encrypted<Note> encrypted =
        Fixture.cipher(host().suite(suite).build()).encrypt(VALUE, Fixture.SUBJECT);

    Note opened = Fixture.cipher(host().build()).decrypt(encrypted, Fixture.SUBJECT);

    assertThat(encrypted.suite()).isEqualTo(suite);
    assertThat(opened).isEqualTo(VALUE);
  }

  @Test
  void the_profile_of_china_uses_its_algorithms_for_every_key() {
    PiiCrypto crypto = host().profile(Profile.GM).build();

    Encrypted<Note> encrypted = Fixture.cipher(crypto).encrypt(VALUE, Fixture.SUBJECT);

    assertThat(encrypted.suite()).isEqualTo(Suite.SM4_GCM);
    assertThat(store.page(null, 100))
        .extracting(StoredKey::algorithm)
        .containsOnly(KeyAlgorithm.SM4_GCM, KeyAlgorithm.HMAC_SM3);
  }

  @Test
  void a_host_that_changes_its_profile_still_opens_everything_and_finds_the_same_persons() {
    Encrypted<Note> before = Fixture.cipher(host().build()).encrypt(VALUE, Fixture.SUBJECT);
    FieldCipher<Note> after = Fixture.cipher(host().profile(Profile.GM).build());

    Encrypted<Note> anew = after.reencrypt(before, Fixture.SUBJECT);

    assertThat(after.decrypt(before, Fixture.SUBJECT)).isEqualTo(VALUE);
    assertThat(after.isOutdated(before, Fixture.SUBJECT)).isTrue();
    assertThat(after.isOutdated(anew, Fixture.SUBJECT)).isFalse();
    assertThat(anew.suite()).isEqualTo(Suite.SM4_GCM);
    assertThat(after.decrypt(anew, Fixture.SUBJECT)).isEqualTo(VALUE);
  }

  @Test
  void a_person_appears_in_the_store_under_a_pseudonym_of_the_tenant_only() {
    PiiCrypto crypto = host().build();
    Fixture.cipher(crypto).encrypt(VALUE, Fixture.SUBJECT);
    Fixture.cipher(crypto.forTenant(OTHER)).encrypt(VALUE, Fixture.SUBJECT);

    assertThat(store.page(null, 100))
        .filteredOn(key -> key.scope().isSubject())
        .extracting(key -> key.scope().name())
        .hasSize(2)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("subject/[0-9a-f]{32}"));
  }

  @Test
  void a_ciphertext_of_one_tenant_does_not_open_for_another() {
    PiiCrypto crypto = host().build();
    FieldCipher<Note> theirs = Fixture.cipher(crypto.forTenant(OTHER));
    theirs.encrypt(VALUE, Fixture.SUBJECT);

    Encrypted<Note> ours = Fixture.cipher(crypto).encrypt(VALUE, Fixture.SUBJECT);

    Refusals.assertDecryptionFails(() -> theirs.decrypt(ours, Fixture.SUBJECT));
    assertThat(crypto.forTenant(OTHER)).isSameAs(crypto.forTenant(OTHER)).isNotSameAs(crypto);
    assertThat(crypto.forTenant(OTHER).forTenant(Fixture.TENANT)).isSameAs(crypto);
  }

  @Test
  void a_shared_field_opens_for_its_person_only_although_the_key_is_one() {
    FieldCipher<Note> shared = host().build().sharedField(NoteType.ANY_TEXT, Fixture.FIELD);

    Encrypted<Note> encrypted = shared.encrypt(VALUE, Fixture.SUBJECT);

    assertThat(shared.decrypt(encrypted, Fixture.SUBJECT)).isEqualTo(VALUE);
    Refusals.assertDecryptionFails(() -> shared.decrypt(encrypted, SubjectId.of("worker-18")));
    assertThat(store.page(null, 100)).noneMatch(key -> key.scope().isSubject());
  }

  @ParameterizedTest
  @EnumSource(
      value = Suite.class,
      names = {"AES_256_GCM", "SM4_GCM"})
  void a_suite_for_keys_of_single_persons_is_not_shared(Suite suite) {
    PiiCrypto crypto = host().suite(suite).build();

    assertThatThrownBy(() -> crypto.sharedField(NoteType.ANY_TEXT, Fixture.FIELD))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            suite
                + " is for keys of single persons: use field(...), or build with XAES_256_GCM or"
                + " AES_256_GCM_SIV");
  }

  @Test
  void indexes_and_tokens_are_the_same_on_every_node_and_after_a_change_of_profile() {
    FieldName field = FieldName.of("worker", "citizen_id");
    CitizenId id = CitizenId.parse("440524188001010014"); // the sample of GB 11643-1999
    IndexWidth width = IndexWidth.of(24);
    IndexValue index = host().build().blindIndex(CitizenId.TYPE, field, width).of(id);
    Token<CitizenId> token = host().build().tokens(CitizenId.TYPE, field).tokenize(id);
    PiiCrypto later = host().profile(Profile.GM).build();

    assertThat(later.blindIndex(CitizenId.TYPE, field, width).of(id)).isEqualTo(index);
    assertThat(later.tokens(CitizenId.TYPE, field).detokenize(token)).isEqualTo(id);
    PiiCrypto another = later.forTenant(OTHER);
    assertThat(another.blindIndex(CitizenId.TYPE, field, width).of(id)).isNotEqualTo(index);
  }

  @Test
  void closing_refuses_all_work_for_every_tenant() {
    PiiCrypto crypto = host().build();
    FieldCipher<Note> cipher = Fixture.cipher(crypto);
    FieldCipher<Note> theirs = Fixture.cipher(crypto.forTenant(OTHER));
    Encrypted<Note> encrypted = cipher.encrypt(VALUE, Fixture.SUBJECT);
    theirs.encrypt(VALUE, Fixture.SUBJECT);

    crypto.close();
    crypto.close();

    assertClosed(() -> cipher.encrypt(VALUE, Fixture.SUBJECT));
    assertClosed(() -> cipher.decrypt(encrypted, Fixture.SUBJECT));
    assertClosed(() -> theirs.encrypt(VALUE, Fixture.SUBJECT));
    assertClosed(() -> crypto.subjectKeys().rotate(Fixture.SUBJECT));
    assertClosed(() -> crypto.forTenant(Tenant.of("initech")));
  }

  @Test
  void a_tenant_that_is_asked_for_while_the_host_closes_is_left_closed() throws Exception {
    for (int round = 0; round < 500; round++) {
      PiiCrypto crypto = host().build();
      List<Callable<Optional<PiiCrypto>>> steps =
          List.of(() -> closed(crypto), () -> asked(crypto, OTHER));

      List<Optional<PiiCrypto>> results = Race.of(steps, PiiCryptoTests::called);

      results.get(1).ifPresent(late -> assertClosed(() -> late.keys().rotateShared()));
    }
  }

  @Test
  void a_tenant_that_is_made_just_after_the_others_were_closed_is_closed_and_refused() {
    PiiCrypto late = host().build();
    Tenants tenants = new Tenants();

    assertClosed(
        () ->
            tenants.get(
                OTHER,
                name -> {
                  tenants.close();
                  return late;
                }));

    assertClosed(() -> late.keys().rotateShared());
  }

  private static Optional<PiiCrypto> called(Callable<Optional<PiiCrypto>> step) {
    try {
      return step.call();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Optional<PiiCrypto> closed(PiiCrypto crypto) {
    crypto.close();
    return Optional.empty();
  }

  /** Empty if it was too late. */
  private static Optional<PiiCrypto> asked(PiiCrypto crypto, Tenant tenant) {
    try {
      return Optional.of(crypto.forTenant(tenant));
    } catch (IllegalStateException tooLate) {
      return Optional.empty();
    }
  }

  private PiiCrypto.Builder host() {
    return Fixture.builder().keyEncryptionKey(holder).dataKeys(store);
  }

  private static void assertClosed(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the keys are closed");
  }
}
