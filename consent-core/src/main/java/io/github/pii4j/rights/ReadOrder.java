package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * Which of a person's items to read.
 *
 * @param subject whose
 * @param after the key after which to begin; null for the first page
 * @param limit the most items to answer with, at least one
 */
public record ReadOrder(SubjectRef subject, @Nullable ItemKey after, int limit) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the limit is not positive
   */
  public ReadOrder {
    requireNonNull(subject, "subject");
    if (limit < 1) {
      throw new IllegalArgumentException("a page has at least one item, not " + limit);
    }
  }

  /** Whether an item of this key lies in the pages still to be read. */
  public boolean reaches(ItemKey key) {
    return after == null || after.compareTo(key) < 0;
  }
}
