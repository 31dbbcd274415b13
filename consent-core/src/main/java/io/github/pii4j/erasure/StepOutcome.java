package io.github.pii4j.erasure;

import java.util.Optional;

/**
 * What a step came to; never a personal value.
 *
 * @param records how many it was about
 * @param technique how they were erased, if they were
 * @param kept why they were kept, if they were
 * @param evidence where the proof is, such as a ticket or the SHA-256 of a file
 */
public record StepOutcome(
    long records, Optional<Technique> technique, Optional<Kept> kept, Optional<String> evidence) {

  /** Nothing yet, or nothing to tell. */
  public static final StepOutcome NONE =
      new StepOutcome(0, Optional.empty(), Optional.empty(), Optional.empty());

  static StepOutcome erased(long records, Technique technique) {
    return new StepOutcome(records, Optional.of(technique), Optional.empty(), Optional.empty());
  }

  static StepOutcome kept(long records, Kept kept) {
    return new StepOutcome(records, Optional.empty(), Optional.of(kept), Optional.empty());
  }

  StepOutcome withEvidence(String reference) {
    return new StepOutcome(records, technique, kept, Optional.of(reference));
  }
}
