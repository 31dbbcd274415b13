package io.github.pii4j.erasure;

/**
 * That a member of staff did what a step could not, or saw that it is done.
 *
 * @param by who, by the host's own reference to staff
 * @param evidence where the proof is: a ticket, or the SHA-256 of a file
 * @param records how many records it was about
 */
public record ByHand(String by, String evidence, long records) {

  /**
   * Checks that both are there.
   *
   * @throws IllegalArgumentException if one is blank, or the number is negative
   */
  public ByHand {
    if (by.isBlank() || evidence.isBlank()) {
      throw new IllegalArgumentException("what is done by hand has a name and evidence");
    }
    if (records < 0) {
      throw new IllegalArgumentException("a number of records is not negative");
    }
  }
}
