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
  private final ProvenLines proven;
  private final PersonKeys people;
  private final KeptAddress addresses;
  private final LineWriter writer;
  private final SecureRandom random;

  Recorder(
      LedgerName ledger,
      LedgerStore store,
      LedgerKeys keys,
      ProvenLines proven,
      PersonKeys people,
      AddressKeeping addresses,
      SecureRandom random) {
    this.ledger = ledger;
    this.store = store;
    this.keys = keys;
    this.proven = proven;
    this.people = people;
    this.addresses = new KeptAddress(addresses, people);
    this.writer = new LineWriter(ledger, keys, people, random);
    this.random = random;
  }

  PersonBook read(SubjectId subject) {
    return proven.book(keys.pseudonym(ledger, subject));
  }

  /** The same book with what others recorded since. */
  PersonBook readOn(PersonBook book) {
    return proven.goneOn(book);
  }

  /** Adds what was drawn up. */
  Outcome add(Lines lines) {
    return store.add(lines.addition());
  }

  /**
   * The events that were recorded before under the ids of these.
   *
   * @throws ConsentException if an id names something else
   */
  List<ConsentEvent> recordedBefore(Lines lines) {
    List<ConsentEvent> before = new ArrayList<>();
    for (ConsentEvent event : lines.events()) {
      store.line(ledger, event.id()).map(line -> same(event, line)).ifPresent(before::add);
    }
    return before;
  }

  private ConsentEvent same(ConsentEvent event, LedgerLine line) {
    ConsentEvent before = proven.text(line).event();
    if (!event.isSameAct(before)) {
      throw new ConsentException(ConsentException.Code.ID_TAKEN, event.scope());
    }
    return before;
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
