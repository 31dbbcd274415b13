package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.AutomatedDecision;

/** Decisions that a machine makes about people (PIPL 24). */
final class DecisionComparison {

  private final Versions versions;
  private final Changes changes;

  DecisionComparison(Versions versions, Changes changes) {
    this.versions = versions;
    this.changes = changes;
  }

  void run() {
    Pairing.of(
            versions.before().automatedDecisions(),
            versions.after().automatedDecisions(),
            AutomatedDecision::id)
        .added(one -> changes.add(DiffRule.AUTOMATED_DECISION_ADDED, place(one)))
        .removed(one -> changes.add(DiffRule.AUTOMATED_DECISION_REMOVED, place(one)))
        .kept(this::kept);
  }

  private void kept(AutomatedDecision was, AutomatedDecision is) {
    Place place = place(is);
    changes.compareText(
        DiffRule.AUTOMATED_DECISION_CHANGED, place.in("text"), was.text(), is.text());
    RouteRules.compareExit(
        changes,
        RouteRules.Exit.AUTOMATED_DECISION,
        place.in("refusal"),
        was.refusal(),
        is.refusal());
  }

  private Place place(AutomatedDecision decision) {
    return versions.whole("automatedDecisions").part(decision.id());
  }
}
