package io.github.pii4j.policy.rule;

/** Who can tell what a finding obliges to. */
public enum Decision {
  /** The rule itself. */
  MACHINE,

  /** A person: the rule takes the graver reading until somebody has lowered it with a reason. */
  HUMAN
}
