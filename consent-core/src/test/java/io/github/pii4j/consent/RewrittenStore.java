package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Tile;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** A store whose log somebody rewrote behind the ledger's back. */
record RewrittenStore(LedgerStore original, UnaryOperator<List<SealedLine>> rewriting)
    implements LedgerStore {

  @Override
  public List<SealedLine> sealed(LedgerName ledger, long fromSequence, int most) {
    return rewriting.apply(original.sealed(ledger, 1, Integer.MAX_VALUE)).stream()
        .filter(line -> line.sequence() >= fromSequence)
        .limit(most)
        .toList();
  }

  @Override
  public List<LedgerLine> lines(LedgerName ledger, Pseudonym person, long above) {
    return original.lines(ledger, person, above);
  }

  @Override
  public Optional<LedgerLine> line(LedgerName ledger, EventId id) {
    return original.line(ledger, id);
  }

  @Override
  public Outcome add(Addition addition) {
    return original.add(addition);
  }

  @Override
  public Optional<PersonRecord> person(LedgerName ledger, Pseudonym person) {
    return original.person(ledger, person);
  }

  @Override
  public List<LedgerLine> unsealed(LedgerName ledger, int most) {
    return original.unsealed(ledger, most);
  }

  @Override
  public LogHead head(LedgerName ledger) {
    return original.head(ledger);
  }

  @Override
  public Sealing seal(SealedBatch batch) {
    return original.seal(batch);
  }

  @Override
  public Optional<SealedLine> sealed(LedgerName ledger, EventId id) {
    return original.sealed(ledger, id);
  }

  @Override
  public Optional<Tile> tile(LedgerName ledger, int level, long index) {
    return original.tile(ledger, level, index);
  }

  @Override
  public boolean hasAnswers(LedgerName ledger, Pseudonym person, Set<RecordedAnswer> answers) {
    return original.hasAnswers(ledger, person, answers);
  }

  @Override
  public List<Pseudonym> people(AnswerQuery query) {
    return original.people(query);
  }

  @Override
  public void forget(LedgerName ledger, Pseudonym person) {
    original.forget(ledger, person);
  }
}
