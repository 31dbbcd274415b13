package io.github.pii4j.consent;

import io.github.pii4j.consent.LedgerStore.Addition;
import io.github.pii4j.consent.LedgerStore.Outcome;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.value.SubjectId;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns drafts into lines that follow a person's last one. */
final class Recorder {

  private final LedgerName ledger;
  private final LedgerStore store;
  private final LedgerKeys keys;
  private final PersonKeys people;
  private final KeptAddress addresses;
  private final LineWriter writer;
  private final SecureRandom random;

  Recorder(
      LedgerName ledger,
      LedgerStore store,
      LedgerKeys keys,
      PersonKeys people,
      AddressKeeping addresses,
      SecureRandom random) {
    this.ledger = ledger;
    this.store = store;
    this.keys = keys;
    this.people = people;
    this.addresses = new KeptAddress(addresses, people);
    this.writer = new LineWriter(ledger, keys, people, random);
    this.random = random;
  }

  PersonBook read(SubjectId subject) {
    Pseudonym person = keys.pseudonym(ledger, subject);
    return PersonBook.read(person, store.lines(ledger, person));
  }

  /** Adds what was drawn up. */
  Outcome add(Lines lines) {
    return store.add(lines.addition());
  }

  /** The events that were recorded before under the ids of these. */
  List<ConsentEvent> recordedBefore(Lines lines) {
    return lines.addition().lines().stream()
        .map(line -> store.line(ledger, line.id()))
        .flatMap(Optional::stream)
        .map(line -> EventReader.read(line.body()).event())
        .toList();
  }

  /** Lines, and the record of a person who has none yet. */
  record Lines(Addition addition, List<ConsentEvent> events, Optional<Hash> lastLeaf) {}

  Lines drawUp(SubjectId subject, PersonBook book, List<EventDraft> drafts, Instant now) {
    Optional<PersonRecord> newcomer =
        book.isNew() ? Optional.of(people.newRecord(book.person(), subject)) : Optional.empty();
    List<LedgerLine> lines = new ArrayList<>();
    List<ConsentEvent> events = new ArrayList<>();
    Optional<Hash> previous = book.lastLeaf();
    for (EventDraft draft : drafts) {
      EventId id = draft.id().orElseGet(() -> EventId.next(now, random));
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
    if (!addresses.keepsAny(details)) {
      return writer.write(event, previous);
    }
    PersonRecord record = record(event.person(), newcomer);
    return writer.write(event, previous, addresses.in(details, record), record);
  }

  private PersonRecord record(Pseudonym person, Optional<PersonRecord> newcomer) {
    return newcomer
        .or(() -> store.person(ledger, person))
        .orElseThrow(() -> new LedgerException(LedgerException.Code.KEY_DESTROYED));
  }
}
