package io.github.pii4j.erasure;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Moves a case on by where its steps stand. */
final class Progress {

  private Progress() {}

  static void advance(CaseDraft draft) {
    readyWhatMayBegin(draft);
    restWhatIsKept(draft);
    if (draft.state() == CaseState.ATTENTION && !isStuck(draft)) {
      draft.fire(CaseEvent.UNSTUCK);
    }
    if (draft.state() == CaseState.ERASING && isErased(draft)) {
      draft.fire(CaseEvent.ALL_ERASED);
    }
    if (draft.state() == CaseState.VERIFYING && !isErased(draft)) {
      draft.fire(CaseEvent.REMAINS_FOUND);
    }
    boolean mayBeStuck = draft.state() == CaseState.ERASING || draft.state() == CaseState.VERIFYING;
    if (mayBeStuck && isStuck(draft)) {
      draft.fire(CaseEvent.STUCK);
    }
    if (draft.state() == CaseState.VERIFYING || draft.state() == CaseState.ATTENTION) {
      verifyWhatIsErased(draft);
    }
  }

  /** Everything that was erased was read back. */
  static boolean isVerified(CaseDraft draft) {
    return isErased(draft)
        && draft.steps(StepKind.ERASE).stream()
            .filter(step -> step.state() == StepState.DONE)
            .allMatch(
                step ->
                    draft
                        .step(verification(step))
                        .filter(check -> check.state() == StepState.DONE)
                        .isPresent());
  }

  private static boolean isErased(CaseDraft draft) {
    return isInventoryDone(draft)
        && draft.steps(StepKind.ERASE).stream().allMatch(step -> step.state().isSettled());
  }

  private static boolean isInventoryDone(CaseDraft draft) {
    return draft.steps(StepKind.INVENTORY).stream()
        .allMatch(step -> step.state() == StepState.DONE);
  }

  private static boolean isStuck(CaseDraft draft) {
    return draft.steps().stream().anyMatch(step -> step.attention().isPresent());
  }

  /** Nothing is destroyed before every inventory is done. */
  private static void readyWhatMayBegin(CaseDraft draft) {
    if (!isInventoryDone(draft)) {
      return;
    }
    Set<HandlerId> busy =
        draft.steps(StepKind.ERASE).stream()
            .filter(step -> !step.state().isSettled())
            .map(step -> step.id().handler())
            .collect(Collectors.toSet());
    draft.steps(StepKind.ERASE).stream()
        .filter(step -> step.state() == StepState.WAITING)
        .filter(step -> step.after().stream().noneMatch(busy::contains))
        .forEach(step -> draft.put(step.ready(draft.now())));
  }

  /** Of what is kept after all, nobody need see to that it is gone. */
  private static void restWhatIsKept(CaseDraft draft) {
    draft.steps(StepKind.ERASE).stream()
        .filter(step -> step.state() == StepState.KEPT)
        .flatMap(step -> draft.step(verification(step)).stream())
        .filter(check -> check.state() != StepState.LEASED && !check.isResting())
        .forEach(check -> draft.put(check.resting()));
  }

  private static void verifyWhatIsErased(CaseDraft draft) {
    List<ErasureStep> erased =
        draft.steps(StepKind.ERASE).stream()
            .filter(step -> step.state() == StepState.DONE)
            .toList();
    for (ErasureStep step : erased) {
      StepId id = verification(step);
      ErasureStep check =
          draft
              .step(id)
              .orElse(
                  ErasureStep.waiting(
                      draft.id(), id, draft.now(), step.legalDue(), step.item(), Set.of()));
      if (check.state() == StepState.WAITING) {
        draft.put(check.ready(draft.now()));
      }
    }
  }

  static StepId verification(ErasureStep erasing) {
    return new StepId(erasing.id().handler(), StepKind.VERIFY, erasing.id().item());
  }

  static StepId erasing(ErasureStep verification) {
    return new StepId(verification.id().handler(), StepKind.ERASE, verification.id().item());
  }
}
