package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Tile;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where the lines of ledgers are kept. Lines are added and never changed or removed; the only thing
 * that is ever removed is a {@link PersonRecord}.
 *
 * <p>Implementations are thread-safe and, where they are shared, safe for any number of nodes.
 */
public interface LedgerStore {

  /** What became of an attempt to add lines. */
  enum Outcome {
    /** They are there now. */
    ADDED,
    /** They, by their ids, were there before. */
    KNOWN,
    /** Somebody else's line came first: read the person's lines again. */
    OVERTAKEN
  }

  /**
   * Lines of one person that belong together.
   *
   * @param ledger where to
   * @param lines with numbers that follow each other
   * @param newcomer the person's record; empty if there is one already
   */
  record Addition(LedgerName ledger, List<LedgerLine> lines, Optional<PersonRecord> newcomer) {
    /** Copies. */
    public Addition {
      lines = List.copyOf(lines);
    }
  }

  /** The lines of a person by number, from the first. */
  default List<LedgerLine> lines(LedgerName ledger, Pseudonym person) {
    return lines(ledger, person, 0);
  }

  /** The lines of a person whose numbers are above this one, by number. */
  List<LedgerLine> lines(LedgerName ledger, Pseudonym person, long above);

  /** The line with this id. */
  Optional<LedgerLine> line(LedgerName ledger, EventId id);

  /**
   * Adds all lines and the record, or nothing. Returns once they are durable, or, where the store
   * joins a transaction of the host's, once they are part of it.
   */
  Outcome add(Addition addition);

  /**
   * Adds lines of many people, as an import does; each addition for itself, in their order.
   *
   * @return what became of each
   */
  default List<Outcome> addAll(List<Addition> additions) {
    return additions.stream().map(this::add).toList();
  }

  /** What tells who a person is. */
  Optional<PersonRecord> person(LedgerName ledger, Pseudonym person);

  /**
   * Lines that have no place in the log yet, in the order in which they arrived; those of one
   * person by number.
   */
  List<LedgerLine> unsealed(LedgerName ledger, int most);

  /** How far the log goes. */
  LogHead head(LedgerName ledger);

  /**
   * Gives lines their places and moves the head, all in one transaction.
   *
   * @return whether it did; not if the head is no longer the one that the batch follows, since
   *     another node was faster
   */
  Sealing seal(SealedBatch batch);

  /** What became of an attempt to seal. */
  enum Sealing {
    /** The lines have their places now. */
    SEALED,
    /** Another node was faster: nothing changed here. */
    OVERTAKEN
  }

  /** Lines of the log from a place on. */
  List<SealedLine> sealed(LedgerName ledger, long fromSequence, int most);

  /** The line with this id, once it has a place. */
  Optional<SealedLine> sealed(LedgerName ledger, EventId id);

  /** A whole tile of the log's tree. */
  Optional<Tile> tile(LedgerName ledger, int level, long index);

  /** Whether these and no other answers of the person are kept, as {@link #seal} was told them. */
  boolean hasAnswers(LedgerName ledger, Pseudonym person, Set<RecordedAnswer> answers);

  /** The people that a query is about, in the order of their pseudonyms. */
  List<Pseudonym> people(AnswerQuery query);

  /** Removes what tells who a person is, and the only key to what is personal about their lines. */
  void forget(LedgerName ledger, Pseudonym person);
}
