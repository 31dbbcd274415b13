package io.github.pii4j.consent;

import io.github.pii4j.value.SubjectId;
import java.util.OptionalInt;

/**
 * How old the host knows a person to be. Asked at least as often as the ledger reads anew what is
 * recorded about them, so an answer is remembered no longer than that. Implementations are
 * thread-safe.
 */
@FunctionalInterface
public interface AgeOf {

  /** Nobody's age is on record. */
  AgeOf NOT_RECORDED = subject -> OptionalInt.empty();

  /** Completed years; empty if the age is not on record. */
  OptionalInt years(SubjectId subject);
}
