package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;
import java.util.ArrayList;
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

  /** What the person's lines come to once these are added. */
  PersonBook with(Recorder.Lines lines) {
    List<ConsentEvent> all = new ArrayList<>(history.events());
    all.addAll(lines.events());
    return new PersonBook(person, ConsentHistory.of(all), lines.lastLeaf());
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
