package io.github.pii4j.consent.proof;

import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Tells public keys apart: the first eight bytes of the SHA-256 of a key's X.509 form. It helps to
 * find a key and proves nothing.
 *
 * @param hex 16 hexadecimal digits, lower case
 */
public record KeyFingerprint(String hex) {

  private static final int BYTES = 8;
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

  /**
   * Checks the digits.
   *
   * @throws IllegalArgumentException unless there are 16, lower case
   */
  public KeyFingerprint {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException("a fingerprint has 16 hexadecimal digits, lower case");
    }
  }

  /** Of this key. */
  public static KeyFingerprint of(PublicKey key) {
    byte[] hash = Hash.sha256().digest(key.getEncoded());
    return new KeyFingerprint(HexFormat.of().formatHex(Arrays.copyOf(hash, BYTES)));
  }

  /** The digits. */
  @Override
  public String toString() {
    return hex;
  }
}
