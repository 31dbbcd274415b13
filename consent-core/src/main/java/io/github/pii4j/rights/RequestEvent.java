package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;

/**
 * Something that happened to a request. Holds no personal data.
 *
 * @param at when
 * @param step what
 * @param details the codes of the items that were asked for, the name of a reason or of a method
 */
public record RequestEvent(Instant at, RequestStep step, List<String> details) {

  /** Copies. */
  public RequestEvent {
    requireNonNull(at, "at");
    requireNonNull(step, "step");
    details = List.copyOf(details);
  }
}
