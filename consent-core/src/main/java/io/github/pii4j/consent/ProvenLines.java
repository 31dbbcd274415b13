package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads a person's lines, and takes no line's word for anything: each is the ledger's own, about
 * this person, the next by number, and names the one before. So a line that was forged, changed,
 * moved from another person or another ledger, or taken out from among them, is refused. That the
 * newest lines were taken off the end does not show here, only in the log.
 */
final class ProvenLines {

  private final LedgerStore store;
  private final LineCheck check;
  private final Alarm alarm;

  ProvenLines(LedgerStore store, LineCheck check, Alarm alarm) {
    this.store = store;
    this.check = check;
    this.alarm = alarm;
  }

  /**
   * Everything about a person.
   *
   * @throws LedgerException if their lines do not prove themselves
   */
  PersonBook book(Pseudonym person) {
    return goneOn(PersonBook.empty(person));
  }

  /**
   * What was proven before, with all that followed since.
   *
   * @throws LedgerException if what followed does not prove itself
   */
  PersonBook goneOn(PersonBook before) {
    Pseudonym person = before.person();
    List<ConsentEvent> events = new ArrayList<>();
    Optional<Hash> last = before.lastLeaf();
    for (LedgerLine line : store.lines(check.ledger(), person, before.lastNumber())) {
      events.add(next(person, line, before.nextNumber() + events.size(), last));
      last = Optional.of(Hash.ofEntry(line.body()));
    }
    return before.with(events, last);
  }

  private ConsentEvent next(
      Pseudonym person, LedgerLine line, long number, Optional<Hash> previous) {
    return check
        .text(line)
        .filter(text -> text.event().person().equals(person))
        .filter(text -> text.event().number() == number)
        .filter(text -> text.previous().equals(previous))
        .map(EventText::event)
        .orElseThrow(() -> alarm.raise(person));
  }

  /**
   * The line with this id, if there is one, proven together with all others of its person.
   *
   * @throws LedgerException if they do not prove themselves
   */
  Optional<LedgerLine> line(EventId id) {
    Optional<LedgerLine> found = store.line(check.ledger(), id);
    found.ifPresent(this::prove);
    return found;
  }

  private void prove(LedgerLine line) {
    if (text(line).event().number() > book(line.person()).lastNumber()) {
      throw alarm.raise(line.person());
    }
  }

  /**
   * What a line says that the ledger wrote.
   *
   * @throws LedgerException if it did not
   */
  EventText text(LedgerLine line) {
    return check.text(line).orElseThrow(() -> alarm.raise(line.person()));
  }
}
