package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Which items to erase.
 *
 * @param caseId the case that it belongs to; the same order may come any number of times
 * @param fence grows with every attempt at the same step: a store that is not of the same database
 *     as the case refuses an order whose fence is smaller than one it has seen
 * @param subject whose items
 * @param items which items; those that are gone already are no mistake
 */
public record EraseOrder(String caseId, long fence, SubjectRef subject, List<ItemKey> items) {

  /** Copies. */
  public EraseOrder {
    requireNonNull(caseId, "caseId");
    requireNonNull(subject, "subject");
    items = List.copyOf(items);
  }
}
