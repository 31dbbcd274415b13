package io.github.pii4j.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.value.SubjectId;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key that turns references into pseudonyms (HMAC-SHA-256, derived by NIST SP 800-108r1). It
 * must live as long as the register of erased people, or nobody is found in it. Immutable and
 * thread-safe; prints hidden.
 */
public final class ErasureKeys {

  private static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private final SecretKey pseudonyms;

  private ErasureKeys(SecretKey pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  /**
   * The key that comes from this secret; the array may be wiped afterwards.
   *
   * @param secret 32 random bytes or more
   * @throws IllegalArgumentException if it is shorter
   */
  public static ErasureKeys of(byte[] secret) {
    if (secret.length < BYTES) {
      throw new IllegalArgumentException("the secret of erasure cases has 32 random bytes or more");
    }
    Mac mac = mac(new SecretKeySpec(secret, HMAC));
    mac.update(new byte[] {0, 0, 0, 1}); // the counter
    mac.update("pii4j erasure pseudonyms".getBytes(UTF_8));
    mac.update((byte) 0);
    return new ErasureKeys(new SecretKeySpec(mac.doFinal(new byte[] {0, 0, 1, 0}), HMAC));
  }

  Pseudonym pseudonym(SubjectId subject) {
    byte[] hash = mac(pseudonyms).doFinal(subject.reveal().getBytes(UTF_8));
    return new Pseudonym(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
  }

  private static Mac mac(SecretKey key) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has HmacSHA256", e);
    }
  }

  /** Never the key. */
  @Override
  public String toString() {
    return "ErasureKeys(****)";
  }
}
