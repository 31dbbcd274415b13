package io.github.pii4j.erasure;

/**
 * What reading back found.
 *
 * @param remaining how many records are still there
 */
public record Verification(long remaining) {

  /** Nothing is left. */
  public static final Verification CLEAN = new Verification(0);

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the number is negative
   */
  public Verification {
    if (remaining < 0) {
      throw new IllegalArgumentException("a number of records is not negative");
    }
  }
}
