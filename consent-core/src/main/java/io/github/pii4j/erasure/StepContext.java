package io.github.pii4j.erasure;

import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** What a handler is given beside the work item. Used by one thread, during one call. */
public final class StepContext {

  private final ErasureStep step;
  private final SubjectId subject;
  private final Instant now;
  private final Optional<Connection> connection;
  private final String act;

  StepContext(ErasureStep step, SubjectId subject, Instant now, Optional<Connection> connection) {
    this(step, subject, now, connection, step.id().kind().name().toLowerCase(Locale.ROOT));
  }

  private StepContext(
      ErasureStep step,
      SubjectId subject,
      Instant now,
      Optional<Connection> connection,
      String act) {
    this.step = step;
    this.subject = subject;
    this.now = now;
    this.connection = connection;
    this.act = act;
  }

  /** The same step, whose item is restricted and not erased. */
  StepContext restricting() {
    return new StepContext(step, subject, now, connection, "restrict");
  }

  /** For tests of handlers: the context that a claimed step of an external handler gets. */
  public static StepContext of(ErasureStep step, SubjectId subject, Instant now) {
    return new StepContext(step, subject, now, Optional.empty());
  }

  /** Whose data it is. */
  public SubjectId subject() {
    return subject;
  }

  /** The case. */
  public CaseId caseId() {
    return step.caseId();
  }

  /**
   * The same for every repetition of an act, and for no other: what an external system tells
   * repetitions by. An act is a round of a step: restricting an item and erasing it years later
   * have two keys, and so have erasing it and erasing what reading back still found. Such as {@code
   * <case>/wages/erase/rows-2026}, and with {@code /2} at its end in the second round.
   */
  public String idempotencyKey() {
    int round = step.outcome().round();
    return step.caseId()
        + "/"
        + step.id().handler()
        + "/"
        + act
        + "/"
        + step.id().item()
        + (round == 1 ? "" : "/" + round);
  }

  /**
   * Grows with every claim of this step: an external system that remembers the highest it saw can
   * refuse a node that was thought dead.
   */
  public long fence() {
    return step.fence();
  }

  /** How often the step was begun since it last got on, from 1. */
  public int attempt() {
    return step.attempt();
  }

  /** The time by the scheduler's clock. */
  public Instant now() {
    return now;
  }

  /**
   * The connection with the transaction in which the step is recorded. Neither commit nor roll back
   * nor close it.
   *
   * @throws IllegalStateException unless the handler is {@link Locality#SAME_DATABASE} and the
   *     store is a database
   */
  public Connection connection() {
    return connection.orElseThrow(
        () -> new IllegalStateException("only a handler in the store's database has a connection"));
  }

  /** Names the step. */
  @Override
  public String toString() {
    return "StepContext[" + step.caseId() + ", " + step.id() + "]";
  }
}
