package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Which items to lock away, or to give back to use.
 *
 * @param requestId the request or case that it fulfils; the same order may come twice
 * @param subject whose items
 * @param items which items
 * @param use what may be done with them from now on
 */
public record RestrictOrder(String requestId, SubjectRef subject, List<ItemKey> items, Use use) {

  /** Copies. */
  public RestrictOrder {
    requireNonNull(requestId, "requestId");
    requireNonNull(subject, "subject");
    items = List.copyOf(items);
    requireNonNull(use, "use");
  }

  /** What may be done with an item. */
  public enum Use {
    /** To store it and to keep it safe, nothing else (PIPL, article 47, last paragraph). */
    STORAGE_ONLY,
    /** What the policy says. */
    AS_DECLARED
  }
}
