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
 */
public record StepOutcome(
    long records,
    Optional<Technique> technique,
    Optional<Kept> kept,
    Optional<String> evidence,
    Optional<HoldId> hold) {

  /** Nothing yet, or nothing to tell. */
  public static final StepOutcome NONE = found(0);

  static StepOutcome found(long records) {
    return new StepOutcome(
        records, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static StepOutcome erased(long records, Technique technique) {
    return new StepOutcome(
        records, Optional.of(technique), Optional.empty(), Optional.empty(), Optional.empty());
  }

  static StepOutcome kept(long records, Kept kept) {
    return new StepOutcome(
        records, Optional.empty(), Optional.of(kept), Optional.empty(), Optional.empty());
  }

  static StepOutcome kept(long records, Keeping by) {
    return new StepOutcome(
        records, Optional.empty(), Optional.of(by.kept()), Optional.empty(), by.hold());
  }

  StepOutcome withEvidence(String reference) {
    return new StepOutcome(records, technique, kept, Optional.of(reference), hold);
  }
}
