package io.github.pii4j.crypto;

/**
 * A data key on its way to the holder of the key that wraps it.
 *
 * <p>Holds the key in clear and never prints it. Belongs to the caller, who wipes the array as soon
 * as {@link KeyEncryptionKey#wrap} is back: an implementation keeps no reference.
 */
public final class KeyToWrap {

  private final byte[] key;
  private final byte[] context;

  /** The arrays are not copied. */
  public KeyToWrap(byte[] key, byte[] context) {
    this.key = key;
    this.context = context;
  }

  /** The key in clear; the array itself. */
  public byte[] key() {
    return key;
  }

  /**
   * What the wrapped key belongs to, in no secret form: it opens only with the same bytes
   * (associated data, encryption context).
   */
  public byte[] context() {
    return context;
  }

  /** The length; never the key. */
  @Override
  public String toString() {
    return "KeyToWrap[" + 8 * key.length + " bits]";
  }
}
