package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.sql.SqlFailure;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Does one leased step. */
final class StepWork {

  private static final ReasonCode THREW = new ReasonCode("HANDLER_THREW");

  /** Each time that a store tried. */
  private static final ReasonCode COLLIDED = new ReasonCode("COLLIDED");

  private static final int DEEPEST = 50;

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

  /** Does and records the step, unless another node has it by now. */
  static void run(EngineParts parts, ErasureStep step) {
    SubjectId subject = parts.store().subject(step.caseId()).orElse(null);
    begin(parts, step, subject).ifPresent(one -> StepFinish.commit(parts, List.of(one)));
  }

  /**
   * Does the step.
   *
   * @param subject whose it is; null if that is forgotten
   * @return what is to be recorded; empty if that is done, or nothing was
   */
  static Optional<StepFinish.Finished> begin(
      EngineParts parts, ErasureStep step, @Nullable SubjectId subject) {
    ErasureHandler handler = parts.handlers().get(step.id().handler());
    if (handler == null || subject == null) {
      return Optional.empty(); // the lease ends, and who knows the handler goes on
    }
    return new StepWork(parts, step, handler, subject).run();
  }

  private Optional<StepFinish.Finished> run() {
    if (handler.locality() != Locality.SAME_DATABASE) {
      return Optional.of(new StepFinish.Finished(step, ending(parts, Optional.empty())));
    }
    try {
      runTogether();
    } catch (ErasureException e) {
      if (e.code() != ErasureException.Code.LEASE_LOST) {
        throw e;
      }
      parts.metrics().leaseLost(step.id().handler());
    }
    return Optional.empty();
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
    } catch (ErasureException e) {
      if (!(e.getCause() instanceof SQLException failure) || !SqlFailure.isCollision(failure)) {
        throw e;
      }
      StepFinish.commit(parts, step, finish -> finish.retry(COLLIDED));
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
        List<WorkItem> items = guarded(() -> apart(handler.inventory(subject, context)));
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
    Optional<Keeping> kept =
        keeping.keeps(within.keys().pseudonym(subject), handler.id(), step.item());
    if (kept.isPresent()) {
      guarded(
          () -> {
            handler.restrict(step.item(), context.restricting());
            return step;
          });
      return finish -> finish.kept(kept.get());
    }
    StepResult result = guarded(() -> handler.erase(step.item(), context));
    return finish -> finish.erased(result);
  }

  /** Two items of one id would be one step, and one of them never erased. */
  private static List<WorkItem> apart(List<WorkItem> items) {
    long ids = items.stream().map(WorkItem::id).distinct().count();
    if (ids < items.size()) {
      throw new IllegalArgumentException("two items have one id");
    }
    return List.copyOf(items);
  }

  /**
   * Marks what a handler throws, whatever it is, and an answer that is none: an exception of this
   * package, too, which the store did not throw. Its message may quote a value and is dropped; of a
   * database's failure only the state is kept, by which the store knows a deadlock.
   */
  private static <R> R guarded(Supplier<R> call) {
    try {
      return requireNonNull(call.get());
    } catch (Throwable e) {
      throw new HandlerFailure(failureOfDatabase(e));
    }
  }

  private static @Nullable SQLException failureOfDatabase(Throwable thrown) {
    @Nullable Throwable one = thrown;
    for (int depth = 0; one != null && depth < DEEPEST; depth++) {
      if (one instanceof SQLException failure) {
        return SqlFailure.withoutValues(failure);
      }
      one = one.getCause();
    }
    return null;
  }

  /** A handler threw. */
  private static final class HandlerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HandlerFailure(@Nullable SQLException failure) {
      super("a handler threw", failure);
    }
  }
}
