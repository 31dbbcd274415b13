package io.github.pii4j.crypto;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What is stored beside an encrypted value and looked up to find it again.
 *
 * <p>Not secret, but pseudonymous: it stands for the value as long as somebody has the key, so it
 * is personal data still. Two are equal if all their bytes are, compared in a time that does not
 * depend on them. Prints itself. Immutable and thread-safe.
 */
public final class IndexValue {

  private static final HexFormat HEX = HexFormat.of();

  private final byte[] bytes;

  private IndexValue(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The index value in {@code bytes}, as {@link #bytes()} gave it.
   *
   * @throws IllegalArgumentException if it has no byte or more than 32
   */
  public static IndexValue of(byte[] bytes) {
    if (bytes.length < 1 || bytes.length > KeyedHash.BYTES) {
      throw new IllegalArgumentException("an index value has 1 to 32 bytes, not " + bytes.length);
    }
    return new IndexValue(bytes.clone());
  }

  /**
   * The index value in {@code text}, exactly as {@link #text()} gave it.
   *
   * @throws IllegalArgumentException if it is not pairs of lower-case hexadecimal digits, at most
   *     32 of them
   */
  public static IndexValue parse(String text) {
    if (!text.matches("(?:[0-9a-f]{2}){1,32}")) {
      throw new IllegalArgumentException(
          "an index value is written as 1 to 32 pairs of lower-case hexadecimal digits");
    }
    return new IndexValue(HEX.parseHex(text));
  }

  /** The first {@code bits} of a hash; what is left of the last byte is zero. */
  static IndexValue truncated(byte[] hash, int bits) {
    byte[] bytes = Arrays.copyOf(hash, (bits + 7) / 8);
    int unused = 8 * bytes.length - bits;
    bytes[bytes.length - 1] &= (byte) (0xff << unused);
    return new IndexValue(bytes);
  }

  /** The bytes to store: as many as the bits need, unused bits of the last one zero. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The text to store: two lower-case hexadecimal digits for each byte. */
  public String text() {
    return HEX.formatHex(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndexValue that && MessageDigest.isEqual(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** {@link #text()}. */
  @Override
  public String toString() {
    return text();
  }
}
