package io.github.pii4j.consent;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.value.SubjectId;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key for each person (AES-256-GCM, NIST SP 800-38D), kept under the ledger's. What it encrypted
 * is gone once it is.
 */
final class PersonKeys {

  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final LedgerName ledger;
  private final SecretKey wrapping;
  private final SecureRandom random;

  PersonKeys(LedgerName ledger, LedgerKeys keys, SecureRandom random) {
    this.ledger = ledger;
    this.wrapping = keys.people();
    this.random = random;
  }

  PersonRecord newRecord(Pseudonym person, SubjectId subject) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    try {
      byte[] wrapped = seal(wrapping, key, place(person, "key"));
      byte[] sealed = seal(aes(key), subject.reveal().getBytes(UTF_8), place(person, "subject"));
      return new PersonRecord(person, wrapped, sealed);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  SubjectId subject(PersonRecord record) {
    byte[] clear = open(key(record), record.sealedSubject(), place(record.person(), "subject"));
    return SubjectId.of(new String(clear, UTF_8));
  }

  byte[] sealDetails(PersonRecord record, EventId id, byte[] clear) {
    return seal(key(record), clear, place(record.person(), id.text()));
  }

  /**
   * What is personal about a line, with its salt.
   *
   * @throws LedgerException if the key does not open it, or it is not what the line commits to
   */
  byte[] openDetails(PersonRecord record, LedgerLine line, Hash commitment) {
    String place = line.id().text();
    byte[] salted = open(key(record), line.details(), place(record.person(), place));
    if (!Hash.of(LineWriter.sha256().digest(salted)).equals(commitment)) {
      throw new LedgerException(LedgerException.Code.UNREADABLE);
    }
    return salted;
  }

  /** A hash that only who has the person's key can make, and nobody once it is destroyed. */
  byte[] hash(PersonRecord record, String what, byte[] clear) {
    SecretKey own = new SecretKeySpec(key(record).getEncoded(), HMAC);
    SecretKey hashing = new SecretKeySpec(hmac(own, place(record.person(), what + " hash")), HMAC);
    return hmac(hashing, clear);
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

  private SecretKey key(PersonRecord record) {
    byte[] key = open(wrapping, record.wrappedKey(), place(record.person(), "key"));
    try {
      return aes(key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  private byte[] place(Pseudonym person, String what) {
    return (ledger + "\n" + person + "\n" + what).getBytes(UTF_8);
  }

  private byte[] seal(SecretKey key, byte[] clear, byte[] place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce, place).doFinal(clear);
      byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
      System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
      return whole;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has AES-256-GCM", e);
    }
  }

  private static byte[] open(SecretKey key, byte[] whole, byte[] place) {
    try {
      byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
      return cipher(Cipher.DECRYPT_MODE, key, nonce, place)
          .doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new LedgerException(LedgerException.Code.UNREADABLE);
    }
  }

  private static Cipher cipher(int mode, SecretKey key, byte[] nonce, byte[] place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place);
    return cipher;
  }

  private static SecretKey aes(byte[] key) {
    return new SecretKeySpec(key, "AES");
  }
}
