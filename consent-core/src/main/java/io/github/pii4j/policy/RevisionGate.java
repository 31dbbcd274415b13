package io.github.pii4j.policy;

/** What must happen before a new version applies to a person. */
public enum RevisionGate {
  /** The person agrees to the new version. */
  EXPLICIT_CONSENT,

  /** The person has been told. */
  NOTICE
}
