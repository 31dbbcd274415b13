package io.github.pii4j.crypto;

import static io.github.pii4j.crypto.Refusals.assertDecryptionFails;
import static io.github.pii4j.crypto.Refusals.assertRefused;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Base64;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncryptedTests {

  private final FixedKeys keys = FixedKeys.random(Suite.XAES_256_GCM);
  private final Encrypted<Note> encrypted =
      Fixture.cipher(keys).encrypt(new Note("eighteen bytes long"), Fixture.SUBJECT);

  @Test
  void survives_storage_as_bytes_and_as_text() {
    assertThat(Encrypted.<Note>of(encrypted.bytes())).isEqualTo(encrypted);
    assertThat(Encrypted.<Note>parse(encrypted.text())).isEqualTo(encrypted);
  }

  @Test
  void says_what_it_was_made_with_and_how_long_it_is() {
    assertThat(encrypted.suite()).isEqualTo(Suite.XAES_256_GCM);
    assertThat(encrypted.keyId()).isEqualTo(keys.primary().id());
    assertThat(encrypted.bytes()).hasSize(1 + 1 + 4 + 24 + 19 + 16).startsWith(1, 1);
    assertThat(encrypted)
        .hasToString("Encrypted[XAES_256_GCM, key " + keys.primary().id() + ", 65 bytes]");
  }

  @ParameterizedTest
  @EnumSource
  void is_at_least_a_header_a_nonce_and_a_tag(Suite suite) {
    FieldCipher<Note> cipher = Fixture.cipher(FixedKeys.random(suite));
    byte[] shortest = cipher.encrypt(new Note(""), Fixture.SUBJECT).bytes();

    assertThat(shortest).hasSize(6 + suite.nonceBytes() + 16);
    assertThat(Encrypted.<Note>of(shortest).suite()).isEqualTo(suite);
    assertDecryptionFails(() -> Encrypted.of(Arrays.copyOf(shortest, shortest.length - 1)));
  }

  @Test
  void cannot_be_changed_from_outside() {
    byte[] given = encrypted.bytes();
    Encrypted<Note> copy = Encrypted.of(given);

    given[40] ^= 1;
    copy.bytes()[40] ^= 1;

    assertThat(copy).isEqualTo(encrypted);
  }

  @Test
  void is_a_value() {
    EqualsVerifier.forClass(Encrypted.class).verify();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "A", "AQ", "AQE", "AQEA AAA", "AQEA+AAA", "AQEA/AAA", "=", "姓名"})
  void a_text_that_is_none_of_ours_is_refused(String text) {
    assertDecryptionFails(() -> Encrypted.parse(text));
  }

  @Test
  void each_ciphertext_has_one_text_only() {
    byte[] bytes = Fixture.cipher(keys).encrypt(new Note("x"), Fixture.SUBJECT).bytes();
    String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    char last = text.charAt(text.length() - 1);
    String withSpareBits = text.substring(0, text.length() - 1) + (char) (last + 1);

    assertThat(Base64.getUrlDecoder().decode(withSpareBits)).isEqualTo(bytes);
    assertDecryptionFails(() -> Encrypted.parse(withSpareBits));
    assertDecryptionFails(() -> Encrypted.parse(Base64.getUrlEncoder().encodeToString(bytes)));
    assertDecryptionFails(() -> Encrypted.parse(text + "\n"));
  }

  @Test
  void what_a_later_release_wrote_is_named() {
    byte[] laterVersion = encrypted.bytes();
    laterVersion[0] = 2;
    byte[] laterSuite = encrypted.bytes();
    laterSuite[1] = (byte) 200;

    assertRefused(CryptoError.UNKNOWN_VERSION, () -> Encrypted.of(laterVersion));
    assertThatThrownBy(() -> Encrypted.of(laterSuite))
        .isInstanceOf(UnknownCiphertextException.class)
        .hasMessage("unknown suite 200: this release reads suites 1 to 4");
  }

  @Test
  void clear_text_found_in_the_column_is_refused_without_showing_any_of_it() {
    byte[] clear = "a clear address in a column that should hold ciphertext only".getBytes(UTF_8);

    assertThatThrownBy(() -> Encrypted.of(clear))
        .isInstanceOf(UnknownCiphertextException.class)
        .hasMessage("unknown format version, or not a ciphertext: this release reads version 1");
  }
}
