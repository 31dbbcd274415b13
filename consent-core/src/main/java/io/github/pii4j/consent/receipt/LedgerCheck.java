package io.github.pii4j.consent.receipt;

import io.github.pii4j.consent.ConsentLedger;
import io.github.pii4j.consent.EventId;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.document.CanonicalJson.Members;

/**
 * Asks the ledger about a receipt that is genuine by itself.
 *
 * @param ledger which must be the one that the receipt names
 */
record LedgerCheck(ConsentLedger ledger) {

  ReceiptResult of(Members content) {
    Members shown = (Members) Receipt.member(content, "ledger");
    if (!isThere(shown)) {
      return ReceiptResult.NOT_IN_LEDGER;
    }
    Pseudonym person = new Pseudonym(Receipt.text(content, "pii_principal_id"));
    return ledger.isForgotten(person) ? ReceiptResult.KEY_DESTROYED : ReceiptResult.OK;
  }

  private boolean isThere(Members shown) {
    Members line = (Members) Receipt.member(shown, "event");
    Hash leaf = Hash.parse(Receipt.text(shown, "leaf"));
    return Receipt.text(shown, "name").equals(ledger.name().text())
        && ledger
            .log()
            .leaf(new EventId(Receipt.text(line, "id")))
            .filter(leaf::equals)
            .isPresent();
  }
}
