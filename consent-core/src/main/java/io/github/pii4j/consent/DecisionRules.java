package io.github.pii4j.consent;

import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.DataSubject;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.Minors;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides: a pure function of what is recorded about the person, the published editions, what is
 * asked for and the instant.
 *
 * <p>What the edition in force does not declare is denied. What it declares is judged by its rules,
 * and if the person has not agreed to it yet, by those of the edition that they did agree to.
 */
final class DecisionRules {

  /** What a law demands or permits whatever the person wants. */
  private static final Set<LegalBasis> REGARDLESS =
      EnumSet.of(
          LegalBasis.LEGAL_DUTY,
          LegalBasis.EMERGENCY,
          LegalBasis.NEWS_REPORTING,
          LegalBasis.PUBLISHED_INFORMATION);

  private final ConsentStates states;

  DecisionRules(ConsentStates states) {
    this.states = states;
  }

  Decision decide(Situation situation, Processing processing) {
    ConsentScope policy = ConsentScope.policy(states.policies().policyId());
    if (situation.history().isTerminated()) {
      return Denied.by(Reason.TERMINATED, policy);
    }
    return states
        .policies()
        .applying(situation.now())
        .map(edition -> decide(edition, situation, processing))
        .orElseGet(() -> Denied.by(Reason.NOT_IN_FORCE, policy));
  }

  private Decision decide(PublishedEdition current, Situation situation, Processing processing) {
    return undeclared(current, processing)
        .or(() -> tooYoung(current.policy(), situation))
        .or(() -> unstated(current.policy(), situation, processing))
        .map(Decision.class::cast)
        .orElseGet(() -> judge(current, situation, processing));
  }

  /** By the rules in force, else by those of an earlier edition that the person is still under. */
  private Decision judge(PublishedEdition current, Situation situation, Processing processing) {
    Decision now = judge(current, current, situation, processing);
    return now.isAllowed()
        ? now
        : states.policies().before(current, situation.now()).stream()
            .filter(earlier -> undeclared(earlier, processing).isEmpty())
            .map(earlier -> judge(earlier, current, situation, processing))
            .filter(Decision::isAllowed)
            .findFirst()
            .orElse(now);
  }

  private Decision judge(
      PublishedEdition rules, PublishedEdition current, Situation situation, Processing asked) {
    ConsentCheck check = new ConsentCheck(states, situation, rules, rules == current);
    RefusalCheck refusal = new RefusalCheck(current.policy(), situation.history());
    UseRules uses = new UseRules(rules, current, check, refusal, asked);
    List<Decision> all = uses.decisions().toList();
    return all.stream().filter(Decision::isAllowed).findFirst().orElse(all.get(0));
  }

  private static Optional<Denied> undeclared(PublishedEdition edition, Processing processing) {
    Optional<ProcessingFunction> function = edition.function(processing.functionId());
    if (function.isEmpty()) {
      return Optional.of(new Denied(Reason.UNKNOWN_FUNCTION, processing.functionId()));
    }
    if (!edition.declares(processing)) {
      return Optional.of(new Denied(Reason.ITEM_NOT_DECLARED, processing.named()));
    }
    return processing
        .purpose()
        .filter(purpose -> !hasPurpose(function.get(), purpose))
        .map(purpose -> new Denied(Reason.PURPOSE_NOT_DECLARED, purpose));
  }

  private static boolean hasPurpose(ProcessingFunction function, String purposeId) {
    return Stream.concat(Stream.of(function.purpose()), function.furtherPurposes().stream())
        .anyMatch(purpose -> purpose.id().equals(purposeId));
  }

  static Optional<Denied> tooYoung(PrivacyPolicy policy, Situation situation) {
    return policy
        .minors()
        .flatMap(minors -> unserved(minors, situation))
        .map(reason -> new Denied(reason, policy.id()));
  }

  private static Optional<Reason> unserved(Minors minors, Situation situation) {
    if (situation.lacksAge()) {
      return Optional.of(Reason.AGE_UNKNOWN);
    }
    return isUnserved(minors, situation) ? Optional.of(Reason.TOO_YOUNG) : Optional.empty();
  }

  private static boolean isUnserved(Minors minors, Situation situation) {
    return minors.minimumAge().filter(situation::isYoungerThan).isPresent()
        || (situation.needsGuardian() && !minors.served());
  }

  /** Data about somebody else needs the statement that they allow it. */
  private static Optional<Denied> unstated(
      PrivacyPolicy policy, Situation situation, Processing processing) {
    boolean another =
        processing.whose() == DataSubject.ANOTHER_PERSON
            || processing
                .item()
                .flatMap(policy::item)
                .filter(item -> item.subject() == DataSubject.ANOTHER_PERSON)
                .isPresent();
    ConsentScope item = UseRules.item(processing);
    return another && situation.history().events().stream().noneMatch(line -> states(line, item))
        ? Optional.of(new Denied(Reason.STATEMENT_NEEDED, item.toString()))
        : Optional.empty();
  }

  private static boolean states(ConsentEvent line, ConsentScope item) {
    return line.kind() == EventKind.STATED && line.scope().equals(item);
  }

  /** The next millisecond at which the clock alone may change a decision. */
  long nextEdge(ConsentHistory history, Instant now) {
    Stream<Instant> expiries = history.events().stream().flatMap(line -> line.expires().stream());
    Stream<Instant> starts = states.policies().all().map(PublishedEdition::start);
    return Stream.of(expiries, starts, states.deadlines())
        .flatMap(some -> some)
        .filter(edge -> edge.isAfter(now))
        .mapToLong(Instant::toEpochMilli)
        .min()
        .orElse(Long.MAX_VALUE);
  }

  static boolean isRegardless(LegalBasis basis) {
    return REGARDLESS.contains(basis);
  }
}
