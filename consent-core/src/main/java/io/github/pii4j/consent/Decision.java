package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.PolicyVersion;
import java.util.Optional;

/** Whether a piece of processing may take place now, and why. */
public sealed interface Decision {

  /** Whether it may. */
  boolean isAllowed();

  /**
   * It may.
   *
   * @param basis the one ground on which it stands
   * @param governedBy the edition whose rules apply: not the newest where the person has not agreed
   *     to that yet
   */
  record Allowed(LegalBasis basis, PolicyVersion governedBy) implements Decision {

    /** Checks that there is a basis: without one nothing is allowed. */
    public Allowed {
      requireNonNull(basis, "basis");
      requireNonNull(governedBy, "governedBy");
    }

    @Override
    public boolean isAllowed() {
      return true;
    }

    /** What the basis comes down to. */
    public Ground ground() {
      return Ground.of(basis);
    }
  }

  /**
   * It may not.
   *
   * @param reason why
   * @param opens the scope whose consent would open it, or what is not declared
   */
  record Denied(Reason reason, String opens) implements Decision {

    static Denied by(Reason reason, ConsentScope scope) {
      return new Denied(reason, scope.toString());
    }

    @Override
    public boolean isAllowed() {
      return false;
    }

    /** The scope whose consent would open it; empty if consent is not what is missing. */
    public Optional<ConsentScope> scope() {
      return reason.opensByConsent() ? Optional.of(ConsentScope.parse(opens)) : Optional.empty();
    }
  }

  /** The three grounds on which anything is processed. */
  enum Ground {
    /** A law or regulation. */
    LAW,
    /** The person's consent. */
    CONSENT,
    /** A contract with the person, or the labour rules and collective contracts they are under. */
    CONTRACT;

    static Ground of(LegalBasis basis) {
      return switch (basis) {
        case CONSENT, SEPARATE_CONSENT -> CONSENT;
        case CONTRACT, HR_MANAGEMENT -> CONTRACT;
        case LEGAL_DUTY, EMERGENCY, NEWS_REPORTING, PUBLISHED_INFORMATION -> LAW;
      };
    }
  }

  /** Why processing is denied. */
  enum Reason {
    /** The policy has no such function. */
    UNKNOWN_FUNCTION(false),
    /** The function does not declare this item: it may not collect it. */
    ITEM_NOT_DECLARED(false),
    /** The function does not declare this purpose. */
    PURPOSE_NOT_DECLARED(false),
    /** No edition of the policy applies yet. */
    NOT_IN_FORCE(false),
    /** The policy was not put before the person yet (PIPL, article 17). */
    NOT_PRESENTED(true),
    /** Consent is needed and was never given. */
    NO_CONSENT(true),
    /** Consent was given together with others, and a separate one is needed (PIPL, article 29). */
    NOT_SEPARATE(true),
    /** The person said no. */
    REFUSED(true),
    /** The person took the consent back. */
    WITHDRAWN(true),
    /** The controller ended the consent. */
    REVOKED(true),
    /** A guardian or an authority found that the consent never stood. */
    INVALIDATED(true),
    /** The consent was given for a time, which is over. */
    EXPIRED(true),
    /** The consent rests. */
    PAUSED(true),
    /** The consent is to an older version, which does not cover it. */
    STALE(true),
    /** The consent is to an older version and was not renewed in time. */
    LAPSED(true),
    /** It is new in a version that the person has not agreed to, or not been told of. */
    NEW_SINCE_CONSENT(true),
    /** What the person answered is not the text that was published under this version. */
    OTHER_TEXT(true),
    /** The person is under fourteen, and no guardian consented (PIPL, article 31). */
    GUARDIAN_NEEDED(true),
    /** The person is younger than the policy serves. */
    TOO_YOUNG(false),
    /** The person's age is not on record, and the host requires it. */
    AGE_UNKNOWN(false),
    /** The switch of the device is off. */
    SWITCH_OFF(false),
    /** The switch of the device was not read. */
    SWITCH_NOT_READ(false),
    /** It is about somebody else, whose authorisation was not stated. */
    STATEMENT_NEEDED(false),
    /** Marketing may not touch this item, or there is none. */
    NOT_FOR_MARKETING(false),
    /** The policy has no such recipient. */
    UNKNOWN_RECIPIENT(false),
    /** The policy does not name this ground for disclosing data. */
    GROUND_NOT_DECLARED(false),
    /** The ground needs the reference of a document. */
    REFERENCE_NEEDED(false),
    /** It is not said what is to be disclosed. */
    ITEMS_NEEDED(false),
    /** The account was cancelled. */
    TERMINATED(false),
    /**
     * The person was erased: nothing of theirs is left, nor the key to record by whom it is asked.
     */
    ERASED(false);

    private final boolean byConsent;

    Reason(boolean byConsent) {
      this.byConsent = byConsent;
    }

    /** Whether putting the text before the person, and their consent, would open it. */
    public boolean opensByConsent() {
      return byConsent;
    }
  }
}
