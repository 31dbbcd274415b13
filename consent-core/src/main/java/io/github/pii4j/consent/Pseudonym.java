package io.github.pii4j.consent;

import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Stands for a person in the ledger: a keyed hash of the host's reference to them. Only who holds
 * the ledger's key and the reference can tell that the two belong together (PIPL 73(3)).
 *
 * @param text 43 characters of Base64 for URLs, without padding
 */
public record Pseudonym(String text) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException unless it is the text of 32 bytes
   */
  public Pseudonym {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a pseudonym is the Base64 text of 32 bytes");
    }
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
