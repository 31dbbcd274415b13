package io.github.pii4j.crypto;

import java.security.SecureRandom;

final class Nonces {

  private final SecureRandom random;

  Nonces(SecureRandom random) {
    this.random = random;
  }

  byte[] next(int bytes) {
    byte[] nonce = new byte[bytes];
    random.nextBytes(nonce);
    return nonce;
  }
}
