package io.github.pii4j.crypto;

/**
 * An authenticated cipher under one key, for one operation at a time: {@link EnginePool} keeps as
 * many as there are operations at once.
 */
interface Aead extends KeyedEngine {

  /**
   * The ciphertext of {@code clear} and its tag.
   *
   * @param nonce as many bytes as the suite says, never twice under one key
   * @throws IllegalStateException if the cipher notices that it had this nonce just before
   */
  byte[] seal(byte[] nonce, byte[] clear, byte[] associatedData);

  /**
   * What {@link #seal} was given.
   *
   * @throws DecryptionFailedException if any bit of any argument is not what it was
   */
  byte[] open(byte[] nonce, byte[] sealed, byte[] associatedData);

  /** For {@link #seal}; without a cause, which would say nothing more. */
  static IllegalStateException repeatedNonce() {
    return new IllegalStateException("the SecureRandom repeats itself: the same nonce twice");
  }
}
