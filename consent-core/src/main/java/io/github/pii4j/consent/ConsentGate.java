package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.value.SubjectId;
import java.util.Optional;

/**
 * May this item be processed for this function now? Denies unless the policy declares it and the
 * basis it declares is there.
 *
 * <p>A function that rests on consent needs the policy's; one that rests on separate consent needs
 * its own as well, and no policy tick stands in for it (PIPL, article 29). So does a function
 * behind a switch, and an optional item: both are off until the person turns them on. What a person
 * refused or withdrew for one function or item leaves the others open (PIPL, article 16).
 * Thread-safe.
 */
public final class ConsentGate {

  private final PrivacyPolicy policy;
  private final ConsentLedger ledger;

  private ConsentGate(PrivacyPolicy policy, ConsentLedger ledger) {
    this.policy = requireNonNull(policy, "policy");
    this.ledger = requireNonNull(ledger, "ledger");
  }

  /** A gate that asks {@code ledger} about the scopes of {@code policy}. */
  public static ConsentGate of(PrivacyPolicy policy, ConsentLedger ledger) {
    return new ConsentGate(policy, ledger);
  }

  /** Decides about one item in one function. */
  public Decision decide(SubjectId subject, String functionId, String categoryCode) {
    return policy
        .function(functionId)
        .map(function -> decide(subject, function, categoryCode))
        .orElseGet(() -> new Denied(Reason.UNKNOWN_FUNCTION, functionId));
  }

  /**
   * Goes on only if the item may be processed.
   *
   * @throws ProcessingDeniedException if not; says what would open it
   */
  public void require(SubjectId subject, String functionId, String categoryCode) {
    if (decide(subject, functionId, categoryCode) instanceof Denied denied) {
      throw new ProcessingDeniedException(functionId, denied);
    }
  }

  private Decision decide(SubjectId subject, ProcessingFunction function, String categoryCode) {
    return function
        .uses()
        .filter(use -> use.item().equals(categoryCode))
        .findFirst()
        .map(use -> decide(subject, function, use))
        .orElseGet(() -> new Denied(Reason.ITEM_NOT_DECLARED, function.id() + "/" + categoryCode));
  }

  private Decision decide(SubjectId subject, ProcessingFunction function, ItemUse use) {
    LegalBasis basis = function.basisOf(use);
    Optional<Denied> denied =
        terminated(subject)
            .or(
                () ->
                    basis.isConsent() ? missingConsent(subject, function, use) : Optional.empty());
    return denied.<Decision>map(Decision.class::cast).orElseGet(() -> new Allowed(basis));
  }

  private Optional<Denied> missingConsent(
      SubjectId subject, ProcessingFunction function, ItemUse use) {
    ConsentScope own = ConsentScope.function(function.id());
    ConsentScope item = ConsentScope.item(function.id(), use.item());
    return missing(subject, ConsentScope.policy(policy.id()))
        .or(() -> needsItsOwn(function, use) ? missing(subject, own) : saidNo(subject, own))
        .or(() -> use.isRequired() ? saidNo(subject, item) : missing(subject, item));
  }

  private static boolean needsItsOwn(ProcessingFunction function, ItemUse use) {
    return function.basisOf(use) == LegalBasis.SEPARATE_CONSENT || !function.switches().isEmpty();
  }

  private Optional<Denied> missing(SubjectId subject, ConsentScope scope) {
    return saidNo(subject, scope)
        .or(
            () ->
                ledger.state(subject, scope) == ConsentState.GIVEN
                    ? Optional.empty()
                    : Optional.of(new Denied(Reason.NO_CONSENT, scope.toString())));
  }

  private Optional<Denied> saidNo(SubjectId subject, ConsentScope scope) {
    return switch (ledger.state(subject, scope)) {
      case REFUSED -> Optional.of(new Denied(Reason.REFUSED, scope.toString()));
      case WITHDRAWN -> Optional.of(new Denied(Reason.WITHDRAWN, scope.toString()));
      default -> Optional.empty();
    };
  }

  private Optional<Denied> terminated(SubjectId subject) {
    ConsentScope whole = ConsentScope.policy(policy.id());
    return ledger.state(subject, whole) == ConsentState.TERMINATED
        ? Optional.of(new Denied(Reason.TERMINATED, whole.toString()))
        : Optional.empty();
  }
}
