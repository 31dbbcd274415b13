package io.github.pii4j.erasure;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the leases of what is worked on here, and gives the others back. Thread-safe. */
final class Leases {

  private static final Logger LOG = LoggerFactory.getLogger(ErasureScheduler.class);

  private static final ReasonCode TOOK_TOO_LONG = new ReasonCode("TOOK_TOO_LONG");

  private final EngineParts parts;
  private final UnderWay underWay;

  Leases(EngineParts parts, UnderWay underWay) {
    this.parts = parts;
    this.underWay = underWay;
  }

  /**
   * A worker begins with a step. Nothing extended the lease while it waited: if it waited long,
   * only the store can tell whether it still is this node's.
   */
  boolean begin(ErasureStep step) {
    boolean hasWaited = underWay.hasWaited(step, parts.now());
    return underWay.begin(step, parts.now()) && (!hasWaited || isExtended(step, until()));
  }

  private boolean isExtended(ErasureStep step, Instant until) {
    return parts.store().extend(step.caseId(), step.id(), step.fence(), until);
  }

  private Instant until() {
    return parts.now().plus(parts.settings().lease());
  }

  /** Extends what a worker has begun, at once or, if that fails, one after the other. */
  void extend() {
    List<ErasureStep> begun = underWay.begun();
    try {
      parts.store().extendAll(begun, until());
    } catch (RuntimeException e) {
      extendEach(begun);
    }
  }

  private void extendEach(List<ErasureStep> begun) {
    List<RuntimeException> failures = new ArrayList<>();
    for (ErasureStep step : begun) {
      try {
        isExtended(step, until());
      } catch (RuntimeException e) {
        failures.add(e);
      }
    }
    if (!failures.isEmpty()) {
      LOG.warn(
          "{} of {} leases could not be extended: {}",
          failures.size(),
          begun.size(),
          failures.get(0).getClass().getName());
    }
  }

  /**
   * Gives up what a worker is at for too long, to be tried again as what failed, and gives back
   * what waited for a worker for too long.
   */
  void give() {
    giveUp(underWay.giveUp(parts.settings().longestStep(), parts.now()));
    giveBack(underWay.giveBackWaiting(parts.now()));
  }

  void giveBackAll() {
    giveBack(underWay.giveBackAll());
  }

  private void giveUp(List<ErasureStep> steps) {
    for (ErasureStep step : steps) {
      LOG.warn(
          "step {} of case {} took too long: it is tried again, and its worker is not free",
          step.id(),
          step.caseId());
    }
    if (!steps.isEmpty()) {
      StepFinish.commit(
          parts,
          steps.stream()
              .map(step -> new StepFinish.Finished(step, finish -> finish.retry(TOOK_TOO_LONG)))
              .toList());
    }
  }

  /** To be claimed at once, by any node: that it was claimed here was no attempt. */
  private void giveBack(List<ErasureStep> steps) {
    Map<CaseId, List<ErasureStep>> byCase =
        steps.stream().collect(Collectors.groupingBy(ErasureStep::caseId));
    parts
        .writer()
        .changeAll(
            byCase.keySet(), draft -> giveBack(draft, byCase.getOrDefault(draft.id(), List.of())));
  }

  private static boolean giveBack(CaseDraft draft, List<ErasureStep> steps) {
    boolean isAny = false;
    for (ErasureStep step : steps) {
      StepWrite.Mark mark = new StepWrite.Mark(StepState.LEASED, step.fence());
      isAny |= draft.step(step.id()).filter(mark::fits).isPresent();
      draft.step(step.id()).filter(mark::fits).ifPresent(held -> draft.put(held.unclaimed()));
    }
    return isAny;
  }
}
