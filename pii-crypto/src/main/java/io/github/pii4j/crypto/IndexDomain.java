package io.github.pii4j.crypto;

import io.github.pii4j.value.PiiType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * How many values a field can have: what somebody would have to try out to find one by its index.
 *
 * <p>All its arithmetic is exact. Immutable and thread-safe.
 *
 * @param name what it counts, for messages, such as {@code mobile, last 4}
 * @param size how many values, all taken as equally likely
 */
public record IndexDomain(String name, BigInteger size) {

  /** Up to here values count as guessable: 2 to the power of 112. */
  private static final BigInteger MOST_GUESSABLE = BigInteger.ONE.shiftLeft(112);

  /**
   * Checks the size.
   *
   * @throws IllegalArgumentException if it is not positive or the name is blank
   */
  public IndexDomain {
    Text.requireName("domain", name);
    if (size.signum() <= 0) {
      throw new IllegalArgumentException("a domain has at least one value, not " + size);
    }
  }

  /**
   * A host's own count.
   *
   * @throws IllegalArgumentException if the size is not positive or the name is blank
   */
  public static IndexDomain of(String name, long size) {
    return new IndexDomain(name, BigInteger.valueOf(size));
  }

  /**
   * All numbers of so many free digits: of a bank card those after the issuer's prefix and before
   * the check digit, so that one of 16 digits under a prefix of 6 leaves 9.
   *
   * @throws IllegalArgumentException if there are fewer than 1 or more than 64
   */
  public static IndexDomain ofDigits(String name, int freeDigits) {
    if (freeDigits < 1 || freeDigits > 64) {
      throw new IllegalArgumentException("1 to 64 digits, not " + freeDigits);
    }
    return new IndexDomain(name, BigInteger.TEN.pow(freeDigits));
  }

  /** That of a type, as the table of this release counts it; empty if it does not. */
  public static Optional<IndexDomain> of(PiiType<?> type, IndexPart part) {
    return IndexDomains.bundled().find(type, part);
  }

  /**
   * Whether the values count as guessable: there are at most 2 to the power of 112, as many as NIST
   * SP 800-131A Rev. 2 takes for the least that nobody can try out.
   */
  public boolean isGuessable() {
    return size.compareTo(MOST_GUESSABLE) <= 0;
  }

  /**
   * Whether an index of this width nearly tells the value, to whoever can compute it: fewer than
   * two values of the domain share an index value on average.
   */
  public boolean isFullAt(IndexWidth width) {
    return isFullAt(width.bits());
  }

  boolean isFullAt(int bits) {
    return size.shiftRight(bits).compareTo(BigInteger.TWO) < 0;
  }

  /** How many values share an index value on average; exact. */
  BigDecimal valuesPerIndexValue(int bits) {
    return new BigDecimal(size).divide(new BigDecimal(BigInteger.ONE.shiftLeft(bits)));
  }

  /**
   * The widest index that is not full.
   *
   * @throws IllegalStateException if there is none, because the domain has fewer than four values
   */
  int widestBits() {
    int bits = size.bitLength() - 2;
    if (bits < 1) {
      throw new IllegalStateException(
          "no index hides anything of " + name + ": it has only " + size + " values");
    }
    return Math.min(bits, IndexWidth.MOST_BITS);
  }
}
