package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.DataSubjectRight;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.RightKind;
import java.util.EnumSet;
import java.util.Set;

/** Finds rights that the policy does not grant, or grants without a way or a time limit. */
final class RightRule implements LintRule {

  /** Every right that the law gives everybody (PIPL 15, 44-50). */
  private static final Set<RightKind> ALWAYS =
      EnumSet.of(
          RightKind.ACCESS,
          RightKind.COPY,
          RightKind.PORTABILITY,
          RightKind.CORRECTION,
          RightKind.RESTRICTION,
          RightKind.EXPLANATION,
          RightKind.DECEASED_PERSON,
          RightKind.COMPLAINT);

  private static final Message ROUTE =
      new Message("nothing says how to use this right; add \"route\"", "未说明行使该权利的途径；请补充 route");
  private static final Message SLA =
      new Message(
          "nothing says by when a request is answered; add \"sla\" in working days",
          "未说明答复时限；请补充 sla（工作日）");
  private static final Message WITHDRAWAL =
      new Message(
          "nothing says how to withdraw this consent; add \"withdrawal\" here, or the right of"
              + " withdrawal with a route",
          "未说明如何撤回该项同意；请在此补充 withdrawal，或补充带 route 的 withdrawal 权利");
  private static final Message DELETION =
      new Message(
          "data can be deleted only by closing the account; add the right of deletion",
          "除注销账号外未规定删除权；请补充 deletion 权利");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    PrivacyPolicy policy = subject.policy();
    ALWAYS.stream()
        .filter(kind -> policy.right(kind).isEmpty())
        .forEach(kind -> flaws.add("right-missing", path(kind), "", missing(kind)));
    flaws.addIf(
        policy.right(RightKind.DELETION).isEmpty(),
        "deletion-right-missing",
        path(RightKind.DELETION),
        DELETION);
    policy.rights().forEach(right -> check(right, flaws));
    if (policy.right(RightKind.WITHDRAWAL).flatMap(DataSubjectRight::route).isEmpty()) {
      policy.functions().forEach(function -> withdrawal(function, flaws));
    }
  }

  private static void check(DataSubjectRight right, Flaws flaws) {
    String path = path(right.kind());
    flaws.addIf(right.route().isEmpty(), "right-route-missing", path + "/route", ROUTE);
    flaws.addIf(right.sla().isEmpty(), "right-sla-missing", path + "/sla", SLA);
  }

  private static void withdrawal(ProcessingFunction function, Flaws flaws) {
    boolean byConsent = function.uses().map(function::basisOf).anyMatch(LegalBasis::isConsent);
    flaws.addIf(
        byConsent && function.withdrawal().isEmpty(),
        "withdrawal-path-missing",
        LintSubject.path(function) + "/withdrawal",
        WITHDRAWAL);
  }

  private static Message missing(RightKind kind) {
    return new Message(
        "the policy does not grant the right of " + kind.word() + "; add it with route and sla",
        "政策未规定该项权利（" + kind.word() + "）；请补充并注明 route 与 sla");
  }

  private static String path(RightKind kind) {
    return "rights/" + kind.word();
  }
}
