package io.github.pii4j.crypto;

import io.github.pii4j.value.Pii;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/**
 * An encrypted value, ready to be stored; opens only at the place and for the person it was made
 * for.
 *
 * <p>Format version 1, readable by every later release: format version (1 byte, value 1), suite (1
 * byte), key id (4 bytes, big-endian), nonce (24 bytes in suite 1, 12 in the others), ciphertext
 * (as many bytes as the value has in UTF-8), tag (16 bytes). The text form is URL-safe base64
 * without padding.
 *
 * <p>Suites: 1 is {@link Suite#XAES_256_GCM}, 2 {@link Suite#AES_256_GCM}, 3 {@link Suite#SM4_GCM},
 * 4 {@link Suite#AES_256_GCM_SIV}.
 *
 * <p>Non-guarantee: the length tells how long the value is. Equal if all bytes are equal; two
 * encryptions of one value never are. Immutable and thread-safe; prints no content.
 *
 * @param <T> the type of the value
 */
@SuppressWarnings("UnusedTypeParameter") // keeps one type's ciphertext out of another type's cipher
public final class Encrypted<T extends Pii> {

  private final byte[] bytes;

  private Encrypted(byte[] bytes) {
    this.bytes = bytes;
  }

  /**
   * The ciphertext in {@code bytes}, as {@link #bytes()} gave it.
   *
   * @param <T> the type of the value
   * @throws UnknownCiphertextException if this release does not know its version or suite
   * @throws DecryptionFailedException if it is too short
   */
  public static <T extends Pii> Encrypted<T> of(byte[] bytes) {
    Suite suite = Header.read(bytes).suite();
    if (bytes.length < nonceEnd(suite) + suite.tagBytes()) {
      throw new DecryptionFailedException();
    }
    return new Encrypted<>(bytes.clone());
  }

  /** What {@link Aead#seal} gave, with all that is needed to open it. */
  static <T extends Pii> Encrypted<T> of(Header header, byte[] nonce, byte[] sealed) {
    return new Encrypted<>(
        header
            .writeTo(ByteBuffer.allocate(Header.BYTES + nonce.length + sealed.length))
            .put(nonce)
            .put(sealed)
            .array());
  }

  /**
   * The ciphertext in {@code text}, exactly as {@link #text()} gave it.
   *
   * @param <T> the type of the value
   * @throws UnknownCiphertextException if this release does not know its version or suite
   * @throws DecryptionFailedException if it is too short or not the text of any ciphertext
   */
  public static <T extends Pii> Encrypted<T> parse(String text) {
    Encrypted<T> encrypted = of(decoded(text));
    if (!encrypted.text().equals(text)) {
      throw new DecryptionFailedException();
    }
    return encrypted;
  }

  /** The bytes to store. */
  public byte[] bytes() {
    return bytes.clone();
  }

  /** The text to store: URL-safe base64 without padding. */
  public String text() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The algorithms that it was made with. */
  public Suite suite() {
    return header().suite();
  }

  /** The key that it was made with. */
  public KeyId keyId() {
    return header().key();
  }

  Header header() {
    return Header.read(bytes);
  }

  byte[] nonce() {
    return Arrays.copyOfRange(bytes, Header.BYTES, nonceEnd(suite()));
  }

  /** Ciphertext and tag. */
  byte[] sealed() {
    return Arrays.copyOfRange(bytes, nonceEnd(suite()), bytes.length);
  }

  private static int nonceEnd(Suite suite) {
    return Header.BYTES + suite.nonceBytes();
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException e) {
      throw new DecryptionFailedException();
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Encrypted<?> that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Suite, key id and length; no content. */
  @Override
  public String toString() {
    return "Encrypted[" + suite() + ", key " + keyId() + ", " + bytes.length + " bytes]";
  }
}
