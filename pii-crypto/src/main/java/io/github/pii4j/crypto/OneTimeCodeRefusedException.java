package io.github.pii4j.crypto;

import java.time.Instant;

/**
 * No other code is made for this person and purpose yet: the last one is too recent, or there were
 * too many. The code that was sent last stays as good as it was.
 */
public final class OneTimeCodeRefusedException extends CryptoException {

  private static final long serialVersionUID = 1L;

  private final Instant retryAt;

  OneTimeCodeRefusedException(OneTimeCodePurpose purpose, Instant retryAt) {
    super(
        CryptoError.CODE_TOO_SOON,
        "no other code for " + purpose + " before " + retryAt + ": too soon, or too many",
        null);
    this.retryAt = retryAt;
  }

  /** The first instant at which another code may be made. */
  public Instant retryAt() {
    return retryAt;
  }
}
