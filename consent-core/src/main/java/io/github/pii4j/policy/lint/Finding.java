package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.Fingerprint;
import io.github.pii4j.policy.rule.Rule;
import java.util.Comparator;

/**
 * Something that a lint says about one version of a document.
 *
 * @param rule the rule that found it
 * @param level how grave it is under the packs that are on
 * @param path the place in the model by ids, such as {@code functions/identity.verify/retention}
 * @param value what was found there, in canonical form; empty if something is missing
 * @param message what is wrong and the way out
 */
public record Finding(Rule rule, FindingLevel level, String path, String value, Message message)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::level)
          .reversed()
          .thenComparing(Finding::path)
          .thenComparing(finding -> finding.rule().id())
          .thenComparing(Finding::value);

  /** What stays the same of it from run to run. */
  public Fingerprint fingerprint() {
    return Fingerprint.of(rule.id(), path, value);
  }

  /** The gravest first, then by path, rule and value. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
