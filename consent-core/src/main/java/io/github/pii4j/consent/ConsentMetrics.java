package io.github.pii4j.consent;

import io.github.pii4j.policy.LegalBasis;

/**
 * What a host counts of a gate and of a ledger's sealing. No method gets to know a person, a
 * function or an item. Each does nothing unless it is overridden; implementations are thread-safe
 * and fast, since a decision waits for them.
 */
public interface ConsentMetrics {

  /** Counts nothing. */
  ConsentMetrics NOOP = new ConsentMetrics() {};

  /** Processing was allowed on this basis. */
  default void allowed(LegalBasis basis) {}

  /** Processing was denied. */
  default void denied(Decision.Reason reason) {}

  /** A decision was remembered and needed no work. */
  default void remembered() {}

  /** So many lines got their place in the log, none or more, by this node. */
  default void placed(long lines) {}

  /**
   * Lines of a person were read that do not prove themselves, since somebody else than the ledger
   * changed, moved, forged or removed some: nothing was allowed. To be alarmed about.
   */
  default void unproven() {}

  /** The log could not be sealed; it is tried again after the interval. */
  default void sealingFailed() {}
}
