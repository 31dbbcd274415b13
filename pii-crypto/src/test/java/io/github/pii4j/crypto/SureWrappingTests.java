package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** No key is stored, or takes the place of one, that would not open. */
class SureWrappingTests {

  private static final Note VALUE = new Note("value");

  private final MemoryKeyEncryptionKey right = MemoryKeyEncryptionKey.generate(Fixture.RANDOM);
  private final WrongHolder holder = new WrongHolder(right);
  private final DataKeyStore store = MemoryDataKeyStore.create();

  @Test
  void a_new_key_that_was_wrapped_wrongly_is_not_stored_and_encrypts_nothing() {
    holder.wrapWrongly();

    assertWrappingRefused();
    assertThat(store.page(null, 10)).isEmpty();
  }

  @Test
  void a_new_key_that_opens_as_another_one_is_not_stored_and_encrypts_nothing() {
    holder.unwrapWrongly();

    assertWrappingRefused();
    assertThat(store.page(null, 10)).isEmpty();
  }

  @Test
  void a_key_stays_as_it_is_if_it_was_wrapped_anew_wrongly() {
    Encrypted<Note> encrypted = Fixture.cipher(host()).encrypt(VALUE, Fixture.SUBJECT);
    KekId before = right.current();
    right.rotate();
    holder.wrapWrongly();

    RewrapReport report = host().keys().rewrap();

    assertThat(report.refused()).isEqualTo(1);
    assertThat(report.rewrapped()).isZero();
    assertThat(store.page(null, 10)).anyMatch(key -> key.kek().equals(before));
    assertThat(Fixture.cipher(host()).decrypt(encrypted, Fixture.SUBJECT)).isEqualTo(VALUE);
  }

  private void assertWrappingRefused() {
    Refusals.assertRefused(
        CryptoError.WRAPPED_KEY_REFUSED,
        () -> Fixture.cipher(host()).encrypt(VALUE, Fixture.SUBJECT));
  }

  private PiiCrypto host() {
    return Fixture.builder().keyEncryptionKey(holder).dataKeys(store).build();
  }
}
