package io.github.pii4j.crypto;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * Helps to choose the width of an index: what each width tells and costs at a number of rows.
 *
 * <pre>{@code
 * IndexPlan plan = IndexPlan.of(IndexDomain.of(MobileNumber.TYPE, IndexPart.WHOLE).orElseThrow(), 1_000_000);
 * IndexWidth width = plan.recommended();    // 18 bits
 * plan.estimate(width);                     // 3.81 rows per index value, 21183 mobile numbers
 * }</pre>
 *
 * <p>Plan for the number of rows that the table begins its life with: while it has fewer, an index
 * tells more. An index that is wide for its rows shows which of them have the same value and how
 * often, although not which value it is. Non-guarantee: values that are much likelier than others,
 * such as frequent names, stand out at any width.
 *
 * <p>All arithmetic is exact. Immutable and thread-safe.
 */
public final class IndexPlan {

  private final IndexDomain domain;
  private final BigInteger rows;
  private final int takenBits;

  private IndexPlan(IndexDomain domain, BigInteger rows, int takenBits) {
    this.domain = domain;
    this.rows = rows;
    this.takenBits = takenBits;
  }

  /**
   * For a field with values of {@code domain}.
   *
   * @param rows how many there will be; at least 1
   * @throws IllegalArgumentException if there are fewer
   */
  public static IndexPlan of(IndexDomain domain, long rows) {
    if (rows < 1) {
      throw new IllegalArgumentException("a plan is for at least one row, not " + rows);
    }
    return new IndexPlan(domain, BigInteger.valueOf(rows), 0);
  }

  /**
   * The same with another index over the same values or a part of them: together they tell as much
   * as one that is as wide as both.
   */
  public IndexPlan beside(IndexWidth other) {
    int taken = Math.min(takenBits + other.bits(), IndexWidth.MOST_BITS);
    return new IndexPlan(domain, rows, taken);
  }

  /**
   * The widest index at which, together with those beside it, on average two rows and two values of
   * the domain share an index value; at least 1 bit.
   *
   * @throws IllegalStateException if the domain has fewer than four values: no index hides anything
   */
  public IndexWidth recommended() {
    int bits = Math.min(rows.bitLength() - 2, domain.widestBits()) - takenBits;
    return IndexWidth.of(Math.max(bits, 1));
  }

  /** What an index of this width, together with those beside it, tells and costs. */
  public IndexEstimate estimate(IndexWidth width) {
    int told = Math.min(width.bits() + takenBits, IndexWidth.MOST_BITS);
    return new IndexEstimate(
        width,
        share(rows, width.bits()),
        share(rows.subtract(BigInteger.ONE), width.bits()),
        domain.valuesPerIndexValue(told),
        domain.isFullAt(told));
  }

  /** Of a division by a power of two every digit can be written down. */
  private static BigDecimal share(BigInteger number, int bits) {
    return new BigDecimal(number).divide(new BigDecimal(BigInteger.ONE.shiftLeft(bits)));
  }

  /** The domain, the rows and the recommended width. */
  @Override
  public String toString() {
    return domain.name() + " in " + rows + " rows: " + estimate(recommended());
  }
}
