package io.github.pii4j.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * What seals and opens the generations of a key file under one passphrase: AES-256-GCM with a
 * random nonce, the header as associated data.
 *
 * <p>Derived once, since that is meant to be slow; a new passphrase is a new seal. Not thread-safe.
 */
final class KeyFileSeal {

  private static final int MAX_UTF_8_BYTES = 3;

  private final KeyFileCost cost;
  private final byte[] salt;
  private final AesKey key;

  private KeyFileSeal(KeyFileCost cost, byte[] salt, AesKey key) {
    this.cost = cost;
    this.salt = salt;
    this.key = key;
  }

  /** A seal of its own for a file or passphrase that is new. */
  static KeyFileSeal fresh(char[] passphrase, KeyFileCost cost, SecureRandom random) {
    return derive(passphrase, cost, drawn(random, KeyFileHeader.SALT_BYTES));
  }

  /**
   * The seal of {@code file}, if the passphrase is that of the file.
   *
   * @throws DecryptionFailedException if it has no header that this release knows
   */
  static KeyFileSeal of(byte[] file, char[] passphrase) {
    KeyFileHeader header = KeyFileHeader.read(file);
    return derive(passphrase, header.cost(), header.salt());
  }

  private static KeyFileSeal derive(char[] passphrase, KeyFileCost cost, byte[] salt) {
    byte[] encoded = encoded(passphrase);
    try {
      return new KeyFileSeal(cost, salt, cost.derive(encoded, salt));
    } finally {
      Arrays.fill(encoded, (byte) 0);
    }
  }

  /** The whole file with these keys. */
  byte[] seal(List<FileKek> keks, SecureRandom random) {
    KeyFileHeader header = new KeyFileHeader(cost, salt, drawn(random, KeyFileHeader.NONCE_BYTES));
    byte[] body = KeyFileBody.write(keks);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, header).doFinal(body);
      return ByteBuffer.allocate(KeyFileHeader.BYTES + sealed.length)
          .put(header.bytes())
          .put(sealed)
          .array();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the AES of this JDK cannot be used", e);
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  /**
   * The keys in {@code file}.
   *
   * @throws DecryptionFailedException if any bit is not what it was, or the seal is another one
   */
  List<FileKek> open(byte[] file) {
    KeyFileHeader header = KeyFileHeader.read(file);
    byte[] body = opened(header, file);
    try {
      return KeyFileBody.read(body);
    } finally {
      Arrays.fill(body, (byte) 0);
    }
  }

  /** {@link #open}; if that fails, there is no use for this seal. */
  List<FileKek> openOrWipe(byte[] file) {
    try {
      return open(file);
    } catch (DecryptionFailedException e) {
      wipe();
      throw e;
    }
  }

  private byte[] opened(KeyFileHeader header, byte[] file) {
    try {
      return cipher(Cipher.DECRYPT_MODE, header)
          .doFinal(file, KeyFileHeader.BYTES, file.length - KeyFileHeader.BYTES);
    } catch (GeneralSecurityException e) {
      throw new DecryptionFailedException();
    }
  }

  void wipe() {
    key.destroy();
  }

  private Cipher cipher(int mode, KeyFileHeader header) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(8 * KeyFileHeader.TAG_BYTES, header.nonce()));
    cipher.updateAAD(header.bytes());
    return cipher;
  }

  private static byte[] drawn(SecureRandom random, int length) {
    byte[] drawn = new byte[length];
    random.nextBytes(drawn);
    return drawn;
  }

  private static byte[] encoded(char[] passphrase) {
    ByteBuffer utf8 = ByteBuffer.allocate(MAX_UTF_8_BYTES * passphrase.length);
    try {
      if (UTF_8.newEncoder().encode(CharBuffer.wrap(passphrase), utf8, true).isError()) {
        throw new IllegalArgumentException("the passphrase has half a surrogate pair");
      }
      return Arrays.copyOf(utf8.array(), utf8.position());
    } finally {
      Arrays.fill(utf8.array(), (byte) 0);
    }
  }
}
