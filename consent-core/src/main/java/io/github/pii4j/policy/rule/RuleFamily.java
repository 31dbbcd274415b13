package io.github.pii4j.policy.rule;

/** What a rule is applied to. */
public enum RuleFamily {
  /** One version of a document, by itself. */
  LINT,

  /** Two versions of a document. */
  DIFF,

  /** A document and what a build ships. */
  DRIFT
}
