package io.github.pii4j.consent;

import io.github.pii4j.policy.LegalBasis;

/** Whether a piece of processing may take place now, and why. */
public sealed interface Decision {

  /** Whether it may. */
  boolean isAllowed();

  /**
   * It may.
   *
   * @param basis the one ground on which it stands
   */
  record Allowed(LegalBasis basis) implements Decision {
    @Override
    public boolean isAllowed() {
      return true;
    }
  }

  /**
   * It may not.
   *
   * @param reason why
   * @param opens the scope whose consent would open it, or what is not declared
   */
  record Denied(Reason reason, String opens) implements Decision {
    @Override
    public boolean isAllowed() {
      return false;
    }
  }

  /** Why processing is denied. */
  enum Reason {
    /** The policy has no such function. */
    UNKNOWN_FUNCTION,
    /** The function does not declare this item: it may not collect it. */
    ITEM_NOT_DECLARED,
    /** Consent is needed and was never given. */
    NO_CONSENT,
    /** The person said no. */
    REFUSED,
    /** The person took the consent back. */
    WITHDRAWN,
    /** The account was cancelled. */
    TERMINATED
  }
}
