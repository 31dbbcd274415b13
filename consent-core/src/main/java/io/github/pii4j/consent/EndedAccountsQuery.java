package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Walks the log from a place on, up to the first line that is too young: each line is read once in
 * its life, however often somebody asks.
 */
final class EndedAccountsQuery {

  private final LedgerName ledger;
  private final LedgerStore store;
  private final Instant cutoff;

  EndedAccountsQuery(LedgerName ledger, LedgerStore store, Instant cutoff) {
    this.ledger = ledger;
    this.store = store;
    this.cutoff = cutoff;
  }

  EndedAccounts from(long sequence, int most) {
    Set<Pseudonym> people = new LinkedHashSet<>();
    long next = sequence;
    Iterator<SealedLine> lines = LogPages.from(store, ledger, sequence, LogEntry.LAST_SEQUENCE);
    while (people.size() < most && lines.hasNext()) {
      SealedLine line = lines.next();
      ConsentEvent event = EventReader.read(line.line().body()).event();
      if (event.at().isAfter(cutoff)) {
        break;
      }
      next = line.sequence() + 1;
      if (event.kind() == EventKind.TERMINATED && isKnown(event.person())) {
        people.add(event.person());
      }
    }
    return new EndedAccounts(new ArrayList<>(people), next);
  }

  private boolean isKnown(Pseudonym person) {
    return store.person(ledger, person).isPresent();
  }
}
