package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ConsentPlan;
import io.github.pii4j.policy.FunctionPattern;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.Revision;
import io.github.pii4j.policy.RevisionGate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What of a change the new version's {@link ConsentPlan} answers for: who must agree anew is going
 * to be asked.
 *
 * <p>A plan lowers nothing. The change keeps its level, the version must still take its step, and
 * what may not be published stays so. Immutable and thread-safe.
 */
public final class PlannedConsent {

  private final Optional<ConsentPlan> plan;
  private final Optional<Message> problem;

  private PlannedConsent(Optional<ConsentPlan> plan, Optional<Message> problem) {
    this.plan = plan;
    this.problem = problem;
  }

  /** The plan by which {@code after} follows {@code before}. */
  public static PlannedConsent of(PrivacyPolicy before, PrivacyPolicy after) {
    Optional<ConsentPlan> plan = after.edition().consentPlan();
    return new PlannedConsent(plan, plan.flatMap(some -> problem(some, before.version(), after)));
  }

  /** The plan, if there is one that holds. */
  public Optional<ConsentPlan> plan() {
    return problem.isPresent() ? Optional.empty() : plan;
  }

  /** Why the plan that is there does not hold; empty if it does, or if there is none. */
  public Optional<Message> problem() {
    return problem;
  }

  /** Whether everybody whom a change of this severity and scope concerns is going to be asked. */
  public boolean covers(Severity severity, Scope scope) {
    return plan().filter(some -> covers(patterns(some, severity), scope.functions())).isPresent();
  }

  /** A separate consent is also one that was renewed; the reverse does not hold. */
  private static List<FunctionPattern> patterns(ConsentPlan plan, Severity severity) {
    return switch (severity) {
      case RECONSENT -> Stream.concat(plan.reconsent().stream(), plan.separate().stream()).toList();
      case SEPARATE -> plan.separate();
      case EDITORIAL, RECORD, NOTIFY, INVALID -> List.of();
    };
  }

  /** What concerns no function by name concerns everybody. */
  private static boolean covers(List<FunctionPattern> patterns, Set<String> functions) {
    return functions.isEmpty()
        ? patterns.stream().anyMatch(pattern -> pattern.text().equals("*"))
        : functions.stream()
            .allMatch(id -> patterns.stream().anyMatch(pattern -> pattern.matches(id)));
  }

  private static Optional<Message> problem(
      ConsentPlan plan, PolicyVersion inForce, PrivacyPolicy policy) {
    if (!plan.from().equals(inForce)) {
      return Optional.of(otherVersion(plan.from(), inForce));
    }
    if (policy.revision().flatMap(Revision::gate).stream()
        .noneMatch(gate -> gate == RevisionGate.EXPLICIT_CONSENT)) {
      return Optional.of(NO_GATE);
    }
    return policy.edition().changeSummary().isEmpty() ? Optional.of(NO_SUMMARY) : Optional.empty();
  }

  private static final Message NO_GATE =
      new Message(
          "consentPlan does not hold: nobody is asked; add revision: {gate: explicit-consent}",
          "consentPlan 不成立：未要求个人同意；请补充 revision: {gate: explicit-consent}");

  private static final Message NO_SUMMARY =
      new Message(
          "consentPlan does not hold: nobody could say what they agree to; add changeSummary",
          "consentPlan 不成立：个人无从知晓同意的内容；请补充 changeSummary");

  private static Message otherVersion(PolicyVersion from, PolicyVersion inForce) {
    return new Message(
        "consentPlan does not hold: it is for " + from + ", yet " + inForce + " is in force",
        "consentPlan 不成立：其针对 " + from + "，而现行版本为 " + inForce);
  }
}
