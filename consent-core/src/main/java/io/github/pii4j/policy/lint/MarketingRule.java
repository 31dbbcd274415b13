package io.github.pii4j.policy.lint;

import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.AutomatedDecision;
import io.github.pii4j.policy.Marketing;

/** Finds marketing that people cannot refuse, or that touches what it may not (PIPL 24). */
final class MarketingRule implements LintRule {

  private static final Message OPT_OUT =
      new Message(
          "nothing says how to refuse marketing; add \"optOut\" with a route",
          "未说明如何拒绝营销；请补充 optOut 及途径");
  private static final Message PRIVATE =
      new Message(
          "marketing may touch private or sensitive items; set \"upTo: general\"",
          "营销可能使用私密或敏感信息；请设为 upTo: general");
  private static final Message REFUSAL =
      new Message(
          "nothing says how to refuse this decision by a machine; add \"refusal\" with a route",
          "未说明如何拒绝该项自动化决策；请补充 refusal 及途径");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    subject.policy().marketing().ifPresent(marketing -> check(marketing, flaws));
    for (AutomatedDecision decision : subject.policy().automatedDecisions()) {
      flaws.addIf(
          decision.refusal().isEmpty(),
          "automated-decision-refusal-missing",
          "automatedDecisions/" + decision.id() + "/refusal",
          REFUSAL);
    }
  }

  private static void check(Marketing marketing, Flaws flaws) {
    flaws.addIf(
        marketing.optOut().isEmpty(), "marketing-optout-missing", "marketing/optOut", OPT_OUT);
    flaws.addIf(
        marketing.upTo() != Sensitivity.GENERAL,
        "marketing-touches-private",
        "marketing/upTo",
        PRIVATE);
  }
}
