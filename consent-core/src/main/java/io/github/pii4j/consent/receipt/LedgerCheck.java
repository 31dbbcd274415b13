package io.github.pii4j.consent.receipt;

import io.github.pii4j.consent.ConsentLedger;
import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.consent.ConsentState;
import io.github.pii4j.consent.EventId;
import io.github.pii4j.consent.EventKind;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.value.SubjectId;
import java.util.EnumSet;
import java.util.Set;

/**
 * Asks the ledger about a receipt that is genuine by itself.
 *
 * @param ledger which must be the one that the receipt names
 */
record LedgerCheck(ConsentLedger ledger) {

  /** A consent that rests has not ended. */
  private static final Set<ConsentState> GOES_ON =
      EnumSet.of(ConsentState.GIVEN, ConsentState.PAUSED);

  ReceiptResult of(Members content) {
    Members shown = (Members) Receipt.member(content, "ledger");
    if (!isThere(shown)) {
      return ReceiptResult.NOT_IN_LEDGER;
    }
    Pseudonym person = new Pseudonym(Receipt.text(content, "pii_principal_id"));
    return ledger
        .subject(person)
        .map(subject -> of(subject, (Members) Receipt.member(shown, "event")))
        .orElse(ReceiptResult.KEY_DESTROYED);
  }

  private ReceiptResult of(SubjectId subject, Members line) {
    boolean isConsent = Receipt.text(line, "kind").equals(EventKind.GIVEN.word());
    ConsentScope scope = ConsentScope.parse(Receipt.text(line, "scope"));
    return isConsent && !GOES_ON.contains(ledger.state(subject, scope))
        ? ReceiptResult.ENDED_SINCE
        : ReceiptResult.OK;
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
