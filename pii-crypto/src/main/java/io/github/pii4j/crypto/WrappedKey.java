package io.github.pii4j.crypto;

/**
 * A data key as its holder wrapped it, on its way back. No secret without the holder; the arrays
 * are not copied.
 */
public final class WrappedKey {

  private final KekId kek;
  private final byte[] bytes;
  private final byte[] context;

  /** The arrays are not copied. */
  public WrappedKey(KekId kek, byte[] bytes, byte[] context) {
    this.kek = kek;
    this.bytes = bytes;
    this.context = context;
  }

  /** The key that wrapped it. */
  public KekId kek() {
    return kek;
  }

  /** What {@link KeyEncryptionKey#wrap} gave. */
  public byte[] bytes() {
    return bytes;
  }

  /** The same bytes as when it was wrapped. */
  public byte[] context() {
    return context;
  }

  /** The holder's key and the length. */
  @Override
  public String toString() {
    return "WrappedKey[by " + kek + ", " + bytes.length + " bytes]";
  }
}
