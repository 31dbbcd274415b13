package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.LogEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Walks the log from a place on, up to the first line that is too young: each line is read once in
 * its life, however often somebody asks. A line from the future was written under a wrong clock: it
 * is as old as the next one with a possible date.
 */
final class EndedAccountsQuery {

  private final LedgerName ledger;
  private final LedgerStore store;
  private final Instant cutoff;
  private final Instant now;

  EndedAccountsQuery(LedgerName ledger, LedgerStore store, Instant cutoff, Instant now) {
    this.ledger = ledger;
    this.store = store;
    this.cutoff = cutoff;
    this.now = now;
  }

  EndedAccounts from(long sequence, int most) {
    Set<Pseudonym> people = new LinkedHashSet<>();
    List<SealedLine> undated = new ArrayList<>();
    long next = sequence;
    Iterator<SealedLine> lines = LogPages.from(store, ledger, sequence, LogEntry.LAST_SEQUENCE);
    while (people.size() < most && lines.hasNext()) {
      SealedLine line = lines.next();
      Instant at = event(line).at();
      undated.add(line);
      if (!at.isAfter(now)) {
        if (at.isAfter(cutoff)) {
          break;
        }
        next = collect(undated, people, most);
        undated.clear();
      }
    }
    return new EndedAccounts(new ArrayList<>(people), next);
  }

  /** All of these are old enough. */
  private long collect(List<SealedLine> lines, Set<Pseudonym> people, int most) {
    for (SealedLine line : lines) {
      if (people.size() == most) {
        return line.sequence();
      }
      ConsentEvent event = event(line);
      if (event.kind() == EventKind.TERMINATED && isKnown(event.person())) {
        people.add(event.person());
      }
    }
    return lines.get(lines.size() - 1).sequence() + 1;
  }

  private static ConsentEvent event(SealedLine line) {
    return EventReader.read(line.line().body()).event();
  }

  private boolean isKnown(Pseudonym person) {
    return store.person(ledger, person).isPresent();
  }
}
