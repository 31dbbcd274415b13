package io.github.pii4j.rights.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What comes from one secret (NIST SP 800-108r1): a key that seals (AES-256-GCM, NIST SP 800-38D),
 * one that hashes (HMAC-SHA-256), and a name that stands beside what they made. Immutable and
 * thread-safe; prints the name alone.
 */
final class RequestKey {

  static final int NONCE_BYTES = 12;

  private static final String HMAC = "HmacSHA256";
  private static final int TAG_BITS = 128;
  private static final int NAME_CHARACTERS = 8;

  private final String name;
  private final SecretKey hashing;
  private final SecretKey sealing;

  RequestKey(byte[] secret) {
    SecretKey root = new SecretKeySpec(secret, HMAC);
    this.name = base64(derived(root, "pii4j rights name")).substring(0, NAME_CHARACTERS);
    this.hashing = new SecretKeySpec(derived(root, "pii4j rights hashes"), HMAC);
    this.sealing = new SecretKeySpec(derived(root, "pii4j rights sealing"), "AES");
  }

  /** 8 characters that say which secret it is, and nothing about it. */
  String name() {
    return name;
  }

  /** 43 characters that stand for a text. */
  String hash(String text) {
    return base64(hmac(hashing, text.getBytes(UTF_8)));
  }

  byte[] seal(byte[] nonce, SealedContext context, String clear) {
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, context).doFinal(clear.getBytes(UTF_8));
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-256-GCM", e);
    }
  }

  /** Empty if it was not sealed with this key in this context. */
  Optional<String> open(SealedContext context, byte[] whole) {
    if (whole.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      return Optional.empty();
    }
    try {
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, nonce, context);
      byte[] clear = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      return Optional.of(new String(clear, UTF_8));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-256-GCM", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, SealedContext context)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(context.toBytes());
    return cipher;
  }

  private static byte[] derived(SecretKey secret, String label) {
    byte[] text = label.getBytes(UTF_8);
    byte[] input = new byte[Integer.BYTES + text.length + 1 + Integer.BYTES];
    System.arraycopy(text, 0, input, Integer.BYTES, text.length);
    input[Integer.BYTES - 1] = 1; // the counter
    input[input.length - 2] = 1; // 256 bits
    return hmac(secret, input);
  }

  private static byte[] hmac(SecretKey key, byte[] text) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "RequestKey[" + name + "]";
  }
}
