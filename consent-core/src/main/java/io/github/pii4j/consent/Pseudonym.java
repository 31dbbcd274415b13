package io.github.pii4j.consent;

import java.util.Base64;

/**
 * Stands for a person in the ledger: a keyed hash of the host's reference to them. Only who holds
 * the ledger's key and the reference can tell that the two belong together (PIPL 73(3)).
 *
 * @param text 43 characters of Base64 for URLs, without padding
 */
public record Pseudonym(String text) {

  private static final int LENGTH = 43;
  private static final String LAST = "AEIMQUYcgkosw048"; // two bits of it are zero

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is the text of 32 bytes
   */
  public Pseudonym {
    if (text.length() != LENGTH || LAST.indexOf(text.charAt(LENGTH - 1)) < 0 || !isBase64(text)) {
      throw new IllegalArgumentException("a pseudonym is the Base64 text of 32 bytes");
    }
  }

  private static boolean isBase64(String text) {
    return text.chars()
        .allMatch(
            c ->
                (c >= 'a' && c <= 'z')
                    || (c >= 'A' && c <= 'Z')
                    || (c >= '0' && c <= '9')
                    || c == '-'
                    || c == '_');
  }

  static Pseudonym of(byte[] hash) {
    return new Pseudonym(Base64.getUrlEncoder().withoutPadding().encodeToString(hash));
  }

  /** The text, which is no secret. */
  @Override
  public String toString() {
    return text;
  }
}
