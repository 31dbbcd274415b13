package io.github.pii4j.crypto;

/**
 * Whose data it is, where one host serves several organisations; ciphertexts of one tenant do not
 * open for another.
 *
 * <p>A host with a single tenant picks a name once and keeps it. Compared character by character.
 * Immutable and thread-safe.
 *
 * @param name the host's own name for the tenant; not a secret, and not a person's
 */
public record Tenant(String name) {

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it is blank, has white space around it or half a surrogate
   *     pair in it
   */
  public Tenant {
    Text.requireName("tenant", name);
  }

  /**
   * The tenant of this name.
   *
   * @throws IllegalArgumentException if it is blank, has white space around it or half a surrogate
   *     pair in it
   */
  public static Tenant of(String name) {
    return new Tenant(name);
  }
}
