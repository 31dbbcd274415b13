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

  /** What these lines, in order, say. */
  static PersonBook read(Pseudonym person, List<LedgerLine> lines) {
    List<ConsentEvent> events =
        lines.stream().map(line -> EventReader.read(line.body()).event()).toList();
    Optional<Hash> last =
        lines.isEmpty()
            ? Optional.empty()
            : Optional.of(Hash.ofEntry(lines.get(lines.size() - 1).body()));
    return new PersonBook(person, ConsentHistory.of(events), last);
  }

  boolean isNew() {
    return history.events().isEmpty();
  }

  long nextNumber() {
    return history.events().size() + 1L;
  }
}
