package io.github.pii4j.policy;

/** The ground on which personal data may be processed (PIPL, articles 13 and 29). */
public enum LegalBasis {
  /** The person agreed (PIPL 13(1)(1)). */
  CONSENT,

  /** The person agreed to this and nothing else in the same act (PIPL 23, 25, 26, 29, 39). */
  SEPARATE_CONSENT,

  /** Necessary for a contract with the person (PIPL 13(1)(2)). */
  CONTRACT,

  /** Necessary for lawful human resources management (PIPL 13(1)(2)). */
  HR_MANAGEMENT,

  /** Necessary for a statutory duty (PIPL 13(1)(3)). */
  LEGAL_DUTY,

  /** Necessary in an emergency, for public health or to protect life (PIPL 13(1)(4)). */
  EMERGENCY,

  /** News reporting in the public interest, within reason (PIPL 13(1)(5)). */
  NEWS_REPORTING,

  /** Information that is lawfully public, within reason (PIPL 13(1)(6)). */
  PUBLISHED_INFORMATION;

  /** Whether this basis falls away when the person refuses or withdraws. */
  public boolean isConsent() {
    return this == CONSENT || this == SEPARATE_CONSENT;
  }
}
