package io.github.pii4j.erasure;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.util.Optional;

/** Takes requests, and what people do about them until a node begins to erase. */
final class CaseDesk {

  private final EngineParts parts;

  CaseDesk(EngineParts parts) {
    this.parts = parts;
  }

  Submission submit(SubjectId subject) {
    CaseDraft draft = received(subject);
    draft.timer(draft.now().plus(parts.settings().answerWithin()));
    return open(draft, subject);
  }

  /** For who was erased and came back with a backup: nothing is asked again. */
  Submission submitRestored(SubjectId subject) {
    parts.accounts().close(subject);
    Optional<CaseId> there = parts.store().openCase(parts.keys().pseudonym(subject));
    if (there.isPresent()) {
      return parts.writer().change(there.get(), CaseDesk::hurry);
    }
    CaseDraft draft = received(subject);
    hurry(draft);
    return open(draft, subject);
  }

  private static Submission hurry(CaseDraft draft) {
    if (Transition.next(draft.state(), CaseEvent.IDENTITY_PROVEN, Guard.ALWAYS).isPresent()) {
      draft.fire(CaseEvent.IDENTITY_PROVEN, Guard.ALWAYS, restored());
    }
    if (draft.state() == CaseState.VERIFIED) {
      draft.fire(CaseEvent.CONFIRMED, Guard.NO_COOLING_OFF, restored());
    }
    if (draft.state() == CaseState.COOLING_OFF) {
      draft.fire(CaseEvent.COOLING_OFF_ENDED, Guard.ALWAYS, restored());
    }
    return new Submission(draft.id(), Submission.Kind.JOINED);
  }

  private static JsonMembers restored() {
    return new JsonMembers().text("ground", "restored-backup");
  }

  private CaseDraft received(SubjectId subject) {
    Instant now = parts.now();
    Deadline deadline = parts.deadline(now);
    CaseId id = CaseId.random(parts.random());
    ErasureCase start =
        ErasureCase.received(id, parts.keys().pseudonym(subject), now, CaseDeadline.of(deadline));
    CaseDraft draft = new CaseDraft(start, java.util.List.of(), now);
    draft.note("case.received", DeadlineJson.of(draft.deadline(), parts.settings().rule()));
    return draft;
  }

  private Submission open(CaseDraft draft, SubjectId subject) {
    CaseChange opening = draft.change(new NextLook(parts, draft).at());
    return parts
        .store()
        .open(opening, subject)
        .map(there -> joined(draft.before(), there))
        .orElseGet(() -> opened(draft));
  }

  /** Another calendar may have come, and counted all other cases again, meanwhile. */
  private Submission opened(CaseDraft draft) {
    if (!draft.deadline().calendarVersion().equals(parts.calendar().get().version())) {
      change(draft.id(), new CaseRecount(parts)::apply);
    }
    return new Submission(draft.id(), Submission.Kind.OPENED);
  }

  /** The second request is on record, too. */
  private Submission joined(ErasureCase second, CaseId into) {
    CaseDraft draft = new CaseDraft(second, java.util.List.of(), second.requestedAt());
    draft.note("case.received", DeadlineJson.of(draft.deadline(), parts.settings().rule()));
    draft.merge(into);
    parts.store().commit(draft.change(Optional.empty()));
    return new Submission(into, Submission.Kind.JOINED);
  }

  void askIdentity(CaseId id) {
    change(
        id,
        draft -> {
          Optional<Instant> timer = draft.timer();
          draft.fire(CaseEvent.IDENTITY_ASKED);
          timer.ifPresent(draft::timer);
        });
  }

  void identityProven(CaseId id, String evidence) {
    change(
        id,
        draft -> {
          JsonMembers about = new JsonMembers().text("evidence", evidence);
          draft.fire(CaseEvent.IDENTITY_PROVEN, Guard.ALWAYS, about);
          draft.timer(draft.now().plus(parts.settings().answerWithin()));
        });
  }

  void confirm(CaseId id) {
    SubjectId subject = subject(id);
    try {
      confirm(id, subject);
    } catch (ErasureException e) {
      if (isOver(id)) {
        reopen(subject); // it was closed just after it had been given back
      }
      throw e;
    }
  }

  private void confirm(CaseId id, SubjectId subject) {
    change(
        id,
        draft -> {
          Instant end = CoolingOff.end(parts, draft.deadline(), draft.now());
          boolean cools = end.isAfter(draft.now());
          draft.plan(parts.plan());
          draft.fire(
              CaseEvent.CONFIRMED,
              cools ? Guard.COOLING_OFF : Guard.NO_COOLING_OFF,
              new JsonMembers().text("plan", parts.plan().hash().base64()));
          if (cools) {
            draft.timer(end);
          }
          parts.accounts().close(subject);
        });
  }

  void reject(CaseId id, ReasonCode reason, String evidence) {
    change(
        id,
        draft -> {
          draft.reason(reason);
          JsonMembers about = new JsonMembers().text("reason", reason.text());
          draft.fire(CaseEvent.REJECTED, Guard.ALWAYS, about.text("evidence", evidence));
          draft.timer(draft.now());
        });
    release(id);
  }

  Cancellation cancel(CaseId id) {
    Cancellation answer =
        parts
            .writer()
            .change(
                id,
                draft -> {
                  if (Transition.next(draft.state(), CaseEvent.CANCELLED, Guard.ALWAYS).isEmpty()) {
                    return new Cancellation.TooLate(draft.state());
                  }
                  draft.fire(CaseEvent.CANCELLED);
                  draft.timer(draft.now());
                  return new Cancellation.Cancelled();
                });
    if (answer instanceof Cancellation.Cancelled) {
      release(id);
    }
    return answer;
  }

  /** Gives the account back, and forgets whose it was; what fails here is done again later. */
  void release(CaseId id) {
    parts.store().subject(id).ifPresent(this::reopen);
    change(id, CaseDraft::forgetSubject);
  }

  private boolean isOver(CaseId id) {
    return parts.store().find(id).filter(one -> !one.state().isOpen()).isPresent();
  }

  /** Not if the person confirmed another request since, which closed the account for itself. */
  private void reopen(SubjectId subject) {
    ErasureStore store = parts.store();
    boolean isClosedByAnother =
        store
            .openCase(person(subject))
            .flatMap(store::find)
            .filter(one -> one.plan().isPresent())
            .isPresent();
    if (!isClosedByAnother) {
      parts.accounts().reopen(subject);
    }
  }

  Pseudonym person(SubjectId subject) {
    return parts.keys().pseudonym(subject);
  }

  private SubjectId subject(CaseId id) {
    return parts
        .store()
        .subject(id)
        .orElseThrow(() -> new ErasureException(ErasureException.Code.NOT_IN_THIS_STATE));
  }

  private void change(CaseId id, java.util.function.Consumer<CaseDraft> work) {
    parts
        .writer()
        .change(
            id,
            draft -> {
              work.accept(draft);
              return id;
            });
  }
}
