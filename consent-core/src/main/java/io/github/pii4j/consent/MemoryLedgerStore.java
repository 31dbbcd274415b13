package io.github.pii4j.consent;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps ledgers in memory, for tests and demonstrations: they end with the process. Thread-safe.
 */
public final class MemoryLedgerStore implements LedgerStore {

  private final Map<LedgerName, Book> books = new HashMap<>();

  /** Empty. */
  public MemoryLedgerStore() {}

  @Override
  public synchronized List<LedgerLine> lines(LedgerName ledger, Pseudonym person) {
    return List.copyOf(book(ledger).byPerson.getOrDefault(person, List.of()));
  }

  @Override
  public synchronized Optional<LedgerLine> line(LedgerName ledger, EventId id) {
    return Optional.ofNullable(book(ledger).byId.get(id));
  }

  @Override
  public synchronized Outcome add(Addition addition) {
    Book book = book(addition.ledger());
    if (addition.lines().stream().anyMatch(line -> book.byId.containsKey(line.id()))) {
      return Outcome.KNOWN;
    }
    if (book.isOvertaken(addition)) {
      return Outcome.OVERTAKEN;
    }
    book.add(addition);
    return Outcome.ADDED;
  }

  @Override
  public synchronized Optional<PersonRecord> person(LedgerName ledger, Pseudonym person) {
    return Optional.ofNullable(book(ledger).people.get(person));
  }

  @Override
  public synchronized void forget(LedgerName ledger, Pseudonym person) {
    book(ledger).people.remove(person);
  }

  private Book book(LedgerName ledger) {
    return books.computeIfAbsent(ledger, name -> new Book());
  }

  /** One ledger. */
  private static final class Book {

    private final Map<EventId, LedgerLine> byId = new LinkedHashMap<>();
    private final Map<Pseudonym, List<LedgerLine>> byPerson = new HashMap<>();
    private final Map<Pseudonym, PersonRecord> people = new HashMap<>();

    boolean isOvertaken(Addition addition) {
      LedgerLine first = addition.lines().get(0);
      return first.number() != byPerson.getOrDefault(first.person(), List.of()).size() + 1L;
    }

    void add(Addition addition) {
      addition.newcomer().ifPresent(record -> people.putIfAbsent(record.person(), record));
      for (LedgerLine line : addition.lines()) {
        byId.put(line.id(), line);
        byPerson.computeIfAbsent(line.person(), who -> new ArrayList<>()).add(line);
      }
    }
  }
}
