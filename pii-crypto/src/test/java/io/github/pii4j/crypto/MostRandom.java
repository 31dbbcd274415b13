package io.github.pii4j.crypto;

import java.security.SecureRandom;

/** Real bytes, but of all numbers below a bound always the highest. */
final class MostRandom extends SecureRandom {

  private static final long serialVersionUID = 1L;

  @Override
  public long nextLong(long bound) {
    return bound - 1;
  }
}
