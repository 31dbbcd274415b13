package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;
import java.util.List;
import java.util.Optional;

/**
 * What the ledger has of one person.
 *
 * @param person who
 * @param history what happened
 * @param lastLeaf the hash of the last line; empty if there is none
 */
record PersonBook(Pseudonym person, ConsentHistory history, Optional<Hash> lastLeaf) {

  static PersonBook empty(Pseudonym person) {
    return new PersonBook(person, ConsentHistory.EMPTY, Optional.empty());
  }

  /** What the person's lines come to once these are added. */
  PersonBook with(List<ConsentEvent> lines, Optional<Hash> newestLeaf) {
    return new PersonBook(person, history.with(lines), newestLeaf);
  }

  boolean isNew() {
    return history.events().isEmpty();
  }

  long lastNumber() {
    return history.events().size();
  }

  long nextNumber() {
    return lastNumber() + 1;
  }
}
