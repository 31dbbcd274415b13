package io.github.pii4j.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.document.CanonicalJson;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The SHA-256 of something in its canonical form.
 *
 * @param hex 64 digits, lower case
 */
public record ContentHash(String hex) {

  private static final int DIGITS = 64;

  /**
   * Checks the digits.
   *
   * @throws IllegalArgumentException unless there are 64, lower case
   */
  public ContentHash {
    if (hex.length() != DIGITS || !hex.chars().allMatch(ContentHash::isDigit)) {
      throw new IllegalArgumentException("a SHA-256 hash has 64 hexadecimal digits, lower case");
    }
  }

  private static boolean isDigit(int c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  }

  static ContentHash of(CanonicalJson json) {
    return new ContentHash(
        HexFormat.of().formatHex(sha256().digest(json.toText().getBytes(UTF_8))));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The digits. */
  @Override
  public String toString() {
    return hex;
  }
}
