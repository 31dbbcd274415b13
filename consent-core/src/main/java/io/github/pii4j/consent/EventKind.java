package io.github.pii4j.consent;

import java.util.Locale;

/** What a line of the ledger says happened. */
public enum EventKind {
  /** A text was put before the person. */
  PRESENTED,
  /** The person was told what a new version changes. */
  NOTIFIED,
  /** The person agreed, or who may speak for them did. */
  GIVEN,
  /** The person said no. */
  REFUSED,
  /** The person put the answer off. */
  DEFERRED,
  /** The person took a consent back (PIPL 15). */
  WITHDRAWN,
  /** The controller ended a consent. */
  REVOKED,
  /** An authority or a guardian found that a consent never stood. */
  INVALIDATED,
  /** A consent rests for a time. */
  PAUSED,
  /** A consent that rested stands again. */
  RESUMED,
  /** The person stated that somebody else, whose data they gave, allowed it. */
  STATED,
  /** Data was disclosed to a third party on a ground of the policy's closed list. */
  DISCLOSED,
  /** The account ended, and with it every consent. */
  TERMINATED,
  /** Who the person is was forgotten; the fact of what they agreed to stays. */
  ERASED;

  /** As in the ledger's text, such as {@code given}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
