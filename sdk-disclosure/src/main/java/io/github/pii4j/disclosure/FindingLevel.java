package io.github.pii4j.disclosure;

/** How grave a finding is, from least to most. */
public enum FindingLevel {
  /** Rests on a draft, a recommended standard or a likelihood; a person decides. */
  WARNING,

  /** A rule in force is broken. */
  ERROR
}
