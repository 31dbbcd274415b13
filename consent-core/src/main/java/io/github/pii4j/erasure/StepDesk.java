package io.github.pii4j.erasure;

import io.github.pii4j.document.JsonMembers;
import java.time.LocalDate;
import java.util.function.BiConsumer;

/** What members of staff do about steps that are stuck. */
final class StepDesk {

  private final EngineParts parts;

  StepDesk(EngineParts parts) {
    this.parts = parts;
  }

  void retry(CaseId id, StepId step, String by) {
    change(
        id,
        step,
        (draft, stuck) -> {
          draft.put(stuck.fresh(draft.now()));
          draft.note("step.retried-by-hand", about(step, by).build());
        });
  }

  void resolve(CaseId id, StepId step, ByHand act) {
    change(
        id,
        step,
        (draft, stuck) -> {
          StepOutcome outcome =
              StepOutcome.erased(act.records(), Technique.CONFIRMED_BY_HAND)
                  .withEvidence(act.evidence());
          draft.put(stuck.settled(StepState.DONE, outcome));
          JsonMembers about = about(step, act.by()).member("outcome", StepJson.outcome(outcome));
          draft.note("step.resolved-by-hand", about.build());
        });
  }

  void startPeriod(CaseId id, StepId step, LocalDate since, String by) {
    change(
        id,
        step,
        (draft, stuck) -> {
          draft.put(stuck.startingOn(since).fresh(draft.now()));
          JsonMembers about = about(step, by).text("since", since.toString());
          draft.note("step.period-started", about.build());
        });
  }

  private static JsonMembers about(StepId step, String by) {
    return new JsonMembers().text("step", step.toString()).text("by", by);
  }

  private void change(CaseId id, StepId step, BiConsumer<CaseDraft, ErasureStep> work) {
    parts
        .writer()
        .change(
            id,
            draft -> {
              ErasureStep found =
                  draft
                      .step(step)
                      .orElseThrow(() -> new ErasureException(ErasureException.Code.NO_SUCH_STEP));
              if (found.state() != StepState.HUMAN && found.attention().isEmpty()) {
                throw new ErasureException(ErasureException.Code.NOT_IN_THIS_STATE);
              }
              work.accept(draft, found);
              Progress.advance(draft);
              return step;
            });
  }
}
