package io.github.pii4j.crypto;

/**
 * The key above all others: it wraps data keys and never leaves its holder, which may be a sealed
 * file, a token or a service for key management.
 *
 * <p>A holder may have several keys: {@link #current()} wraps from now on, the older ones still
 * unwrap. Implementations are thread-safe.
 */
public interface KeyEncryptionKey extends AutoCloseable {

  /**
   * The key that {@link #wrap} uses now.
   *
   * @throws KeyHolderException if the holder does not tell
   */
  KekId current();

  /**
   * Wraps a data key under {@link #current()}, bound to its context.
   *
   * @throws KeyHolderException if the holder does not do it
   */
  WrappedKey wrap(KeyToWrap key);

  /**
   * The data key in clear, in an array that the caller wipes.
   *
   * @throws KeyHolderException if the holder does not have the key, finds the wrapped key or its
   *     context changed, or does not answer
   */
  byte[] unwrap(WrappedKey wrapped);

  /** Wipes what is held in memory; later use is refused. */
  @Override
  void close();
}
