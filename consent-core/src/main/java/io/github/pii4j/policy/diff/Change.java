package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import java.util.Comparator;

/**
 * One difference between two versions of a policy, and what it obliges to.
 *
 * @param rule the id of the rule that judged it, such as {@code item-added-required}
 * @param severity the duty
 * @param direction more, less or different
 * @param path where in the model, by ids: {@code functions/identity.verify/items/biometric.face}
 * @param message the change in words
 */
public record Change(
    String rule, Severity severity, Direction direction, String path, Message message)
    implements Comparable<Change> {

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::severity)
          .reversed()
          .thenComparing(Change::path)
          .thenComparing(Change::rule);

  /** The gravest first, then by path and rule. */
  @Override
  public int compareTo(Change other) {
    return ORDER.compare(this, other);
  }
}
