package io.github.pii4j.mask;

/**
 * Shows the ends of a value and hides the rest behind a fixed filler.
 *
 * <p>Fails closed: a value so short that fewer than {@code minimumHidden} characters would stay
 * hidden is hidden whole. The filler has a fixed length, so a mask never tells how long a value is.
 * Immutable and thread-safe.
 *
 * @param head characters shown at the start
 * @param tail characters shown at the end
 * @param minimumHidden the least number of characters that must stay hidden, at least 1
 */
public record Mask(int head, int tail, int minimumHidden) {

  /** Shows nothing. */
  public static final Mask ALL = new Mask(0, 0, 1);

  private static final String FILLER = "****";

  /**
   * Checks the numbers.
   *
   * @throws IllegalArgumentException if a number is negative or nothing must stay hidden
   */
  public Mask {
    if (head < 0 || tail < 0 || minimumHidden < 1) {
      throw new IllegalArgumentException("head and tail must be >= 0, minimumHidden >= 1");
    }
  }

  /** The masked form of {@code value}. */
  public String apply(CharSequence value) {
    int length = value.length();
    if (length - head - tail < minimumHidden) {
      return FILLER;
    }
    return value.subSequence(0, head) + FILLER + value.subSequence(length - tail, length);
  }
}
