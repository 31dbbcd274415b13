package io.github.pii4j.policy;

/** The kind of a security measure. */
public enum MeasureKind {
  /** Data is stored encrypted. */
  ENCRYPT_AT_REST,

  /** Data travels encrypted. */
  ENCRYPT_IN_TRANSIT,

  /** Data lies behind a password. */
  PASSWORD,

  /** Access is limited to those who need it. */
  ACCESS_CONTROL,

  /** Access is recorded. */
  AUDIT,

  /** Data is de-identified. */
  DE_IDENTIFICATION,

  /** People are trained. */
  TRAINING,

  /** Incidents are planned for. */
  INCIDENT_RESPONSE,

  /** Anything else; its text says what. */
  OTHER
}
