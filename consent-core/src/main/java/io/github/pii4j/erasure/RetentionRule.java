package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.time.Period;

/**
 * How long a law obliges to keep records, or allows to.
 *
 * @param id its name, such as {@code cn.wage.migrant-ledger}
 * @param bound whether the period is the shortest or the longest
 * @param period how long
 * @param statute the law and article, as the person is told
 * @param start the event with which the period starts, in words
 */
public record RetentionRule(String id, Bound bound, Period period, String statute, String start) {

  /** What a period limits. */
  public enum Bound {
    /** The records must be kept at least so long. */
    MIN,
    /** They must be gone after it. */
    MAX
  }

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if there is no statute or the period is not positive
   */
  public RetentionRule {
    requireNonNull(bound, "bound");
    if (id.isBlank() || statute.isBlank()) {
      throw new IllegalArgumentException("a retention rule has an id and a statute");
    }
    if (period.isNegative() || period.isZero()) {
      throw new IllegalArgumentException(id + ": a period is positive");
    }
  }

  /**
   * A rule of China that ships with this release; see {@code cn-retention.tsv} for its source.
   *
   * @throws IllegalArgumentException if there is none with this id; the message lists them
   */
  public static RetentionRule china(String id) {
    return RetentionTable.rule(id);
  }

  /**
   * The last day of the period: the corresponding day of the last year or month (Civil Code 202).
   */
  LocalDate through(LocalDate since) {
    return since.plus(period);
  }
}
