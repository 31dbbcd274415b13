package io.github.pii4j.erasure;

import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where cases, their steps, journals and messages are kept, and where nodes meet.
 *
 * <p>Each method is one transaction. Implementations are thread-safe and, where they are shared,
 * safe for any number of nodes. What throws {@link ErasureException} with {@link
 * ErasureException.Code#UNAVAILABLE} changed nothing, or, as with any database whose answer got
 * lost, all of it.
 */
public interface ErasureStore {

  /** What became of a change. */
  enum Outcome {
    /** It is there, all of it. */
    COMMITTED,
    /** The case or a step is not as it was read: nothing changed; read again. */
    OVERTAKEN
  }

  /**
   * A transaction that a handler takes part in.
   *
   * @param store this store within it: what it commits is there once the work returns
   * @param connection the database's; empty if the store is none
   */
  record Joint(ErasureStore store, Optional<Connection> connection) {}

  /**
   * Opens a case, unless the person has one that {@linkplain ErasureCase#takesFurtherRequests takes
   * further requests}: there is one at most, whoever else opens one at the same time.
   *
   * @param opening the case at version 1 with the first lines of its journal
   * @param subject the host's reference to the person, kept until the case forgets it
   * @return the case that the person has already; empty if this one was opened
   */
  Optional<CaseId> open(CaseChange opening, SubjectId subject);

  /** The case with this id. */
  Optional<ErasureCase> find(CaseId id);

  /** The case of this person that {@linkplain ErasureCase#takesFurtherRequests joins} others. */
  Optional<CaseId> openCase(Pseudonym person);

  /** The host's reference to the person, until it is forgotten. */
  Optional<SubjectId> subject(CaseId id);

  /** The steps of a case, in the order of their ids. */
  List<ErasureStep> steps(CaseId id);

  /** The cases that there are of these, in no order; a store may read them at once. */
  default List<ErasureCase> findAll(Collection<CaseId> ids) {
    return ids.stream().map(this::find).flatMap(Optional::stream).toList();
  }

  /** The steps of these cases; a store may read them at once. */
  default List<ErasureStep> stepsOfAll(Collection<CaseId> ids) {
    return ids.stream().flatMap(id -> steps(id).stream()).toList();
  }

  /** The references that are not forgotten of the people of these cases. */
  default Map<CaseId, SubjectId> subjects(Collection<CaseId> ids) {
    Map<CaseId, SubjectId> found = new HashMap<>();
    ids.forEach(id -> subject(id).ifPresent(subject -> found.put(id, subject)));
    return found;
  }

  /**
   * Changes a case if it has the version before {@code after}'s, and all steps to be written are as
   * expected; with the journal and the outbox, or not at all. A case at version 1 is inserted: only
   * one that is not open, since {@link #open} does the others.
   */
  Outcome commit(CaseChange change);

  /**
   * Makes changes of different cases, each of them all or nothing; a store may make them faster
   * together.
   *
   * @return what became of each, in their order
   */
  default List<Outcome> commitAll(List<CaseChange> changes) {
    return changes.stream().map(this::commit).toList();
  }

  /**
   * Runs work in one transaction: what it commits to {@link Joint#store()} and does on {@link
   * Joint#connection()} is there, all of it, once this returns, and nothing if it throws. An {@link
   * Outcome#OVERTAKEN} within it undoes only that one change. Where the transaction collided with
   * another one, such as in a deadlock, all of it was undone, and a database does the work again
   * from its beginning: what it does elsewhere must bear that.
   */
  <R> R together(Function<Joint, R> work);

  /**
   * Leases steps that are {@link StepState#READY} and due, by {@link ErasureStep#legalDue()}, then
   * {@link ErasureStep#dueAt()}, then id. A step goes to one claimer only; what another has locked
   * is passed over.
   *
   * @return the steps as {@link ErasureStep#claimed} makes them
   */
  List<ErasureStep> claim(Claim claim);

  /** Extends the lease of a step; not if the lease with this fence is over. */
  boolean extend(CaseId id, StepId step, long fence, Instant until);

  /**
   * Extends the leases of these steps, each as {@link #extend} does; a store may do so at once.
   *
   * @param leased as they were claimed
   * @return how many
   */
  default int extendAll(Collection<ErasureStep> leased, Instant until) {
    int extended = 0;
    for (ErasureStep step : leased) {
      extended += extend(step.caseId(), step.id(), step.fence(), until) ? 1 : 0;
    }
    return extended;
  }

  /**
   * Makes steps ready, from now on, whose lease ended before {@code now}; no others.
   *
   * @return how many
   */
  int reap(Instant now, int most);

  /**
   * The time by the store's own clock, by which nodes can tell that theirs is wrong; empty if it
   * has none. To the microsecond, where the database has it.
   */
  default Optional<Instant> now() {
    return Optional.empty();
  }

  /** Cases that a node must look at by now, in the order of their {@link CasePosition}. */
  List<CaseId> due(Instant now, int most);

  /**
   * Lets a case be looked at later, if it still is due; its version stays. For one that could not
   * be looked at, and so could not be changed.
   */
  void postpone(CaseId id, Instant now, Instant until);

  /** Open cases after {@code position}, in the order of their {@link CasePosition}. */
  List<ErasureCase> openCases(CasePosition position, int most);

  /** How many cases there are in each state that has any. */
  Map<CaseState, Long> count();

  /** The journal of a case, in order. */
  List<JournalLine> journal(CaseId id);

  /** Messages that were not delivered, oldest first; those of a case by number. */
  List<OutboxMessage> outbox(int most);

  /** Takes note of a delivery. */
  void delivered(List<OutboxMessage> messages);

  /**
   * Takes or keeps a duty.
   *
   * @return whether {@code node} has it until then
   */
  boolean take(Duty duty, NodeName node, Instant now, Instant until);

  /** Places a hold; one with the same id is replaced. */
  void place(LegalHold hold);

  /** Releases a hold, if there is one. */
  void release(HoldId id);

  /** Every hold that is placed, by id. */
  List<LegalHold> holds();

  /**
   * Removes cases that ended before then, with steps, journals and delivered messages; open ones
   * never.
   *
   * @return how many
   */
  int purge(Instant endedBefore, int most);
}
