package io.github.pii4j.erasure;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A handler in a plan.
 *
 * @param handler its name
 * @param version of what it erased when the plan was made
 * @param after what comes before it
 * @param categories the codes of what it erases
 */
public record PlanStep(
    HandlerId handler, int version, Set<HandlerId> after, Set<String> categories) {

  /** Copies, in order. */
  public PlanStep {
    after = inOrder(after);
    categories = inOrder(categories);
  }

  private static <T> Set<T> inOrder(Set<T> values) {
    return values.size() < 2
        ? Set.copyOf(values)
        : Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
