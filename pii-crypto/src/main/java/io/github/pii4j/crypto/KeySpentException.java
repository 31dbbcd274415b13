package io.github.pii4j.crypto;

/**
 * The key that encrypts must be followed by a new one: it has encrypted as many messages as it may,
 * or there is none of the algorithm. The new one takes over, and no caller sees this.
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

  /** The one that is spent, {@link KeyId#NONE} if there is none of the algorithm. */
  KeyId key() {
    return key;
  }
}
