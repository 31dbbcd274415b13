package io.github.pii4j.erasure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One step of a case. A value: nodes agree on it through the store, which lets a step change only
 * from the state and fence that the writer read.
 *
 * @param caseId of which case
 * @param id within it
 * @param state where it stands
 * @param dueAt when it may be claimed
 * @param legalDue the case's {@link CaseDeadline#commitBy()}: who is due by law first, goes first
 * @param fence grows with every claim; goes to the handler
 * @param attempt how often it was claimed since it last got on
 * @param lease who works on it; present exactly while leased
 * @param attention why it needs somebody
 * @param item what it is about
 * @param after the handlers whose items must be settled first
 * @param outcome what it came to
 */
public record ErasureStep(
    CaseId caseId,
    StepId id,
    StepState state,
    Instant dueAt,
    LocalDate legalDue,
    long fence,
    int attempt,
    Optional<Lease> lease,
    Optional<Attention> attention,
    WorkItem item,
    Set<HandlerId> after,
    StepOutcome outcome) {

  /** Copies, in order. */
  public ErasureStep {
    after = Collections.unmodifiableSet(new TreeSet<>(after));
  }

  /** A new step, which waits for the handlers in {@code after}. */
  static ErasureStep waiting(
      CaseId caseId,
      StepId id,
      Instant dueAt,
      LocalDate legalDue,
      WorkItem item,
      Set<HandlerId> after) {
    return new ErasureStep(
        caseId,
        id,
        StepState.WAITING,
        dueAt,
        legalDue,
        0,
        0,
        Optional.empty(),
        Optional.empty(),
        item,
        after,
        StepOutcome.NONE);
  }

  /** The step, claimed by {@code node}: with the next fence and one more attempt. */
  public ErasureStep claimed(NodeName node, Instant until) {
    return new ErasureStep(
        caseId,
        id,
        StepState.LEASED,
        dueAt,
        legalDue,
        fence + 1,
        attempt + 1,
        Optional.of(new Lease(node, until)),
        attention,
        item,
        after,
        outcome);
  }

  /** The step with a longer lease. */
  public ErasureStep extended(Instant until) {
    return new ErasureStep(
        caseId,
        id,
        state,
        dueAt,
        legalDue,
        fence,
        attempt,
        lease.map(held -> new Lease(held.owner(), until)),
        attention,
        item,
        after,
        outcome);
  }

  /** The step, which may be claimed from then on; what the lease was, is over. */
  public ErasureStep ready(Instant from) {
    return moved(StepState.READY, from, attempt, attention, outcome);
  }

  /** As it was before it was claimed, but for the fence, since nobody has begun. */
  ErasureStep unclaimed() {
    return moved(StepState.READY, dueAt, Math.max(0, attempt - 1), attention, outcome);
  }

  ErasureStep retried(Instant from, Optional<Attention> why) {
    return moved(StepState.READY, from, attempt, why, outcome);
  }

  /** To be looked at again, without having failed. */
  ErasureStep fresh(Instant from) {
    return moved(StepState.READY, from, 0, Optional.empty(), outcome);
  }

  ErasureStep forHuman(Attention why) {
    return moved(StepState.HUMAN, dueAt, attempt, Optional.of(why), outcome);
  }

  ErasureStep settled(StepState to, StepOutcome what) {
    return moved(to, dueAt, attempt, Optional.empty(), what.inRound(outcome.round()));
  }

  /** To be done again from then on, although there was a final answer. */
  ErasureStep nextRound(Instant from) {
    return moved(StepState.READY, from, 0, Optional.empty(), outcome.inRound(outcome.round() + 1));
  }

  /** To be done again, although there was a final answer, once those before it are done. */
  ErasureStep nextRoundInOrder() {
    return moved(
        StepState.WAITING, dueAt, 0, Optional.empty(), outcome.inRound(outcome.round() + 1));
  }

  /** To begin again once others are done, with what was tried so far. */
  ErasureStep waitingAgain(boolean isExhausted) {
    Optional<Attention> why = isExhausted ? Optional.of(Attention.EXHAUSTED) : Optional.empty();
    return moved(StepState.WAITING, dueAt, attempt, why, outcome.inRound(outcome.round() + 1));
  }

  /** To wait, for nothing yet. */
  ErasureStep resting() {
    return moved(StepState.WAITING, dueAt, 0, Optional.empty(), outcome);
  }

  boolean isResting() {
    return state == StepState.WAITING && attention.isEmpty();
  }

  ErasureStep startingOn(LocalDate day) {
    return new ErasureStep(
        caseId,
        id,
        state,
        dueAt,
        legalDue,
        fence,
        attempt,
        lease,
        attention,
        item.startingOn(day),
        after,
        outcome);
  }

  ErasureStep dueByLaw(LocalDate day) {
    return new ErasureStep(
        caseId, id, state, dueAt, day, fence, attempt, lease, attention, item, after, outcome);
  }

  private ErasureStep moved(
      StepState to, Instant from, int attempts, Optional<Attention> why, StepOutcome what) {
    return new ErasureStep(
        caseId, id, to, from, legalDue, fence, attempts, Optional.empty(), why, item, after, what);
  }

  /** Names the case, the step and its state. */
  @Override
  public String toString() {
    return "ErasureStep[" + caseId + ", " + id + ", " + state + ", fence " + fence + "]";
  }

  /** As JSON, for a store to keep. */
  public String toJson() {
    return StepJson.write(this);
  }

  /**
   * Reads what {@link #toJson} wrote.
   *
   * @throws ErasureException if it is something else
   */
  public static ErasureStep parse(String json) {
    return StepJson.read(json);
  }
}
