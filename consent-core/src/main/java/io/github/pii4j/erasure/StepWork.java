package io.github.pii4j.erasure;

import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.util.List;
import java.util.Optional;

/** Does one leased step. */
final class StepWork {

  private static final ReasonCode THREW = new ReasonCode("HANDLER_THREW");

  private final EngineParts parts;
  private final ErasureStep step;
  private final ErasureHandler handler;
  private final SubjectId subject;

  private StepWork(EngineParts parts, ErasureStep step, ErasureHandler handler, SubjectId subject) {
    this.parts = parts;
    this.step = step;
    this.handler = handler;
    this.subject = subject;
  }

  /** Does the step, unless another node has it by now. */
  static void run(EngineParts parts, ErasureStep step) {
    ErasureHandler handler = parts.handlers().get(step.id().handler());
    Optional<SubjectId> subject = parts.store().subject(step.caseId());
    if (handler == null || subject.isEmpty()) {
      return; // the lease ends, and who knows the handler goes on
    }
    try {
      new StepWork(parts, step, handler, subject.get()).run();
    } catch (ErasureException e) {
      if (e.code() != ErasureException.Code.LEASE_LOST) {
        throw e;
      }
      parts.metrics().leaseLost(step.id().handler());
    }
  }

  private void run() {
    if (handler.locality() == Locality.SAME_DATABASE) {
      runTogether();
    } else {
      StepFinish.commit(parts, step, ending(parts, Optional.empty()));
    }
  }

  /** Effect, fence and journal in one transaction; what throws leaves none of them. */
  private void runTogether() {
    try {
      parts
          .store()
          .together(
              joint -> {
                EngineParts within = parts.in(joint.store());
                StepFinish.commit(within, step, effect(within, joint.connection()));
                return step;
              });
    } catch (HandlerFailure e) {
      StepFinish.commit(parts, step, finish -> finish.retry(THREW));
    }
  }

  /** What the handler did, or that it threw: whatever that was, the step is tried again. */
  private StepFinish.Ending ending(EngineParts within, Optional<Connection> connection) {
    try {
      return effect(within, connection);
    } catch (HandlerFailure e) {
      return finish -> finish.retry(THREW);
    }
  }

  private StepFinish.Ending effect(EngineParts within, Optional<Connection> connection) {
    StepContext context = new StepContext(step, subject, within.now(), connection);
    return switch (step.id().kind()) {
      case INVENTORY -> {
        List<WorkItem> items = guarded(() -> handler.inventory(subject, context));
        yield finish -> finish.inventory(items, handler);
      }
      case ERASE -> erase(within, context);
      case VERIFY -> {
        Verification found = guarded(() -> handler.verify(step.item(), context));
        yield finish -> finish.verified(found);
      }
    };
  }

  private StepFinish.Ending erase(EngineParts within, StepContext context) {
    KeepingDecision keeping = within.keeping();
    if (keeping.isUndecided(handler.id(), step.item())) {
      return StepFinish::undecided;
    }
    Optional<Kept> kept =
        keeping.keeps(within.keys().pseudonym(subject), handler.id(), step.item());
    if (kept.isPresent()) {
      guarded(
          () -> {
            handler.restrict(step.item(), context);
            return step;
          });
      return finish -> finish.kept(kept.get());
    }
    StepResult result = guarded(() -> handler.erase(step.item(), context));
    return finish -> finish.erased(result);
  }

  /** Marks what a handler throws, whatever it is; its message may quote a value and is dropped. */
  private static <R> R guarded(java.util.function.Supplier<R> call) {
    try {
      return call.get();
    } catch (ErasureException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new HandlerFailure();
    }
  }

  /** A handler threw. */
  private static final class HandlerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
