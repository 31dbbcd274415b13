package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Tile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Keeps ledgers in memory, for tests and demonstrations: they end with the process. Thread-safe.
 */
public final class MemoryLedgerStore implements LedgerStore {

  private final Map<LedgerName, Book> books = new HashMap<>();

  /** Empty. */
  public MemoryLedgerStore() {}

  @Override
  public synchronized List<LedgerLine> lines(LedgerName ledger, Pseudonym person, long above) {
    return book(ledger).byPerson.getOrDefault(person, List.of()).stream().skip(above).toList();
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

  @Override
  public synchronized List<LedgerLine> unsealed(LedgerName ledger, int most) {
    Book book = book(ledger);
    return book.byId.values().stream()
        .filter(line -> !book.places.containsKey(line.id()))
        .limit(most)
        .toList();
  }

  @Override
  public synchronized LogHead head(LedgerName ledger) {
    return book(ledger).head;
  }

  @Override
  public synchronized Sealing seal(SealedBatch batch) {
    Book book = book(batch.ledger());
    if (book.isOvertaken(batch)) {
      return Sealing.OVERTAKEN;
    }
    book.seal(batch);
    return Sealing.SEALED;
  }

  @Override
  public synchronized List<SealedLine> sealed(LedgerName ledger, long fromSequence, int most) {
    List<SealedLine> log = book(ledger).log;
    int from = (int) Math.min(log.size(), fromSequence - 1);
    return List.copyOf(log.subList(from, Math.min(log.size(), from + most)));
  }

  @Override
  public synchronized Optional<SealedLine> sealed(LedgerName ledger, EventId id) {
    return Optional.ofNullable(book(ledger).places.get(id));
  }

  @Override
  public synchronized Optional<Tile> tile(LedgerName ledger, int level, long index) {
    return book(ledger).tiles.stream()
        .filter(tile -> tile.level() == level && tile.index() == index)
        .findFirst();
  }

  @Override
  public synchronized boolean hasAnswers(
      LedgerName ledger, Pseudonym person, Set<RecordedAnswer> answers) {
    return book(ledger).answers.values().stream()
        .filter(answer -> answer.person().equals(person))
        .collect(Collectors.toSet())
        .equals(answers);
  }

  @Override
  public synchronized List<Pseudonym> people(AnswerQuery query) {
    return book(query.ledger()).answers.values().stream()
        .filter(answer -> answer.scope().equals(query.scope()))
        .filter(answer -> answer.state() == ConsentState.GIVEN)
        .filter(answer -> answer.version().compareTo(query.below()) < 0)
        .map(RecordedAnswer::person)
        .filter(person -> person.text().compareTo(query.after()) > 0)
        .sorted(Comparator.comparing(Pseudonym::text))
        .limit(query.most())
        .toList();
  }

  private Book book(LedgerName ledger) {
    return books.computeIfAbsent(ledger, name -> new Book());
  }

  /** One ledger. */
  private static final class Book {

    private final Map<EventId, LedgerLine> byId = new LinkedHashMap<>();
    private final Map<Pseudonym, List<LedgerLine>> byPerson = new HashMap<>();
    private final Map<Pseudonym, PersonRecord> people = new HashMap<>();
    private final List<SealedLine> log = new ArrayList<>();
    private final Map<EventId, SealedLine> places = new HashMap<>();
    private final List<Tile> tiles = new ArrayList<>();
    private final Map<List<Object>, RecordedAnswer> answers = new HashMap<>();
    private LogHead head = LogHead.START;

    void seal(SealedBatch batch) {
      head = batch.after();
      log.addAll(batch.lines());
      batch.lines().forEach(line -> places.put(line.line().id(), line));
      tiles.addAll(batch.tiles());
      batch.answers().forEach(one -> answers.put(List.of(one.person(), one.scope()), one));
      answers.values().removeIf(answer -> batch.ended().contains(answer.person()));
    }

    boolean isOvertaken(SealedBatch batch) {
      return head.size() != batch.before().size()
          || batch.lines().stream().anyMatch(line -> places.containsKey(line.line().id()));
    }

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
