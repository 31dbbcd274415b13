package io.github.pii4j.erasure;

import io.github.pii4j.document.JsonMembers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Records what became of a leased step, and moves the case on. */
final class StepFinish {

  private final EngineParts parts;
  private final CaseDraft draft;
  private final ErasureStep leased;

  private StepFinish(EngineParts parts, CaseDraft draft, ErasureStep leased) {
    this.parts = parts;
    this.draft = draft;
    this.leased = leased;
  }

  /** What became of a step. */
  interface Ending {
    void record(StepFinish finish);
  }

  /**
   * That a handler is done with a step.
   *
   * @param leased the step as it was claimed
   * @param ending what became of it
   */
  record Finished(ErasureStep leased, Ending ending) {

    StepWrite.Mark mark() {
      return new StepWrite.Mark(StepState.LEASED, leased.fence());
    }
  }

  /** Commits the ends of steps, in one transaction if nobody comes first; not of lost leases. */
  static void commit(EngineParts parts, List<Finished> finished) {
    Map<CaseId, List<Finished>> byCase =
        finished.stream().collect(Collectors.groupingBy(one -> one.leased().caseId()));
    parts
        .writer()
        .changeAll(
            byCase.keySet(),
            draft -> isRecorded(parts, draft, byCase.getOrDefault(draft.id(), List.of())));
  }

  private static boolean isRecorded(EngineParts parts, CaseDraft draft, List<Finished> of) {
    boolean isAny = false;
    for (Finished one : of) {
      Optional<ErasureStep> held = draft.step(one.leased.id()).filter(one.mark()::fits);
      held.ifPresent(step -> one.ending.record(new StepFinish(parts, draft, step)));
      if (held.isEmpty()) {
        parts.metrics().leaseLost(one.leased.id().handler());
      }
      isAny |= held.isPresent();
    }
    if (isAny) {
      Progress.advance(draft);
    }
    return isAny;
  }

  /**
   * Commits the end of the step, within a transaction that is to be undone if that fails.
   *
   * @throws ErasureException if another node has the step by now
   */
  static void commit(EngineParts parts, ErasureStep leased, Ending ending) {
    StepWrite.Mark mark = new Finished(leased, ending).mark();
    parts
        .writer()
        .change(
            leased.caseId(),
            draft -> {
              ErasureStep held =
                  draft
                      .step(leased.id())
                      .filter(mark::fits)
                      .orElseThrow(() -> new ErasureException(ErasureException.Code.LEASE_LOST));
              ending.record(new StepFinish(parts, draft, held));
              Progress.advance(draft);
              return held;
            });
  }

  void inventory(List<WorkItem> items, ErasureHandler handler) {
    for (WorkItem item : items) {
      StepId id = new StepId(handler.id(), StepKind.ERASE, item.id());
      if (draft.step(id).isEmpty()) {
        draft.put(
            ErasureStep.waiting(
                draft.id(), id, draft.now(), leased.legalDue(), item, handler.after()));
      }
    }
    settle(StepState.DONE, StepOutcome.found(items.size()));
  }

  void kept(Keeping by) {
    settle(StepState.KEPT, StepOutcome.kept(leased.item().records(), by));
  }

  void undecided() {
    draft.put(leased.forHuman(Attention.KEEPING_UNDECIDED));
    note("step.undecided", new JsonMembers());
  }

  void erased(StepResult result) {
    if (result instanceof StepResult.Done done) {
      settle(StepState.DONE, StepOutcome.erased(done.records(), done.technique()));
    } else if (result instanceof StepResult.NothingFound) {
      settle(StepState.DONE, StepOutcome.NONE);
    } else if (result instanceof StepResult.Retained retained) {
      settle(StepState.KEPT, StepOutcome.kept(retained.records(), retained.kept()));
    } else {
      notErased(result);
    }
  }

  private void notErased(StepResult result) {
    if (result instanceof StepResult.RetryLater later) {
      retry(later.reason());
    } else if (result instanceof StepResult.Pending pending) {
      Instant then = parts.backoff().asked(pending.askAgain(), leased.legalDue(), draft.now());
      draft.put(leased.fresh(then));
      note("step.pending", new JsonMembers().text("until", then.toString()));
    } else if (result instanceof StepResult.NeedsHuman human) {
      human(Attention.NEEDS_HUMAN, human.reason());
    } else if (result instanceof StepResult.Refused refused) {
      human(Attention.REFUSED, refused.reason());
    }
  }

  private void human(Attention why, ReasonCode reason) {
    draft.put(leased.forHuman(why));
    note("step.needs-human", new JsonMembers().text("reason", reason.text()));
  }

  /** Again later; slowly, and with somebody's attention, once the budget is spent. */
  void retry(ReasonCode reason) {
    Backoff backoff = parts.backoff();
    boolean isExhausted = backoff.isExhausted(leased.attempt(), leased.legalDue(), draft.now());
    Duration delay = backoff.delay(leased.attempt(), leased.legalDue(), draft.now());
    Optional<Attention> why = isExhausted ? Optional.of(Attention.EXHAUSTED) : Optional.empty();
    draft.put(leased.retried(draft.now().plus(delay), why));
    note("step.retry", new JsonMembers().text("reason", reason.text()));
    parts.metrics().retried(leased.id().handler());
  }

  /** Gone; or erased again, with somebody's attention if that was tried often. */
  void verified(Verification found) {
    if (found.remaining() == 0) {
      settle(StepState.DONE, StepOutcome.NONE);
      return;
    }
    Backoff backoff = parts.backoff();
    boolean isExhausted = backoff.isExhausted(leased.attempt(), leased.legalDue(), draft.now());
    Duration delay = backoff.delay(leased.attempt(), leased.legalDue(), draft.now());
    draft
        .step(Progress.erasing(leased))
        .filter(step -> step.state() == StepState.DONE) // or it is under way again, or kept
        .ifPresent(step -> draft.put(step.nextRound(draft.now().plus(delay))));
    draft.put(leased.waitingAgain(isExhausted));
    note("step.remains", new JsonMembers().whole("records", found.remaining()));
  }

  private void settle(StepState to, StepOutcome outcome) {
    draft.put(leased.settled(to, outcome));
    String event = "step." + to.name().toLowerCase(Locale.ROOT);
    note(event, new JsonMembers().member("outcome", StepJson.outcome(outcome)));
    parts.metrics().finished(leased.id().handler(), to);
  }

  private void note(String event, JsonMembers about) {
    draft.note(
        event,
        about
            .text("step", leased.id().toString())
            .whole("fence", leased.fence())
            .whole("attempt", leased.attempt())
            .build());
  }
}
