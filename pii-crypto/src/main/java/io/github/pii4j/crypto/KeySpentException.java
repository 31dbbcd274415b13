package io.github.pii4j.crypto;

/**
 * The key that encrypts must be followed by a new one: it has encrypted as many messages as it may,
 * or is of another algorithm, or there is none. The new one takes over, and no caller sees this.
 */
final class KeySpentException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  private final transient KeyId key;

  KeySpentException(KeyId key) {
    super("the key " + key + " may not encrypt more");
    this.key = key;
  }

  static KeySpentException none() {
    return new KeySpentException(KeyId.NONE);
  }

  /** The newest there is, 0 if there is none. */
  KeyId key() {
    return key;
  }
}
