package io.github.pii4j.consent;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.DisclosureGround;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.Recipient;
import io.github.pii4j.policy.RecipientRole;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether data may be disclosed to a third party: only on a ground that the policy names.
 *
 * <p>Who decides about the data for itself, or together with the controller, needs the person's
 * separate consent (PIPL, article 23); who only acts on instructions needs a consent to an edition
 * that names it (article 21). What the contract with the person needs is disclosed to recipients
 * that the policy names, once it was put before them, and unless they said no to the recipient.
 * What the law demands is disclosed whatever the person says, by an order, a case or a provision
 * that the record names.
 */
final class DisclosureRules {

  /** On these the recipient is one that the policy names; the law names the others. */
  private static final Set<DisclosureGround> TO_RECIPIENTS_OF_THE_POLICY =
      EnumSet.of(DisclosureGround.CONSENT, DisclosureGround.CONTRACT);

  /** These name the order, the case or the provision. */
  private static final Set<DisclosureGround> BY_A_DOCUMENT =
      EnumSet.of(
          DisclosureGround.LEGAL_PROCESS, DisclosureGround.LITIGATION, DisclosureGround.STATUTE);

  private final ConsentStates states;

  DisclosureRules(ConsentStates states) {
    this.states = states;
  }

  Decision decide(Situation situation, Disclosure disclosure) {
    return states
        .policies()
        .applying(situation.now())
        .map(edition -> decide(edition, situation, disclosure))
        .orElseGet(() -> new Denied(Reason.NOT_IN_FORCE, disclosure.recipientId()));
  }

  private Decision decide(PublishedEdition edition, Situation situation, Disclosure disclosure) {
    Optional<Denied> denied =
        ground(edition, disclosure)
            .or(() -> nothing(disclosure))
            .or(
                () ->
                    TO_RECIPIENTS_OF_THE_POLICY.contains(disclosure.ground())
                        ? recipient(edition, situation, disclosure)
                        : Optional.empty());
    return denied
        .<Decision>map(Decision.class::cast)
        .orElseGet(() -> new Allowed(basis(edition, disclosure), edition.version()));
  }

  private static Optional<Denied> ground(PublishedEdition edition, Disclosure disclosure) {
    DisclosureGround ground = disclosure.ground();
    if (!edition.policy().disclosureGrounds().contains(ground)) {
      return Optional.of(new Denied(Reason.GROUND_NOT_DECLARED, ground.name()));
    }
    return BY_A_DOCUMENT.contains(ground) && !disclosure.hasReference()
        ? Optional.of(new Denied(Reason.REFERENCE_NEEDED, ground.name()))
        : Optional.empty();
  }

  /** A record that does not say what left proves nothing. */
  private static Optional<Denied> nothing(Disclosure disclosure) {
    return disclosure.items().isEmpty()
        ? Optional.of(new Denied(Reason.ITEMS_NEEDED, disclosure.recipientId()))
        : Optional.empty();
  }

  private Optional<Denied> recipient(
      PublishedEdition edition, Situation situation, Disclosure disclosure) {
    if (situation.history().isTerminated()) {
      return Optional.of(new Denied(Reason.TERMINATED, disclosure.recipientId()));
    }
    return edition
        .policy()
        .recipient(disclosure.recipientId())
        .map(recipient -> missing(edition, situation, disclosure, recipient))
        .orElseGet(
            () -> Optional.of(new Denied(Reason.UNKNOWN_RECIPIENT, disclosure.recipientId())));
  }

  private Optional<Denied> missing(
      PublishedEdition edition, Situation situation, Disclosure disclosure, Recipient recipient) {
    Optional<String> undeclared =
        disclosure.items().stream().filter(item -> !recipient.items().contains(item)).findFirst();
    return undeclared
        .map(item -> new Denied(Reason.ITEM_NOT_DECLARED, recipient.id() + "/" + item))
        .or(() -> DecisionRules.tooYoung(edition.policy(), situation))
        .or(
            () ->
                disclosure.ground() == DisclosureGround.CONSENT
                    ? missingConsent(edition, situation, disclosure, recipient)
                    : missingNotice(edition, situation, disclosure));
  }

  /** What the contract needs, the person knows of, and has not objected to. */
  private Optional<Denied> missingNotice(
      PublishedEdition edition, Situation situation, Disclosure disclosure) {
    ConsentScope policy = ConsentScope.policy(edition.policy().id());
    ConsentCheck check = new ConsentCheck(states, situation, edition, true);
    return check.state(policy) == ConsentState.UNKNOWN
        ? Optional.of(Denied.by(Reason.NOT_PRESENTED, policy))
        : RefusalCheck.no(situation.history(), disclosure.scope())
            .map(reason -> Denied.by(reason, disclosure.scope()))
            .or(() -> check.missingGuardian(policy));
  }

  private Optional<Denied> missingConsent(
      PublishedEdition edition, Situation situation, Disclosure disclosure, Recipient recipient) {
    ConsentCheck check = new ConsentCheck(states, situation, edition, true);
    ConsentScope policy = ConsentScope.policy(edition.policy().id());
    return isSeparate(recipient)
        ? check.missing(policy).or(() -> check.missingSeparate(disclosure.scope()))
        : check.missingTo(policy, consented -> namesAll(consented, disclosure));
  }

  private static boolean isSeparate(Recipient recipient) {
    return recipient.role() != RecipientRole.PROCESSOR;
  }

  private static boolean namesAll(PublishedEdition edition, Disclosure disclosure) {
    return edition
        .policy()
        .recipient(disclosure.recipientId())
        .filter(one -> one.items().containsAll(disclosure.items()))
        .isPresent();
  }

  private static LegalBasis basis(PublishedEdition edition, Disclosure disclosure) {
    return switch (disclosure.ground()) {
      case CONSENT ->
          Stream.of(disclosure.recipientId())
                  .flatMap(id -> edition.policy().recipient(id).stream())
                  .anyMatch(DisclosureRules::isSeparate)
              ? LegalBasis.SEPARATE_CONSENT
              : LegalBasis.CONSENT;
      case CONTRACT -> LegalBasis.CONTRACT;
      case LEGAL_PROCESS, LITIGATION, STATUTE -> LegalBasis.LEGAL_DUTY;
    };
  }
}
