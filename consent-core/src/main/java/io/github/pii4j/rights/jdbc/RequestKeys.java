package io.github.pii4j.rights.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.rights.RequestId;
import io.github.pii4j.rights.RightsException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of kept requests, derived from one secret (NIST SP 800-108r1): one seals who asks and
 * for what (AES-256-GCM, NIST SP 800-38D), bound to the request's id; one makes the hashes by which
 * a person's requests are found (HMAC-SHA-256).
 *
 * <p>Guarantee: who has the tables and not the secret learns neither people nor values, only which
 * requests are of one person. Non-guarantee: there is no other secret for old requests, so it must
 * live as long as they do. Immutable and thread-safe; prints hidden.
 */
public final class RequestKeys {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey hashing;
  private final SecretKey sealing;
  private final SecureRandom random;

  private RequestKeys(SecretKey secret, SecureRandom random) {
    this.hashing = new SecretKeySpec(derived(secret, "pii4j rights hashes"), HMAC);
    this.sealing = new SecretKeySpec(derived(secret, "pii4j rights sealing"), "AES");
    this.random = random;
  }

  /**
   * The keys that come from this secret; the array may be wiped afterwards.
   *
   * @param secret 32 random bytes or more
   * @throws IllegalArgumentException if it is shorter
   */
  public static RequestKeys of(byte[] secret) {
    return of(secret, new SecureRandom());
  }

  /** The same, with nonces from {@code random}. */
  public static RequestKeys of(byte[] secret, SecureRandom random) {
    if (secret.length < KEY_BYTES) {
      throw new IllegalArgumentException("the secret of requests has 32 random bytes or more");
    }
    return new RequestKeys(new SecretKeySpec(secret, HMAC), random);
  }

  /** 43 characters that stand for a text. */
  String hash(String text) {
    byte[] hash = hmac(hashing, text.getBytes(UTF_8));
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }

  byte[] seal(RequestId id, String clear) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, id).doFinal(clear.getBytes(UTF_8));
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-256-GCM", e);
    }
  }

  String open(RequestId id, byte[] whole) {
    if (whole.length < NONCE_BYTES + TAG_BITS / Byte.SIZE) {
      throw new RightsException(RightsException.Code.UNREADABLE);
    }
    try {
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      byte[] clear =
          cipher(Cipher.DECRYPT_MODE, nonce, id)
              .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
      return new String(clear, UTF_8);
    } catch (GeneralSecurityException e) {
      throw new RightsException(RightsException.Code.UNREADABLE);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, RequestId id) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, sealing, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(id.text().getBytes(UTF_8));
    return cipher;
  }

  private static byte[] derived(SecretKey secret, String label) {
    byte[] text = label.getBytes(UTF_8);
    byte[] input = new byte[Integer.BYTES + text.length + 1 + Integer.BYTES];
    input[Integer.BYTES - 1] = 1; // the counter
    System.arraycopy(text, 0, input, Integer.BYTES, text.length);
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

  /** Never a key. */
  @Override
  public String toString() {
    return "RequestKeys(****)";
  }
}
