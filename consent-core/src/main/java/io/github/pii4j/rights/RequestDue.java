package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.calendar.Deadline;
import java.time.Instant;

/**
 * Until when a request must be answered.
 *
 * @param legal the end of the time limit by law, with its reasons
 * @param promisedBefore the first instant after what the policy promises, never after the law's
 */
public record RequestDue(Deadline legal, Instant promisedBefore) {

  /**
   * Checks.
   *
   * @throws IllegalArgumentException if the promise is later than the law
   */
  public RequestDue {
    requireNonNull(legal, "legal");
    if (promisedBefore.isAfter(legal.dueInstantExclusive())) {
      throw new IllegalArgumentException("a promise cannot be later than the law");
    }
  }

  /** The same, but promised no later than before. */
  RequestDue notPromisedAfter(Instant earlier) {
    return promisedBefore.isAfter(earlier) ? new RequestDue(legal, earlier) : this;
  }

  /** The first instant by which it must be done: as promised, and whatever notices will say. */
  public Instant actBefore() {
    Instant sure = legal.commitBy().plusDays(1).atStartOfDay(legal.rule().zone()).toInstant();
    return promisedBefore.isBefore(sure) ? promisedBefore : sure;
  }
}
