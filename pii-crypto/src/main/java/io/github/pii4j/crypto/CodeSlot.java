package io.github.pii4j.crypto;

/**
 * Where the one-time code of one person for one purpose is kept; there is at most one at a time.
 *
 * <p>The person appears under a pseudonym that only the holder of the keys can compute, and that
 * differs from purpose to purpose. Not a secret: stored and printed.
 *
 * @param tenant whose user it is; named in at most 255 characters
 * @param purpose what the code is good for
 * @param pseudonym of the person, 43 characters of URL-safe base64
 */
public record CodeSlot(Tenant tenant, OneTimeCodePurpose purpose, String pseudonym) {

  private static final int PSEUDONYM = 43;

  /**
   * Checks the lengths.
   *
   * @throws IllegalArgumentException if the tenant's name is too long for a store, or the pseudonym
   *     is none
   */
  public CodeSlot {
    if (tenant.name().length() > KeyScope.LONGEST) {
      throw new IllegalArgumentException(
          "a tenant that has one-time codes is named in at most 255 characters");
    }
    if (pseudonym.length() != PSEUDONYM) {
      throw new IllegalArgumentException("a pseudonym has 43 characters");
    }
  }

  /** The tenant, the purpose, the pseudonym, with slashes between. */
  @Override
  public String toString() {
    return tenant.name() + "/" + purpose + "/" + pseudonym;
  }
}
