package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.ConsentPlan;
import io.github.pii4j.policy.diff.PlannedConsent;
import io.github.pii4j.policy.diff.Severity;
import java.util.Optional;

/**
 * A plan as the reason for which the changes pass that it covers: shown beside each of them with
 * the name of whoever answers for it, as a suppression is.
 *
 * @param consent what is covered
 * @param plan the plan that holds
 * @param where where it is written
 */
record ConsentAcceptance(PlannedConsent consent, ConsentPlan plan, SourceLocation where) {

  ReportEntry accept(ReportEntry entry) {
    return entry.suppression().isEmpty() && isCovered(entry) ? entry.with(acceptance()) : entry;
  }

  private boolean isCovered(ReportEntry entry) {
    return entry.direction().isPresent()
        && consent.covers(Severity.valueOf(entry.level().name()), entry.scope());
  }

  /** In the words of the file, which are the same in every language. */
  private Suppression acceptance() {
    return new Suppression(
        Optional.empty(),
        Optional.empty(),
        Optional.of("consentPlan"),
        "consentPlan: {reconsent: " + plan.reconsent() + ", separate: " + plan.separate() + "}",
        plan.approvedBy(),
        plan.on(),
        Optional.empty(),
        Optional.empty(),
        where);
  }
}
