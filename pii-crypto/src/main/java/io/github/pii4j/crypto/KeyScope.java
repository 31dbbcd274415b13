package io.github.pii4j.crypto;

/**
 * What a data key protects: one purpose, or one person, of one tenant.
 *
 * <p>A person appears under a pseudonym that only the holder of the keys can compute, never under
 * the host's id. Not a secret: stored and printed.
 *
 * @param tenant whose data it is
 * @param name such as {@code fields}, {@code index/worker.citizen_id} or {@code subject/} and a
 *     pseudonym; at most 255 characters
 */
public record KeyScope(Tenant tenant, String name) {

  /** The most characters that a store need take for each of tenant and name. */
  public static final int LONGEST = 255;

  private static final String SUBJECT = "subject/";

  /**
   * Checks the names.
   *
   * @throws IllegalArgumentException if the name is blank, has white space around it or half a
   *     surrogate pair in it, or if it or the tenant's is too long
   */
  public KeyScope {
    Text.requireName("key scope", name);
    if (name.length() > LONGEST || tenant.name().length() > LONGEST) {
      throw new IllegalArgumentException(
          "a tenant that has stored keys, and a key scope, are named in at most 255 characters");
    }
  }

  /** The keys of a person, by the pseudonym. */
  static KeyScope subject(Tenant tenant, String pseudonym) {
    return new KeyScope(tenant, SUBJECT + pseudonym);
  }

  /** Whether the keys are one person's. */
  public boolean isSubject() {
    return name.startsWith(SUBJECT);
  }

  /** The tenant, a slash, the name. */
  @Override
  public String toString() {
    return tenant.name() + "/" + name;
  }
}
