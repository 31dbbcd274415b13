package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Source: C2SP XAES-256-GCM, section "Accumulated randomized tests". */
class XaesGcmTests {

  private static final int MOST_MESSAGES = Integer.getInteger("pii4j.random.texts", 40_000);
  private static final HexFormat HEX = HexFormat.of();

  @ParameterizedTest
  @MethodSource("accumulated")
  void agrees_with_accumulated_random_messages(int messages, String expected) {
    Shake128 random = new Shake128();
    Shake128 hash = new Shake128();

    for (int i = 0; i < messages; i++) {
      XaesGcm cipher = new XaesGcm(random.squeeze(32));
      byte[] nonce = random.squeeze(24);
      byte[] clear = random.squeeze(random.squeeze(1)[0] & 0xff);
      byte[] associatedData = random.squeeze(random.squeeze(1)[0] & 0xff);
      byte[] sealed = cipher.seal(nonce, clear, associatedData);
      assertThat(cipher.open(nonce, sealed, associatedData)).isEqualTo(clear);
      hash.absorb(sealed);
    }

    assertThat(HEX.formatHex(hash.squeeze(32))).isEqualTo(expected);
  }

  /** The longer one runs at night. */
  static Stream<Arguments> accumulated() {
    return Stream.of(
            arguments(10_000, "e6b9edf2df6cec60c8cbd864e2211b597fb69a529160cd040d56c0c210081939"),
            arguments(
                1_000_000, "2163ae1445985a30b60585ee67daa55674df06901b890593e824b8a7c885ab15"))
        .filter(run -> (int) run.get()[0] <= MOST_MESSAGES);
  }

  @Test
  void the_random_source_of_the_accumulated_test_starts_as_the_specification_says() {
    assertThat(HEX.formatHex(new Shake128().squeeze(16)))
        .isEqualTo("7f9c2ba4e88f827d616045507605853e");
  }
}
