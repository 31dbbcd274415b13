package io.github.pii4j.consent;

import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.PolicyVersion;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Which of one person's consents hold under the rules of one edition. */
final class ConsentCheck {

  private final ConsentStates states;
  private final Situation situation;
  private final PublishedEdition rules;
  private final boolean current;

  /**
   * @param rules the edition by whose rules it is judged
   * @param current whether that is the edition in force
   */
  ConsentCheck(ConsentStates states, Situation situation, PublishedEdition rules, boolean current) {
    this.states = states;
    this.situation = situation;
    this.rules = rules;
    this.current = current;
  }

  /** What is wrong with the consent to a scope; empty if it holds. */
  Optional<Denied> missing(ConsentScope scope) {
    return fault(scope).map(reason -> Denied.by(reason, scope));
  }

  /** The same, if it must not have been given in one act with others. */
  Optional<Denied> missingSeparate(ConsentScope scope) {
    return missing(scope)
        .or(
            () ->
                given(scope)
                    .filter(line -> line.bundle() == ConsentEvent.Bundle.TOGETHER)
                    .map(line -> Denied.by(Reason.NOT_SEPARATE, scope)));
  }

  /** Under fourteen, what needs no consent of their own still needs their guardian's. */
  Optional<Denied> missingGuardian(ConsentScope policy) {
    return situation.needsGuardian() && missing(policy).isPresent()
        ? Optional.of(Denied.by(Reason.GUARDIAN_NEEDED, policy))
        : Optional.empty();
  }

  /** What is wrong with the consent to a scope, which must be to an edition of this kind. */
  Optional<Denied> missingTo(ConsentScope scope, Predicate<PublishedEdition> wanted) {
    return missing(scope)
        .or(
            () ->
                given(scope)
                    .flatMap(ConsentEvent::shown)
                    .flatMap(shown -> states.policies().published(shown.version()))
                    .filter(edition -> !wanted.test(edition))
                    .map(edition -> Denied.by(Reason.NEW_SINCE_CONSENT, scope)));
  }

  /** Whether a consent to one of these scopes holds, to an edition that knows the processing. */
  boolean covers(Stream<ConsentScope> scopes, Processing processing) {
    return scopes
        .filter(scope -> fault(scope).isEmpty())
        .flatMap(scope -> given(scope).stream())
        .flatMap(line -> line.shown().stream())
        .anyMatch(shown -> isInTime(shown.version()) && knows(shown, processing));
  }

  /** Whether the policy was put before the person, or they were told of it, in such an edition. */
  boolean isTold(ConsentScope policy, ConsentScope touched, Processing processing) {
    return situation.history().events().stream()
        .filter(line -> line.scope().equals(policy))
        .filter(line -> line.kind() == EventKind.PRESENTED || line.kind() == EventKind.NOTIFIED)
        .flatMap(line -> line.shown().stream())
        .filter(shown -> isInTime(shown.version()) && knows(shown, processing))
        .anyMatch(shown -> !isBeforeEpoch(touched, shown.version()));
  }

  ConsentState state(ConsentScope scope) {
    return states.state(situation.history(), scope, situation.now());
  }

  private Optional<Reason> fault(ConsentScope scope) {
    ConsentState state = state(scope);
    return state.stands() ? given(scope).flatMap(line -> fault(scope, line)) : reason(state);
  }

  private Optional<Reason> fault(ConsentScope scope, ConsentEvent line) {
    Optional<Shown> shown = line.shown();
    if (shown.isEmpty() || states.policies().published(shown.get().version()).isEmpty()) {
      return Optional.of(Reason.STALE);
    }
    if (!isPublished(shown.get())) {
      return Optional.of(Reason.OTHER_TEXT);
    }
    if (isBeforeEpoch(scope, shown.get().version())) {
      return Optional.of(Reason.STALE);
    }
    return situation.needsGuardian() && line.actor() != Actor.GUARDIAN
        ? Optional.of(Reason.GUARDIAN_NEEDED)
        : Optional.empty();
  }

  /** Why nothing rests on a consent in this state. */
  private static Optional<Reason> reason(ConsentState state) {
    return switch (state) {
      case UNKNOWN, PRESENTED, DEFERRED -> Optional.of(Reason.NO_CONSENT);
      case REFUSED -> Optional.of(Reason.REFUSED);
      case LAPSED -> Optional.of(Reason.LAPSED);
      case WITHDRAWN -> Optional.of(Reason.WITHDRAWN);
      case REVOKED -> Optional.of(Reason.REVOKED);
      case INVALIDATED -> Optional.of(Reason.INVALIDATED);
      case EXPIRED -> Optional.of(Reason.EXPIRED);
      case PAUSED -> Optional.of(Reason.PAUSED);
      case TERMINATED -> Optional.of(Reason.TERMINATED);
      case GIVEN, STALE -> Optional.empty();
    };
  }

  private Optional<ConsentEvent> given(ConsentScope scope) {
    return situation.history().standing(scope).given();
  }

  private boolean isBeforeEpoch(ConsentScope scope, PolicyVersion version) {
    return version.compareTo(states.policies().epoch(scope, rules.version())) < 0;
  }

  /** Who agreed to a newer version is under it, and no longer under the rules of an old one. */
  private boolean isInTime(PolicyVersion version) {
    return current || version.compareTo(rules.version()) <= 0;
  }

  private boolean isPublished(Shown shown) {
    return states.policies().published(shown.version()).filter(one -> one.is(shown)).isPresent();
  }

  private boolean knows(Shown shown, Processing processing) {
    return states
        .policies()
        .published(shown.version())
        .filter(one -> one.is(shown) && one.declares(processing))
        .isPresent();
  }
}
