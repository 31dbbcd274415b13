package io.github.pii4j.crypto;

/** What a key-encryption key of a {@link LocalKeyFile} still does. */
public enum KekState {
  /** Wraps and unwraps; one key of a file. */
  CURRENT,
  /** Unwraps only. */
  OLD
}
