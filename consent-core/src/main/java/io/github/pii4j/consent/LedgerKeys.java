package io.github.pii4j.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.value.SubjectId;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of a ledger, derived from one secret of the host (NIST SP 800-108r1, KDF in counter mode
 * with HMAC-SHA-256, one block): one that turns references into pseudonyms, one that signs lines,
 * one that chains them, and one under which the keys of the people are kept.
 *
 * <p>The secret must live as long as the ledger and be kept apart from its database: without it
 * nobody can be found, no line can be checked, and whoever has it and the database can rewrite
 * history up to the last checkpoint that others hold. Immutable and thread-safe; prints hidden.
 */
public final class LedgerKeys {

  private static final int BYTES = 32;
  private static final String HMAC = "HmacSHA256";

  private final SecretKey pseudonyms;
  private final SecretKey lines;
  private final SecretKey chain;
  private final SecretKey people;

  private LedgerKeys(byte[] secret) {
    this.pseudonyms = derived(secret, "pseudonyms", HMAC);
    this.lines = derived(secret, "lines", HMAC);
    this.chain = derived(secret, "chain", HMAC);
    this.people = derived(secret, "people", "AES");
  }

  /**
   * The keys that come from this secret; the array may be wiped afterwards.
   *
   * @param secret 32 random bytes or more
   * @throws IllegalArgumentException if it is shorter
   */
  public static LedgerKeys of(byte[] secret) {
    if (secret.length < BYTES) {
      throw new IllegalArgumentException("the secret of a ledger has 32 random bytes or more");
    }
    return new LedgerKeys(secret);
  }

  /** The pseudonym of a person in one ledger; another in every other ledger. */
  Pseudonym pseudonym(LedgerName ledger, SubjectId subject) {
    Mac mac = mac(pseudonyms);
    mac.update(ledger.text().getBytes(UTF_8));
    mac.update((byte) 0);
    return Pseudonym.of(mac.doFinal(subject.reveal().getBytes(UTF_8)));
  }

  /** What only the ledger's own lines carry. */
  byte[] signLine(LedgerName ledger, byte[] body) {
    Mac mac = mac(lines);
    mac.update(ledger.text().getBytes(UTF_8));
    mac.update((byte) 0);
    return mac.doFinal(body);
  }

  SecretKey chain() {
    return chain;
  }

  SecretKey people() {
    return people;
  }

  private static SecretKey derived(byte[] secret, String label, String algorithm) {
    Mac mac = mac(new SecretKeySpec(secret, HMAC));
    mac.update(new byte[] {0, 0, 0, 1}); // the counter
    mac.update(("pii4j consent ledger " + label).getBytes(UTF_8));
    mac.update((byte) 0);
    byte[] key = mac.doFinal(new byte[] {0, 0, 1, 0}); // 256 bits are asked for
    SecretKey made = new SecretKeySpec(key, algorithm);
    Arrays.fill(key, (byte) 0);
    return made;
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

  /** Never a key. */
  @Override
  public String toString() {
    return "LedgerKeys(****)";
  }
}
