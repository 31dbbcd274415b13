package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

/**
 * A text that a rule rests on.
 *
 * @param citation the law or standard, its article, and what it settles
 * @param standing how far the text can be relied on
 */
public record LawSource(String citation, Standing standing) {

  /** Checks that both are there. */
  public LawSource {
    requireNonNull(citation, "citation");
    requireNonNull(standing, "standing");
  }

  /** How far a cited text can be relied on. */
  public enum Standing {
    /** In force, and its wording was read. */
    CONFIRMED,
    /** In force, but cited from memory: counsel must confirm it. */
    RECALLED,
    /** Published for comment, not in force. */
    DRAFT
  }
}
