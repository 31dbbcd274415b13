package io.github.pii4j.consent;

import io.github.pii4j.consent.LedgerStore.Addition;
import io.github.pii4j.consent.proof.Hash;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns drafts into lines that follow a person's last one. */
final class Recorder {

  private final LedgerName ledger;
  private final LedgerStore store;
  private final PersonKeys people;
  private final LineWriter writer;
  private final SecureRandom random;

  Recorder(LedgerName ledger, LedgerStore store, LedgerKeys keys, SecureRandom random) {
    this.ledger = ledger;
    this.store = store;
    this.people = new PersonKeys(ledger, keys, random);
    this.writer = new LineWriter(ledger, keys, people, random);
    this.random = random;
  }

  PersonKeys people() {
    return people;
  }

  /** Lines, and the record of a person who has none yet. */
  record Lines(Addition addition, List<ConsentEvent> events, Optional<Hash> lastLeaf) {}

  Lines lines(
      PersonBook book, Optional<PersonRecord> newcomer, List<EventDraft> drafts, Instant now) {
    List<LedgerLine> lines = new ArrayList<>();
    List<ConsentEvent> events = new ArrayList<>();
    Optional<Hash> previous = book.lastLeaf();
    for (EventDraft draft : drafts) {
      EventId id = draft.id().orElseGet(() -> EventId.random(random));
      ConsentEvent event = draft.at(now, id, book.person(), book.nextNumber() + events.size());
      LedgerLine line = line(event, previous, draft.details(), newcomer);
      previous = Optional.of(Hash.ofEntry(line.body()));
      lines.add(line);
      events.add(event);
    }
    return new Lines(new Addition(ledger, lines, newcomer), events, previous);
  }

  private LedgerLine line(
      ConsentEvent event,
      Optional<Hash> previous,
      ActDetails details,
      Optional<PersonRecord> newcomer) {
    return details.isEmpty()
        ? writer.write(event, previous)
        : writer.write(event, previous, details, record(event.person(), newcomer));
  }

  private PersonRecord record(Pseudonym person, Optional<PersonRecord> newcomer) {
    return newcomer
        .or(() -> store.person(ledger, person))
        .orElseThrow(() -> new LedgerException(LedgerException.Code.KEY_DESTROYED));
  }
}
