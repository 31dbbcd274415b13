package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.Fingerprint;
import io.github.pii4j.policy.rule.Decision;
import io.github.pii4j.policy.rule.Rule;
import java.util.Comparator;

/**
 * One difference between two versions of a document, and what it obliges to.
 *
 * @param rule the rule that judged it
 * @param severity the duty
 * @param direction more, less or different
 * @param scope whom and what it touches
 * @param path where in the model, by ids: {@code functions/identity.verify/items/biometric.face}
 * @param before the old value in canonical form; empty if there was none
 * @param after the new value; empty if there is none
 * @param message the change in words, naming what changed
 */
public record Change(
    Rule rule,
    Severity severity,
    Direction direction,
    Scope scope,
    String path,
    String before,
    String after,
    Message message)
    implements Comparable<Change> {

  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::severity)
          .reversed()
          .thenComparing(Change::path)
          .thenComparing(change -> change.rule().id())
          .thenComparing(Change::before)
          .thenComparing(Change::after);

  /** Whether the rule can tell the duty, or takes the graver reading until a person has judged. */
  public Decision decided() {
    return rule.decided();
  }

  /** What stays the same of it from run to run. */
  public Fingerprint fingerprint() {
    return Fingerprint.of(rule.id(), path, before, after);
  }

  /** The gravest first, then by path, rule and values. */
  @Override
  public int compareTo(Change other) {
    return ORDER.compare(this, other);
  }
}
