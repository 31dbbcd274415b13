package io.github.pii4j.policy.lint;

import java.util.stream.Stream;

/** One rule about the text of a policy in one language. */
@FunctionalInterface
interface ProseRule {

  /** What the rule has against the text. */
  Stream<Finding> check(ProseUnderLint lint);
}
