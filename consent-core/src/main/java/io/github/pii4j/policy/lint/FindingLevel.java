package io.github.pii4j.policy.lint;

/** How grave a finding is, from least to most. */
public enum FindingLevel {
  /** Probably a slip of the pen. */
  INFO,

  /** Rests on a draft, a recommended standard or a likelihood; a person decides. */
  WARNING,

  /** A rule in force is broken. */
  ERROR;

  /** Whether this is {@code level} or more. */
  public boolean isAtLeast(FindingLevel level) {
    return compareTo(level) >= 0;
  }
}
