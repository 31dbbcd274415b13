package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

/**
 * Which processing a person objects to (PIPL, article 44), or no longer does.
 *
 * @param requestId the request that it fulfils; the same order may come twice
 * @param subject who objects
 * @param functionId the function of the policy that must not use the person's data
 * @param stance whether they object
 */
public record ObjectOrder(String requestId, SubjectRef subject, String functionId, Stance stance) {

  /** Checks that all parts are there. */
  public ObjectOrder {
    requireNonNull(requestId, "requestId");
    requireNonNull(subject, "subject");
    requireNonNull(functionId, "functionId");
    requireNonNull(stance, "stance");
  }

  /** Whether a person objects. */
  public enum Stance {
    /** The function must not use their data. */
    OBJECTS,
    /** The function may use their data again. */
    NO_LONGER_OBJECTS
  }
}
