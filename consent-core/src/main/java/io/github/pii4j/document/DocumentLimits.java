package io.github.pii4j.document;

/**
 * How large a document may be before it is refused unread.
 *
 * @param bytes size of the file
 * @param depth levels of nesting
 * @param nodes values, lists and mappings together
 */
public record DocumentLimits(int bytes, int depth, int nodes) {

  /** 3 MiB, 32 levels, 200,000 nodes: a hundred times the largest policy that we have seen. */
  public static final DocumentLimits STANDARD = new DocumentLimits(3 << 20, 32, 200_000);

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public DocumentLimits {
    if (bytes < 1 || depth < 1 || nodes < 1) {
      throw new IllegalArgumentException("every limit must be at least 1");
    }
  }
}
