package io.github.pii4j.policy;

/** What makes a transfer out of the country lawful (PIPL, article 38). */
public enum TransferMechanism {
  /** A security assessment by the authority. */
  SECURITY_ASSESSMENT,

  /** A certification by a professional body. */
  CERTIFICATION,

  /** The standard contract. */
  STANDARD_CONTRACT,

  /** A treaty, law or regulation, exemptions included. */
  TREATY
}
