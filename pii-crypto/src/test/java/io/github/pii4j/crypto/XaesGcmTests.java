package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Source of all vectors: C2SP XAES-256-GCM, section "Test vectors". */
class XaesGcmTests {

  private static final HexFormat HEX = HexFormat.of();

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          # K1 without reduction
          0101010101010101010101010101010101010101010101010101010101010101, ABCDEFGHIJKLMNOPQRSTUVWX, XAES-256-GCM, , ce546ef63c9cc60765923609b33a9a1974e96e52daf2fcf7075e2271
          # K1 with reduction
          0303030303030303030303030303030303030303030303030303030303030303, ABCDEFGHIJKLMNOPQRSTUVWX, XAES-256-GCM, c2sp.org/XAES-256-GCM, 986ec1832593df5443a179437fd083bf3fdb41abd740a21f71eb769d
          """)
  void agrees_with_the_vectors_of_the_specification(
      String key, String nonce, String clear, @Nullable String associated, String sealed) {
    XaesGcm cipher = new XaesGcm(HEX.parseHex(key));
    byte[] associatedData = ascii(requireNonNullElse(associated, ""));

    byte[] made = cipher.seal(ascii(nonce), ascii(clear), associatedData);

    assertThat(HEX.formatHex(made)).isEqualTo(sealed);
    assertThat(cipher.open(ascii(nonce), made, associatedData)).isEqualTo(ascii(clear));
  }

  @Test
  void agrees_with_ten_thousand_accumulated_random_messages() {
    Shake128 random = new Shake128();
    Shake128 hash = new Shake128();

    for (int i = 0; i < 10_000; i++) {
      XaesGcm cipher = new XaesGcm(random.squeeze(32));
      byte[] nonce = random.squeeze(24);
      byte[] clear = random.squeeze(random.squeeze(1)[0] & 0xff);
      byte[] associatedData = random.squeeze(random.squeeze(1)[0] & 0xff);
      byte[] sealed = cipher.seal(nonce, clear, associatedData);
      assertThat(cipher.open(nonce, sealed, associatedData)).isEqualTo(clear);
      hash.absorb(sealed);
    }

    assertThat(HEX.formatHex(hash.squeeze(32)))
        .isEqualTo("e6b9edf2df6cec60c8cbd864e2211b597fb69a529160cd040d56c0c210081939");
  }

  @Test
  void the_random_source_of_the_accumulated_test_starts_as_the_specification_says() {
    assertThat(HEX.formatHex(new Shake128().squeeze(16)))
        .isEqualTo("7f9c2ba4e88f827d616045507605853e");
  }

  @Test
  void one_cipher_serves_many_messages_and_survives_a_forged_one() {
    XaesGcm cipher = new XaesGcm(new byte[32]);
    byte[] nonce = ascii("ABCDEFGHIJKLMNOPQRSTUVWX");
    byte[] sealed = cipher.seal(nonce, ascii("first"), ascii("here"));
    byte[] other = cipher.seal(ascii("XWVUTSRQPONMLKJIHGFEDCBA"), ascii("second"), ascii("here"));

    assertThatThrownBy(() -> cipher.open(nonce, other, ascii("here")))
        .isInstanceOf(DecryptionFailedException.class);

    assertThat(cipher.open(nonce, sealed, ascii("here"))).isEqualTo(ascii("first"));
  }

  @Test
  void nothing_of_the_key_is_left_in_a_wiped_cipher() {
    XaesGcm one = new XaesGcm(HEX.parseHex("01".repeat(32)));
    XaesGcm two = new XaesGcm(HEX.parseHex("02".repeat(32)));
    byte[] nonce = ascii("ABCDEFGHIJKLMNOPQRSTUVWX");

    one.wipe();
    two.wipe();

    byte[] sealed = one.seal(nonce, ascii("clear"), new byte[0]);
    assertThat(two.seal(nonce, ascii("clear"), new byte[0])).isEqualTo(sealed);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(US_ASCII);
  }
}
