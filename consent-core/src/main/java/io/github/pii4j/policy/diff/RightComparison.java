package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.DataSubjectRight;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.policy.Sla;
import java.util.Optional;

/** What changed about the rights of the person. */
final class RightComparison {

  private final Versions versions;
  private final Changes changes;

  RightComparison(Versions versions, Changes changes) {
    this.versions = versions;
    this.changes = changes;
  }

  void run() {
    Pairing.of(versions.before().rights(), versions.after().rights(), right -> right.kind().word())
        .added(this::added)
        .removed(right -> changes.add(DiffRule.RIGHT_REMOVED, place(right)))
        .kept(this::kept);
  }

  private void added(DataSubjectRight right) {
    changes.add(DiffRule.RIGHT_ADDED, place(right));
    if (right.kind() == RightKind.ACCOUNT_CANCELLATION && Slas.isOverLimit(right.sla())) {
      changes.add(
          DiffRule.CANCEL_SLA_OVER_LIMIT, place(right).in("sla"), Value.NONE, shown(right.sla()));
    }
  }

  private void kept(DataSubjectRight was, DataSubjectRight is) {
    Place place = place(is);
    route(place.in("route"), was, is);
    demands(place.in("demands"), was, is);
    sla(place.in("sla"), is.kind(), was.sla(), is.sla());
    changes.compareText(
        DiffRule.RIGHT_OUTCOME_CHANGED, place.in("outcome"), was.outcome(), is.outcome());
    changes.compareText(
        DiffRule.RIGHT_OUTCOME_CHANGED, place.in("forwarding"), was.forwarding(), is.forwarding());
    changes.compareText(DiffRule.TEXT_CHANGED_MODEL_SAME, place.in("text"), was.text(), is.text());
  }

  private void route(Place place, DataSubjectRight was, DataSubjectRight is) {
    RouteRules.Exit rules =
        is.kind() == RightKind.WITHDRAWAL ? RouteRules.Exit.WITHDRAWAL : RouteRules.Exit.RIGHT;
    RouteRules.compareExit(changes, rules, place, was.route(), is.route());
  }

  private void demands(Place place, DataSubjectRight was, DataSubjectRight is) {
    boolean cancels = is.kind() == RightKind.ACCOUNT_CANCELLATION;
    changes.compareSets(
        was.demands(),
        is.demands(),
        cancels ? DiffRule.CANCEL_DEMANDS_ADDED : DiffRule.RIGHT_DEMANDS_ADDED,
        DiffRule.RIGHT_DEMANDS_REMOVED,
        place);
  }

  private void sla(Place place, RightKind kind, Optional<Sla> was, Optional<Sla> is) {
    if (was.equals(is)) {
      return;
    }
    boolean tooLong = kind == RightKind.ACCOUNT_CANCELLATION && Slas.isOverLimit(is);
    changes.add(tooLong ? overLimit(was, is) : slaRule(was, is), place, shown(was), shown(is));
  }

  /** One that was over the limit already and shrank is no new breach. */
  private static DiffRule overLimit(Optional<Sla> was, Optional<Sla> is) {
    return Slas.hours(is) < Slas.hours(was) && Slas.isOverLimit(was)
        ? DiffRule.RIGHT_SLA_SHORTENED
        : DiffRule.CANCEL_SLA_OVER_LIMIT;
  }

  private static DiffRule slaRule(Optional<Sla> was, Optional<Sla> is) {
    int order = Long.compare(Slas.hours(is), Slas.hours(was));
    if (order == 0) {
      return DiffRule.RIGHT_SLA_COUNTED_OTHERWISE;
    }
    return order > 0 ? DiffRule.RIGHT_SLA_LENGTHENED : DiffRule.RIGHT_SLA_SHORTENED;
  }

  private static Value shown(Optional<Sla> sla) {
    return Value.stated(sla.map(RightWords::valueOf).orElse(Value.NONE));
  }

  private Place place(DataSubjectRight right) {
    String word = right.kind().word();
    Place whole = versions.whole("rights");
    return whole.in(word, new Message(word, RightWords.chinese(right.kind())));
  }
}
