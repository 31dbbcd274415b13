package io.github.pii4j.consent.jdbc;

import io.github.pii4j.consent.AnswerQuery;
import io.github.pii4j.consent.EventId;
import io.github.pii4j.consent.LedgerLine;
import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.LedgerStore;
import io.github.pii4j.consent.LogHead;
import io.github.pii4j.consent.PersonRecord;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.RecordedAnswer;
import io.github.pii4j.consent.SealedBatch;
import io.github.pii4j.consent.SealedLine;
import io.github.pii4j.consent.proof.Tile;
import io.github.pii4j.sql.Session;
import io.github.pii4j.sql.Transactions;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A store over tables, in transactions of its own or within one of the host's. */
record StatementStore(Transactions transactions, Reads reads) implements LedgerStore {

  private static final int LONGEST = 1 << 20;

  @Override
  public List<LedgerLine> lines(LedgerName ledger, Pseudonym person, long above) {
    return transactions.read(session -> lineTable(session).of(ledger, person, above));
  }

  @Override
  public Optional<LedgerLine> line(LedgerName ledger, EventId id) {
    return transactions.read(session -> lineTable(session).named(ledger, id));
  }

  @Override
  public Outcome add(Addition addition) {
    addition.lines().forEach(StatementStore::requireStorable);
    if (inserted(addition)) {
      return Outcome.ADDED;
    }
    reads.wereOvertaken();
    return transactions.read(session -> whyNot(session, addition));
  }

  @Override
  public List<Outcome> addAll(List<Addition> additions) {
    additions.forEach(one -> one.lines().forEach(StatementStore::requireStorable));
    boolean areNew =
        transactions.unlessDuplicate(session -> insertAll(session, additions)).isPresent();
    return areNew
        ? Collections.nCopies(additions.size(), Outcome.ADDED)
        : additions.stream().map(this::add).toList();
  }

  private boolean inserted(Addition addition) {
    boolean isSingle = addition.lines().size() == 1 && addition.newcomer().isEmpty();
    return isSingle
        ? transactions.singleUnlessDuplicate(session -> insertOne(session, addition)).isPresent()
        : transactions
            .unlessDuplicate(session -> insertAll(session, List.of(addition)))
            .isPresent();
  }

  private static int insertOne(Session session, Addition addition) throws SQLException {
    return new LineTable(session).insert(addition.ledger(), addition.lines().get(0));
  }

  /** Lines first: whoever comes second for a newcomer waits at the first line. */
  private static int insertAll(Session session, List<Addition> additions) throws SQLException {
    List<Object[]> lines = new ArrayList<>();
    List<Object[]> people = new ArrayList<>();
    for (Addition one : additions) {
      one.lines().forEach(line -> lines.add(LineTable.row(one.ledger(), line)));
      one.newcomer().ifPresent(person -> people.add(PersonTable.row(one.ledger(), person)));
    }
    return new LineTable(session).insert(lines) + new PersonTable(session).insert(people);
  }

  private Outcome whyNot(Session session, Addition addition) throws SQLException {
    LineTable table = lineTable(session);
    for (LedgerLine line : addition.lines()) {
      if (table.named(addition.ledger(), line.id()).isPresent()) {
        return Outcome.KNOWN;
      }
    }
    return Outcome.OVERTAKEN;
  }

  @Override
  public Optional<PersonRecord> person(LedgerName ledger, Pseudonym person) {
    return transactions.read(session -> new PersonTable(session).of(ledger, person));
  }

  @Override
  public void forget(LedgerName ledger, Pseudonym person) {
    transactions.run(session -> new PersonTable(session).delete(ledger, person));
  }

  @Override
  public List<LedgerLine> unsealed(LedgerName ledger, int most) {
    return transactions.read(session -> new LineTable(session).withoutPlace(ledger, most));
  }

  @Override
  public LogHead head(LedgerName ledger) {
    return transactions.read(session -> new LogTable(session).head(ledger));
  }

  @Override
  public Sealing seal(SealedBatch batch) {
    try {
      return transactions
          .unlessDuplicate(session -> new SealingWork(session, batch).seal())
          .orElse(Sealing.OVERTAKEN);
    } catch (SealingWork.OvertakenException e) {
      return Sealing.OVERTAKEN;
    }
  }

  @Override
  public List<SealedLine> sealed(LedgerName ledger, long fromSequence, int most) {
    return transactions.read(session -> new LineTable(session).from(ledger, fromSequence, most));
  }

  @Override
  public Optional<SealedLine> sealed(LedgerName ledger, EventId id) {
    return transactions.read(session -> new LineTable(session).sealed(ledger, id));
  }

  @Override
  public Optional<Tile> tile(LedgerName ledger, int level, long index) {
    return transactions.read(session -> new LogTable(session).tile(ledger, level, index));
  }

  @Override
  public boolean hasAnswers(LedgerName ledger, Pseudonym person, Set<RecordedAnswer> answers) {
    return transactions.read(session -> new StandingTable(session).has(ledger, person, answers));
  }

  @Override
  public List<Pseudonym> people(AnswerQuery query) {
    return transactions.read(session -> new StandingTable(session).people(query));
  }

  private LineTable lineTable(Session session) throws SQLException {
    return new LineTable(session, reads.locking(session));
  }

  private static void requireStorable(LedgerLine line) {
    if (Math.max(line.body().length, line.details().length) > LONGEST) {
      throw new IllegalArgumentException(
          "the text of a line, and what is personal about it, have at most "
              + LONGEST
              + " bytes each, encrypted");
    }
  }
}
