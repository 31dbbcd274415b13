package io.github.pii4j.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a refusal looks like. */
final class Refusals {

  private Refusals() {}

  /** The one exception with the one message: nothing tells what was wrong. */
  static void assertDecryptionFails(ThrowingCallable call) {
    assertRefused(CryptoError.DECRYPTION_FAILED, call);
  }

  static void assertRefused(CryptoError code, ThrowingCallable call) {
    CryptoException refusal = catchThrowableOfType(CryptoException.class, call);

    assertThat(refusal).as("refused").isNotNull();
    assertThat(refusal.code()).isEqualTo(code);
    assertThat(refusal).hasNoCause();
    if (code == CryptoError.DECRYPTION_FAILED) {
      assertThat(refusal).isExactlyInstanceOf(DecryptionFailedException.class);
      assertThat(refusal)
          .hasMessage(
              "the ciphertext does not open here: it was altered or cut, belongs to another tenant,"
                  + " field or subject, or was made with another key");
    }
  }
}
