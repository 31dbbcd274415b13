package io.github.pii4j.crypto;

import static io.github.pii4j.crypto.Refusals.assertDecryptionFails;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SuiteTests {

  private static final byte[] PLACE = "place".getBytes(US_ASCII);

  @ParameterizedTest(name = "{6}")
  @CsvFileSource(resources = "suite-vectors.csv", numLinesToSkip = 1)
  void agrees_with_its_published_vectors(
      Suite suite,
      String key,
      String nonce,
      String associated,
      String clear,
      String sealed,
      String source) {
    Aead engine = suite.engines().make(hex(key));

    byte[] made = engine.seal(hex(nonce), hex(clear), hex(associated));

    assertThat(HexFormat.of().formatHex(made)).as(source).isEqualTo(sealed);
    assertThat(engine.open(hex(nonce), made, hex(associated))).isEqualTo(hex(clear));
  }

  @ParameterizedTest
  @CsvSource({
    "XAES_256_GCM, 1, 24, 32, false",
    "AES_256_GCM, 2, 12, 32, true",
    "SM4_GCM, 3, 12, 16, true",
    "AES_256_GCM_SIV, 4, 12, 32, true",
  })
  void is_what_its_format_says(
      Suite suite, byte id, int nonceBytes, int keyBytes, boolean budgeted) {
    assertThat(suite.id()).isEqualTo(id);
    assertThat(Suite.of(id)).isEqualTo(suite);
    assertThat(suite.nonceBytes()).isEqualTo(nonceBytes);
    assertThat(suite.tagBytes()).isEqualTo(16);
    assertThat(suite.algorithm().name()).isEqualTo(suite.name());
    assertThat(suite.algorithm().bytes()).isEqualTo(keyBytes);
    assertThat(suite.isBudgeted()).isEqualTo(budgeted);
  }

  @Test
  void a_key_of_a_budgeted_suite_encrypts_two_thousand_million_messages() {
    assertThat(Suite.BUDGET).isEqualTo(2_147_483_648L);
  }

  @ParameterizedTest
  @EnumSource
  void every_length_of_a_text_comes_back(Suite suite) {
    Aead engine = Suites.engine(suite, 1);

    for (int length = 0; length <= 100; length++) {
      byte[] clear = "x".repeat(length).getBytes(US_ASCII);
      byte[] sealed = engine.seal(Suites.nonce(suite, length), clear, PLACE);

      assertThat(sealed).hasSize(length + suite.tagBytes());
      assertThat(engine.open(Suites.nonce(suite, length), sealed, PLACE)).isEqualTo(clear);
    }
  }

  @ParameterizedTest
  @EnumSource
  void one_engine_serves_many_messages_and_survives_forged_ones(Suite suite) {
    Aead engine = Suites.engine(suite, 1);
    byte[] first = engine.seal(Suites.nonce(suite, 1), PLACE, PLACE);
    byte[] second = engine.seal(Suites.nonce(suite, 2), PLACE, PLACE);

    assertDecryptionFails(() -> engine.open(Suites.nonce(suite, 1), second, PLACE));
    assertDecryptionFails(() -> engine.open(Suites.nonce(suite, 1), new byte[3], PLACE));

    assertThat(engine.open(Suites.nonce(suite, 1), first, PLACE)).isEqualTo(PLACE);
    assertThat(engine.open(Suites.nonce(suite, 2), second, PLACE)).isEqualTo(PLACE);
    assertThat(engine.seal(Suites.nonce(suite, 3), PLACE, PLACE)).isNotEqualTo(first);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "AES_256_GCM_SIV")
  void the_same_nonce_twice_running_is_refused(Suite suite) {
    Aead engine = Suites.engine(suite, 1);
    engine.seal(Suites.nonce(suite, 1), PLACE, PLACE);

    assertThatThrownBy(() -> engine.seal(Suites.nonce(suite, 1), new byte[1], PLACE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the SecureRandom repeats itself: the same nonce twice")
        .hasNoCause();
  }

  @Test
  void with_siv_the_same_nonce_shows_only_that_two_messages_are_the_same() {
    Suite suite = Suite.AES_256_GCM_SIV;
    Aead engine = Suites.engine(suite, 1);
    byte[] one = engine.seal(Suites.nonce(suite, 1), "one".getBytes(US_ASCII), PLACE);
    byte[] two = engine.seal(Suites.nonce(suite, 1), "onf".getBytes(US_ASCII), PLACE);
    byte[] again = engine.seal(Suites.nonce(suite, 1), "one".getBytes(US_ASCII), PLACE);

    assertThat(again).isEqualTo(one);
    assertThat(two).hasSameSizeAs(one);
    assertThat(two[0]).isNotEqualTo(one[0]);
  }

  @ParameterizedTest
  @EnumSource
  void a_key_of_another_length_is_refused(Suite suite) {
    int bytes = suite.algorithm().bytes();

    assertThatIllegalArgumentException()
        .isThrownBy(() -> suite.engines().make(new byte[bytes - 1]));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> suite.engines().make(new byte[bytes + 1]));
    assertThatIllegalArgumentException().isThrownBy(() -> suite.engines().make(new byte[0]));
    assertThatIllegalArgumentException().isThrownBy(() -> suite.engines().make(new byte[24]));
  }

  @Test
  void profiles_belong_to_one_family_each() {
    assertThat(Profile.INTERNATIONAL.suite()).isEqualTo(Suite.XAES_256_GCM);
    assertThat(Profile.INTERNATIONAL.hash()).isEqualTo(KeyAlgorithm.HMAC_SHA256);
    assertThat(Profile.GM.suite()).isEqualTo(Suite.SM4_GCM);
    assertThat(Profile.GM.hash()).isEqualTo(KeyAlgorithm.HMAC_SM3);
  }

  private static byte[] hex(String digits) {
    return HexFormat.of().parseHex(digits);
  }
}
