package io.github.pii4j.erasure;

import io.github.pii4j.document.JsonMembers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

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
          draft.put(again(stuck, draft.now()));
          draft.note("step.retried-by-hand", about(step, by).build());
        });
  }

  /** Where the handler gave an answer, it is asked anew; where it failed, it is asked again. */
  private static ErasureStep again(ErasureStep stuck, Instant now) {
    return stuck.state() == StepState.HUMAN ? stuck.nextRound(now) : stuck.fresh(now);
  }

  void resolve(CaseId id, StepId step, ByHand act) {
    change(
        id,
        step,
        (draft, stuck) -> {
          settle(draft, stuck, act);
          if (step.kind() == StepKind.INVENTORY) {
            all(draft, stuck, act.records()).forEach(one -> settle(draft, one, act));
          }
        });
  }

  private static void settle(CaseDraft draft, ErasureStep step, ByHand act) {
    StepOutcome outcome = StepOutcome.byHand(act);
    draft.put(step.settled(StepState.DONE, outcome));
    JsonMembers about = about(step.id(), act.by()).member("outcome", StepJson.outcome(outcome));
    draft.note("step.resolved-by-hand", about.build());
  }

  /**
   * What the inventory would have found, as one item: so the certificate tells of it. Its handler
   * does not know the item and cannot read it back, so the same word stands for that.
   */
  private static List<ErasureStep> all(CaseDraft draft, ErasureStep inventory, long records) {
    WorkItem item =
        new WorkItem(WorkItem.ALL, inventory.item().category(), records, Optional.empty());
    return Stream.of(StepKind.ERASE, StepKind.VERIFY)
        .map(kind -> new StepId(inventory.id().handler(), kind, WorkItem.ALL))
        .map(
            id ->
                ErasureStep.waiting(
                    draft.id(), id, draft.now(), inventory.legalDue(), item, Set.of()))
        .toList();
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
