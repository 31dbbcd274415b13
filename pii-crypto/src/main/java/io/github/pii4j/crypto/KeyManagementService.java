package io.github.pii4j.crypto;

/**
 * What a {@link RemoteKeyEncryptionKey} asks of a service for key management: a host writes one
 * over the client library of its cloud.
 *
 * <p>A method makes one call and leaves time limits beyond its own, retries and the pause after
 * failures to its caller. It may be called by several threads at once, and is interrupted when its
 * time is over. What it throws says what happens next:
 *
 * <ul>
 *   <li>{@link KeyHolderException#unknownKey} and {@link KeyHolderException#refused} are answers:
 *       they are passed on and not asked for again. So are they for a caller without permission.
 *   <li>{@link KeyHolderException#unavailable} and every other exception count as a failure of the
 *       service: the call is repeated, and too many failures stop all calls for a while.
 * </ul>
 */
public interface KeyManagementService {

  /**
   * Wraps a key under the current key of the service, bound to the context where the service can do
   * that (associated data, encryption context).
   *
   * @param key of 32 bytes; no reference to it is kept
   */
  WrappedKey wrap(KeyToWrap key);

  /**
   * The key in clear.
   *
   * @param wrapped as {@link #wrap} gave it, or what somebody made of it
   */
  byte[] unwrap(WrappedKey wrapped);

  /** Tells about the service's key. */
  KmsDescription describe(KmsInquiry inquiry);
}
