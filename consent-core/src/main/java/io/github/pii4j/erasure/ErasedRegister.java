package io.github.pii4j.erasure;

import io.github.pii4j.consent.Pseudonym;
import java.time.Instant;
import java.util.List;

/**
 * Remembers who was erased, outside the database and its backups, so that a restored backup does
 * not bring anybody back. It holds pseudonyms only. Implementations are thread-safe.
 */
public interface ErasedRegister {

  /**
   * Records; returns once it is durable. Called after the certificate was stored and before the
   * case is recorded as completed, and again if that failed, so the same entry may come twice.
   *
   * @throws RuntimeException if it cannot; the case waits
   */
  void record(ErasedEntry entry);

  /** Who was erased at this time or later. */
  List<ErasedEntry> since(Instant time);

  /** Whether this person was erased; a register may know without looking at all entries. */
  default boolean isErased(Pseudonym person) {
    return since(Instant.EPOCH).stream().anyMatch(entry -> entry.person().equals(person));
  }
}
