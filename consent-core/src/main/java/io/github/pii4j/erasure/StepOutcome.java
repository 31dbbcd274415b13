package io.github.pii4j.erasure;

import java.util.Optional;

/**
 * What a step came to; never a personal value.
 *
 * @param records how many it was about
 * @param technique how they were erased, if they were
 * @param kept why they were kept, if they were
 * @param evidence where the proof is, such as a ticket or the SHA-256 of a file
 * @param hold the order that keeps them, if one does: it may be released before its last day
 * @param round of the step, from 1: one more each time that it begins again after an answer that
 *     was final, such as when what was kept is erased
 */
public record StepOutcome(
    long records,
    Optional<Technique> technique,
    Optional<Kept> kept,
    Optional<String> evidence,
    Optional<HoldId> hold,
    int round) {

  /** Nothing yet, or nothing to tell. */
  public static final StepOutcome NONE = found(0);

  static StepOutcome found(long records) {
    return new StepOutcome(
        records, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 1);
  }

  static StepOutcome erased(long records, Technique technique) {
    return new StepOutcome(
        records, Optional.of(technique), Optional.empty(), Optional.empty(), Optional.empty(), 1);
  }

  static StepOutcome kept(long records, Kept kept) {
    return new StepOutcome(
        records, Optional.empty(), Optional.of(kept), Optional.empty(), Optional.empty(), 1);
  }

  static StepOutcome kept(long records, Keeping by) {
    return new StepOutcome(
        records, Optional.empty(), Optional.of(by.kept()), Optional.empty(), by.hold(), 1);
  }

  static StepOutcome byHand(ByHand act) {
    return new StepOutcome(
        act.records(),
        Optional.of(Technique.CONFIRMED_BY_HAND),
        Optional.empty(),
        Optional.of(act.evidence()),
        Optional.empty(),
        1);
  }

  /** The same, of this round. */
  StepOutcome inRound(int number) {
    return new StepOutcome(records, technique, kept, evidence, hold, number);
  }

  /** Where the proof is, if a member of staff confirmed it. */
  Optional<String> evidenceByHand() {
    return technique.filter(Technique.CONFIRMED_BY_HAND::equals).flatMap(any -> evidence);
  }
}
