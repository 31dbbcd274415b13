package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson.Whole;
import io.github.pii4j.document.JsonMembers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What time alone does to a case. */
final class CaseTick {

  /** How long a step may wait for a node that knows its handler before somebody is told. */
  private static final Duration GRACE = Duration.ofHours(1);

  private final EngineParts parts;

  CaseTick(EngineParts parts) {
    this.parts = parts;
  }

  void tick(CaseId id) {
    CaseState state = parts.writer().change(id, this::tick);
    if (state == CaseState.CANCELLED || state == CaseState.REJECTED) {
      new CaseDesk(parts).release(id);
    }
  }

  private CaseState tick(CaseDraft draft) {
    recount(draft);
    warn(draft);
    if (draft.timer().filter(at -> !at.isAfter(draft.now())).isPresent()) {
      timeIsUp(draft);
    }
    if (draft.state() == CaseState.SCHEDULED) {
      begin(draft);
    }
    if (draft.state().isRunning()) {
      goOn(draft);
    }
    if (draft.state() == CaseState.COMPLETED_PARTIAL) {
      reconsider(draft);
    }
    return draft.state();
  }

  /**
   * A case that was never counted by the calendar in use, since it came or changed while others
   * were. Only if that makes its limit surer or else nearer: nodes whose calendars differ for a
   * while would move it to and fro.
   */
  private void recount(CaseDraft draft) {
    if (!draft.deadline().calendarVersion().equals(parts.calendar().get().version())) {
      new CaseRecount(parts).applyIfSurerOrNearer(draft);
    }
  }

  /** Reports the rung of the ladder that is reached, unless it was. */
  void warn(CaseDraft draft) {
    if (!draft.state().isOnTheClock()) {
      return;
    }
    Optional<Integer> rung = parts.ladder().reached(draft.deadline(), draft.now());
    rung.ifPresent(
        reached -> {
          List<Whole> skipped =
              parts.ladder().skipped(draft.deadline(), reached).stream().map(Whole::new).toList();
          draft.deadline(draft.deadline().warnedAt(reached));
          draft.note(
              "case.rung",
              new JsonMembers()
                  .whole("daysLeft", reached)
                  .list("skipped", skipped)
                  .whole("deadline", draft.deadline().number())
                  .text("commitBy", draft.deadline().commitBy().toString())
                  .build());
          parts.metrics().warned(reached);
        });
  }

  private static void timeIsUp(CaseDraft draft) {
    switch (draft.state()) {
      case RECEIVED, IDENTITY_PENDING -> expire(draft, ReasonCode.IDENTITY_NOT_PROVEN);
      case VERIFIED -> expire(draft, ReasonCode.NOT_CONFIRMED);
      case COOLING_OFF -> draft.fire(CaseEvent.COOLING_OFF_ENDED);
      default -> {}
    }
  }

  private static void expire(CaseDraft draft, ReasonCode reason) {
    draft.reason(reason);
    JsonMembers about = new JsonMembers().text("reason", reason.text());
    draft.fire(CaseEvent.EXPIRED, Guard.ALWAYS, about);
    draft.timer(draft.now());
  }

  /** The claim after which nothing can be cancelled: the commit succeeds for one writer only. */
  private void begin(CaseDraft draft) {
    draft.fire(
        CaseEvent.CLAIMED, Guard.ALWAYS, new JsonMembers().text("node", parts.node().text()));
  }

  private void goOn(CaseDraft draft) {
    takeStock(draft);
    tellOfUnknownHandlers(draft);
    Progress.advance(draft);
    if (draft.state() == CaseState.VERIFYING && Progress.isVerified(draft)) {
      new CaseEnding(parts, draft).goOn();
    }
  }

  /**
   * Inventories of the handlers that there are now, also of those added since the plan was made.
   */
  private void takeStock(CaseDraft draft) {
    boolean isNew = false;
    for (PlanStep handler : parts.plan().steps()) {
      StepId id = new StepId(handler.handler(), StepKind.INVENTORY, WorkItem.ALL);
      if (draft.step(id).isEmpty()) {
        draft.put(inventory(draft, handler, id));
        isNew = true;
      }
    }
    if (isNew && draft.plan().filter(parts.plan()::equals).isEmpty()) {
      draft.plan(parts.plan());
      draft.note("case.plan", new JsonMembers().text("plan", parts.plan().hash().base64()).build());
    }
  }

  private static ErasureStep inventory(CaseDraft draft, PlanStep handler, StepId id) {
    String category = handler.categories().stream().findFirst().orElse("identity");
    WorkItem all = new WorkItem(WorkItem.ALL, category, 0, Optional.empty());
    LocalDate commitBy = draft.deadline().commitBy();
    return ErasureStep.waiting(draft.id(), id, draft.now(), commitBy, all, Set.of())
        .ready(draft.now());
  }

  private void tellOfUnknownHandlers(CaseDraft draft) {
    draft.steps().stream()
        .filter(step -> step.state() == StepState.READY && step.attention().isEmpty())
        .filter(step -> !parts.handlers().containsKey(step.id().handler()))
        .filter(step -> step.dueAt().plus(GRACE).isBefore(draft.now()))
        .forEach(
            step -> {
              draft.put(step.retried(step.dueAt(), Optional.of(Attention.NO_HANDLER)));
              draft.note(
                  "step.no-handler", new JsonMembers().text("step", step.id().toString()).build());
            });
  }

  /** What need not be kept any longer is erased, within a time limit of its own. */
  private void reconsider(CaseDraft draft) {
    KeepingDecision keeping = parts.keeping();
    boolean isFree = false;
    for (ErasureStep step : draft.steps(StepKind.ERASE)) {
      isFree |= step.state() == StepState.KEPT && reconsider(draft, keeping, step);
    }
    if (isFree) {
      CaseDeadline deadline = draft.deadline().again(parts.deadline(draft.now()));
      draft.deadline(deadline);
      draft.steps().stream()
          .filter(step -> !step.state().isSettled())
          .forEach(step -> draft.put(step.dueByLaw(deadline.commitBy())));
      draft.fire(CaseEvent.KEEPING_ENDED);
      Progress.advance(draft);
    }
  }

  private boolean reconsider(CaseDraft draft, KeepingDecision keeping, ErasureStep step) {
    Optional<Keeping> now =
        keeping.keeps(draft.before().person(), step.id().handler(), step.item());
    if (now.isEmpty() && !isKeptToItsLastDay(step.outcome())) {
      draft.put(step.nextRoundInOrder());
      return true;
    }
    Optional<StepOutcome> other =
        now.map(by -> StepOutcome.kept(step.outcome().records(), by))
            .map(outcome -> outcome.inRound(step.outcome().round()))
            .filter(outcome -> !outcome.equals(step.outcome()));
    other.ifPresent(outcome -> keep(draft, step, outcome));
    return false;
  }

  private static void keep(CaseDraft draft, ErasureStep step, StepOutcome outcome) {
    draft.put(step.settled(StepState.KEPT, outcome));
    draft.note(
        "step.kept",
        new JsonMembers()
            .text("step", step.id().toString())
            .member("outcome", StepJson.outcome(outcome))
            .build());
  }

  /** A statute and a handler's own reason end with their period only; an order is released. */
  private boolean isKeptToItsLastDay(StepOutcome outcome) {
    return outcome.hold().isEmpty()
        && outcome
            .kept()
            .flatMap(Kept::through)
            .filter(end -> !parts.today().isAfter(end))
            .isPresent();
  }
}
