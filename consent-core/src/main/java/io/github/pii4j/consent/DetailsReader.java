package io.github.pii4j.consent;

import io.github.pii4j.consent.LineWriter.DetailsText;
import io.github.pii4j.consent.proof.Hash;
import java.util.Optional;

/**
 * Opens what is personal about a line.
 *
 * @param ledger whose lines
 * @param store where they are
 * @param proven reads them
 * @param keys opens the keys of people
 */
record DetailsReader(LedgerName ledger, LedgerStore store, ProvenLines proven, PersonKeys keys) {

  /**
   * What is personal about the line with this id.
   *
   * @throws LedgerException if there is no such line, the person was erased, or it is not what the
   *     line commits to
   */
  ActDetails read(EventId id) {
    LedgerLine line =
        proven.line(id).orElseThrow(() -> new LedgerException(LedgerException.Code.NO_SUCH_EVENT));
    Optional<Hash> commitment = proven.text(line).commitment();
    return commitment.isEmpty() ? ActDetails.NONE : opened(line, commitment.get());
  }

  private ActDetails opened(LedgerLine line, Hash commitment) {
    PersonRecord record =
        store
            .person(ledger, line.person())
            .orElseThrow(() -> new LedgerException(LedgerException.Code.KEY_DESTROYED));
    return DetailsText.read(keys.openDetails(record, line, commitment));
  }
}
