package io.github.pii4j.consent;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.Marketing;
import io.github.pii4j.policy.PrivacyPolicy;
import java.util.Optional;

/**
 * Whether an item may be used for marketing: if the policy lets marketing touch it, and the person
 * agreed to marketing, which is a scope of its own and not agreed to in one act with others (GB/T
 * 35273-2020, 5.3: functions are not bundled). No service notice depends on it.
 */
final class MarketingRules {

  private final ConsentStates states;

  MarketingRules(ConsentStates states) {
    this.states = states;
  }

  Decision decide(Situation situation, String categoryCode) {
    ConsentScope marketing = ConsentScope.marketing(states.policies().policyId());
    if (situation.history().isTerminated()) {
      return new Denied(Reason.TERMINATED, marketing.toString());
    }
    return states
        .policies()
        .applying(situation.now())
        .map(edition -> decide(edition, situation, categoryCode))
        .orElseGet(() -> new Denied(Reason.NOT_IN_FORCE, marketing.toString()));
  }

  private Decision decide(PublishedEdition edition, Situation situation, String categoryCode) {
    return DecisionRules.tooYoung(edition.policy(), situation)
        .or(() -> untouchable(edition.policy(), categoryCode))
        .or(() -> missing(edition, situation, categoryCode))
        .<Decision>map(Decision.class::cast)
        .orElseGet(() -> new Allowed(LegalBasis.CONSENT, edition.version()));
  }

  private static Optional<Denied> untouchable(PrivacyPolicy policy, String categoryCode) {
    return covers(policy, categoryCode)
        ? Optional.empty()
        : Optional.of(new Denied(Reason.NOT_FOR_MARKETING, categoryCode));
  }

  private Optional<Denied> missing(
      PublishedEdition edition, Situation situation, String categoryCode) {
    String id = edition.policy().id();
    ConsentCheck check = new ConsentCheck(states, situation, edition, true);
    return check
        .missing(ConsentScope.policy(id))
        .or(
            () ->
                check.missingTo(
                    ConsentScope.marketing(id), agreed -> covers(agreed.policy(), categoryCode)))
        .or(() -> check.missingSeparate(ConsentScope.marketing(id)));
  }

  private static boolean covers(PrivacyPolicy policy, String categoryCode) {
    Optional<Marketing> marketing = policy.marketing();
    return policy
        .item(categoryCode)
        .filter(item -> marketing.filter(one -> one.covers(item)).isPresent())
        .isPresent();
  }
}
