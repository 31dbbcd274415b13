package io.github.pii4j.policy.rule;

/** How far a text binds, and how far its citation here can be relied on. */
public enum Standing {
  /** Law in force whose text was read. */
  IN_FORCE,

  /** Law in force, cited from a secondary page or from memory; to be confirmed by counsel. */
  RECALLED,

  /** A standard that is recommended, not binding. */
  RECOMMENDED,

  /** Published for comment, not in force. */
  DRAFT;

  /** Whether it binds today. */
  public boolean isLaw() {
    return this == IN_FORCE || this == RECALLED;
  }
}
