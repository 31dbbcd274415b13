package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;

/**
 * For tests of handlers: what a node gives to a handler with each call, under the keys that a node
 * uses. Immutable.
 *
 * @see io.github.pii4j.erasure.testkit.HandlerContract
 */
public final class Rehearsal {

  private static final CaseId CASE = new CaseId("0".repeat(32));
  private static final NodeName NODE = new NodeName("rehearsal");

  private final HandlerId handler;
  private final SubjectId subject;
  private final Instant now;
  private final long fence;
  private final Optional<Connection> connection;

  private Rehearsal(
      HandlerId handler,
      SubjectId subject,
      Instant now,
      long fence,
      Optional<Connection> connection) {
    this.handler = requireNonNull(handler, "handler");
    this.subject = requireNonNull(subject, "subject");
    this.now = requireNonNull(now, "now");
    this.fence = fence;
    this.connection = connection;
  }

  /** Of this handler, about this person, at this time, under the first fence. */
  public static Rehearsal of(HandlerId handler, SubjectId subject, Instant now) {
    return new Rehearsal(handler, subject, now, 1, Optional.empty());
  }

  /** The same after the step was claimed so many times. */
  public Rehearsal fence(long times) {
    return new Rehearsal(handler, subject, now, times, connection);
  }

  /** The same within a transaction, as a {@link Locality#SAME_DATABASE} handler gets it. */
  public Rehearsal on(Connection transaction) {
    return new Rehearsal(handler, subject, now, fence, Optional.of(transaction));
  }

  /** For {@link ErasureHandler#inventory}. */
  public StepContext taking() {
    return context(StepKind.INVENTORY, new WorkItem(WorkItem.ALL, "identity", 0, Optional.empty()));
  }

  /** For {@link ErasureHandler#erase}. */
  public StepContext erasing(WorkItem item) {
    return context(StepKind.ERASE, item);
  }

  /** For {@link ErasureHandler#restrict}. */
  public StepContext restricting(WorkItem item) {
    return erasing(item).restricting();
  }

  /** For {@link ErasureHandler#verify}. */
  public StepContext readingBack(WorkItem item) {
    return context(StepKind.VERIFY, item);
  }

  private StepContext context(StepKind kind, WorkItem item) {
    ErasureStep step =
        new ErasureStep(
            CASE,
            new StepId(handler, kind, item.id()),
            StepState.LEASED,
            now,
            LocalDate.ofInstant(now, ZoneOffset.UTC),
            fence,
            1,
            Optional.of(new Lease(NODE, now)),
            Optional.empty(),
            item,
            Set.of(),
            StepOutcome.NONE);
    return new StepContext(step, subject, now, connection);
  }
}
