package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class Argon2idTests {

  /** With a secret and associated data, which no hash made here has; so it asks the library. */
  @Test
  void the_library_computes_the_vector_of_rfc_9106_section_5_3() {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new org.bouncycastle.crypto.params.Argon2Parameters.Builder(
                org.bouncycastle.crypto.params.Argon2Parameters.ARGON2_id)
            .withVersion(Argon2id.VERSION)
            .withMemoryAsKB(32)
            .withIterations(3)
            .withParallelism(4)
            .withSalt(repeated(2, 16))
            .withSecret(repeated(3, 8))
            .withAdditional(repeated(4, 12))
            .build());
    byte[] tag = new byte[32];

    generator.generateBytes(repeated(1, 32), tag);

    assertThat(HexFormat.of().formatHex(tag))
        .isEqualTo("0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
  }

  @ParameterizedTest
  @CsvFileSource(
      resources = "argon2id-reference.csv",
      delimiter = ';',
      useHeadersInDisplayName = true)
  void tags_are_those_of_the_reference_implementation(String password, String hash) {
    PasswordHash expected = PasswordHash.parse(hash);

    assertThat(expected.isOf(password.getBytes(UTF_8))).isTrue();
    assertThat(expected.isOf("passwore".getBytes(UTF_8))).isFalse();
    assertThat(expected.text()).isEqualTo(hash);
  }

  private static byte[] repeated(int value, int times) {
    byte[] bytes = new byte[times];
    Arrays.fill(bytes, (byte) value);
    return bytes;
  }
}
