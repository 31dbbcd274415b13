package io.github.pii4j.crypto;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * What an index of a certain width costs and tells. All figures are exact averages.
 *
 * @param width of the index
 * @param rowsPerIndexValue how many rows have the same index value: what a query returns. Below
 *     about two the index tells rows apart as well as the value would
 * @param falsePositives how many of them have another value and are found out by decrypting; exact
 *     if no two rows have the same value, else fewer
 * @param valuesPerIndexValue how many values of the domain fit an index value: what is left to
 *     guess for somebody who has the index key
 * @param isFull whether that is fewer than two, so that the index nearly tells the value
 */
public record IndexEstimate(
    IndexWidth width,
    BigDecimal rowsPerIndexValue,
    BigDecimal falsePositives,
    BigDecimal valuesPerIndexValue,
    boolean isFull) {

  private static final MathContext ROUGHLY = new MathContext(3, RoundingMode.DOWN);

  /** One line; figures are cut after three digits. */
  @Override
  public String toString() {
    return width
        + ": rows per index value "
        + rough(rowsPerIndexValue)
        + ", false positives "
        + rough(falsePositives)
        + ", values per index value "
        + rough(valuesPerIndexValue)
        + (isFull ? " (full: nearly tells the value)" : "");
  }

  private static String rough(BigDecimal figure) {
    return figure.round(ROUGHLY).stripTrailingZeros().toPlainString();
  }
}
