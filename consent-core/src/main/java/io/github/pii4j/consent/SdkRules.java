package io.github.pii4j.consent;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.RecipientRole;
import java.util.List;
import java.util.Optional;

/**
 * Whether a third-party SDK may be started: if every function that it is started for may run, and,
 * where its operator does not merely follow instructions, if the person agreed to it separately
 * (PIPL, article 23). A consent to the policy is none to the SDK; a no to the SDK counts whatever
 * the operator's role. Nothing is started before the policy was put before the person.
 */
final class SdkRules {

  private final ConsentStates states;
  private final DecisionRules rules;

  SdkRules(ConsentStates states, DecisionRules rules) {
    this.states = states;
    this.rules = rules;
  }

  Decision decide(Situation situation, SdkUse use) {
    ConsentScope policy = ConsentScope.policy(states.policies().policyId());
    if (situation.history().standing(policy).state() == ConsentState.UNKNOWN) {
      return Denied.by(Reason.NOT_PRESENTED, policy);
    }
    return states
        .policies()
        .applying(situation.now())
        .map(edition -> new ConsentCheck(states, situation, edition, true))
        .flatMap(check -> check.missingGuardian(policy))
        .<Decision>map(Decision.class::cast)
        .orElseGet(() -> ofFunctions(situation, use));
  }

  private Decision ofFunctions(Situation situation, SdkUse use) {
    List<Decision> functions =
        use.functionIds().stream()
            .map(function -> rules.decide(situation, Processing.of(function)))
            .toList();
    return functions.stream()
        .filter(decision -> !decision.isAllowed())
        .findFirst()
        .orElseGet(() -> ofItself(situation, use, functions.get(0)));
  }

  /** The functions may run, so that an edition applies. */
  private Decision ofItself(Situation situation, SdkUse use, Decision ofFunction) {
    if (use.role() == RecipientRole.PROCESSOR) {
      return refused(situation, use.scope()).<Decision>map(Decision.class::cast).orElse(ofFunction);
    }
    PublishedEdition edition = states.policies().applying(situation.now()).orElseThrow();
    return new ConsentCheck(states, situation, edition, true)
        .missingSeparate(use.scope())
        .<Decision>map(Decision.class::cast)
        .orElseGet(() -> new Allowed(LegalBasis.SEPARATE_CONSENT, edition.version()));
  }

  private static Optional<Denied> refused(Situation situation, ConsentScope scope) {
    return RefusalCheck.no(situation.history(), scope).map(reason -> Denied.by(reason, scope));
  }
}
