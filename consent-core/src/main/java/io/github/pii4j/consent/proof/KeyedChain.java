package io.github.pii4j.consent.proof;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.ShortBufferException;

/**
 * Links each entry of a log to the one before by HMAC-SHA-256 (RFC 2104) over the link before, the
 * position as eight bytes and the entry's hash. Who lacks the key can neither add nor move nor
 * remove an entry without breaking it; that the end was cut off, only a checkpoint shows.
 *
 * <p>Not thread-safe. Prints hidden.
 */
public final class KeyedChain {

  /** What stands for the link before the first. */
  public static final Hash START = Hash.of(new byte[Hash.BYTES]);

  private static final String ALGORITHM = "HmacSHA256";

  private final Mac mac;
  private final ByteBuffer position = ByteBuffer.allocate(Long.BYTES);

  /**
   * A chain under this key.
   *
   * @throws IllegalArgumentException if it is no key for HMAC
   */
  public KeyedChain(SecretKey key) {
    try {
      mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("not a key for HMAC", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /**
   * The link of an entry.
   *
   * @param before the link of the entry before, or {@link #START}
   * @param sequence the entry's position, from 1
   * @param entry the entry's hash
   */
  public Hash link(Hash before, long sequence, Hash entry) {
    mac.update(before.bytes());
    mac.update(position.putLong(0, sequence).array());
    return Hash.of(mac.doFinal(entry.bytes()));
  }

  /** The same without objects, for loops over many entries. */
  void link(byte[] before, long sequence, byte[] entry, byte[] into) {
    mac.update(before);
    mac.update(position.putLong(0, sequence).array());
    mac.update(entry);
    try {
      mac.doFinal(into, 0);
    } catch (ShortBufferException e) {
      throw new IllegalArgumentException("a link has 32 bytes", e);
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "KeyedChain(****)";
  }
}
