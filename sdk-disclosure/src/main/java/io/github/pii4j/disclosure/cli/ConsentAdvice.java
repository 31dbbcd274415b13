package io.github.pii4j.disclosure.cli;

import io.github.pii4j.disclosure.report.Outcome;
import io.github.pii4j.disclosure.report.Report;
import io.github.pii4j.disclosure.report.ReportEntry;
import io.github.pii4j.disclosure.report.ReportLevel;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.diff.PlannedConsent;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What to write into the policy so that the consent which a change needs is planned. */
final class ConsentAdvice {

  private static final String EVERYBODY = "\"*\"";

  private ConsentAdvice() {}

  /** Nothing if every consent is planned or none is needed, or if something else comes first. */
  static List<Message> about(Report report, PlannedConsent planned, PolicyVersion inForce) {
    if (report.verdict().outcome() != Outcome.GATE) {
      return List.of();
    }
    Set<String> reconsent = functions(report, ReportLevel.RECONSENT);
    Set<String> separate = functions(report, ReportLevel.SEPARATE);
    List<Message> advice = new ArrayList<>();
    if (!reconsent.isEmpty() || !separate.isEmpty()) {
      planned.problem().ifPresent(advice::add);
      advice.add(plan(inForce, reconsent, separate));
    }
    return advice;
  }

  private static Set<String> functions(Report report, ReportLevel level) {
    Set<String> functions = new TreeSet<>();
    for (ReportEntry entry : report.entries()) {
      if (entry.level() == level && report.isFailing(entry)) {
        functions.addAll(entry.scope().functions());
        if (entry.scope().functions().isEmpty()) {
          functions.add(EVERYBODY);
        }
      }
    }
    return functions;
  }

  private static Message plan(PolicyVersion inForce, Set<String> reconsent, Set<String> separate) {
    String plan =
        "consentPlan: {from: "
            + inForce
            + ", approvedBy: …, reconsent: "
            + reconsent
            + ", separate: "
            + separate
            + "}";
    return new Message(
        "once it is planned whom you will ask, say so in the policy: " + plan.replace("…", "NAME"),
        "确定将征求哪些人的同意后，请在政策中写明：" + plan);
  }
}
