package io.github.pii4j.policy.diff;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.Route;
import java.util.List;
import java.util.Optional;

/** The ways through a product. */
final class RouteRules {

  private static final String STEP = " > ";

  private RouteRules() {}

  /** Any difference, coming and going included. */
  static void compare(
      Changes changes, DiffRule rule, Place place, Optional<Route> was, Optional<Route> is) {
    if (was.isPresent() != is.isPresent()) {
      changes.add(rule, place, shown(was), shown(is));
    } else if (was.isPresent() && is.isPresent()) {
      steps(changes, rule, place, was.get().steps(), is.get().steps());
    }
  }

  /** A way to say no or to withdraw, which may not go. */
  static void compareExit(
      Changes changes, Exit rules, Place place, Optional<Route> was, Optional<Route> is) {
    if (was.isPresent() && is.isPresent()) {
      compare(changes, rules.changed(), place, was, is);
    } else {
      changes.comparePresence(was, is, rules.added(), rules.removed(), place);
    }
  }

  static void compareWithdrawal(
      Changes changes, Place place, Optional<Route> was, Optional<Route> is) {
    compareExit(changes, Exit.WITHDRAWAL, place, was, is);
  }

  /** The rules about one kind of exit. */
  record Exit(DiffRule added, DiffRule removed, DiffRule changed) {
    static final Exit WITHDRAWAL =
        new Exit(
            DiffRule.WITHDRAWAL_PATH_ADDED,
            DiffRule.WITHDRAWAL_PATH_REMOVED,
            DiffRule.WITHDRAWAL_PATH_CHANGED);
    static final Exit MARKETING =
        new Exit(
            DiffRule.MARKETING_OPTOUT_ADDED,
            DiffRule.MARKETING_OPTOUT_REMOVED,
            DiffRule.MARKETING_OPTOUT_CHANGED);
    static final Exit AUTOMATED_DECISION =
        new Exit(
            DiffRule.AUTOMATED_DECISION_REFUSAL_ADDED,
            DiffRule.AUTOMATED_DECISION_REFUSAL_REMOVED,
            DiffRule.AUTOMATED_DECISION_REFUSAL_CHANGED);
    static final Exit RIGHT =
        new Exit(
            DiffRule.RIGHT_ROUTE_ADDED, DiffRule.RIGHT_ROUTE_REMOVED, DiffRule.RIGHT_ROUTE_CHANGED);
  }

  private static void steps(
      Changes changes,
      DiffRule rule,
      Place place,
      List<LocalizedText> was,
      List<LocalizedText> is) {
    if (was.size() != is.size()) {
      changes.add(rule, place, Value.joined(was, STEP), Value.joined(is, STEP));
      return;
    }
    for (int i = 0; i < was.size(); i++) {
      changes.compareText(rule, place.in("steps/" + (i + 1)), was.get(i), is.get(i));
    }
  }

  private static Value shown(Optional<Route> route) {
    return route.map(one -> Value.joined(one.steps(), STEP)).orElse(Value.NONE);
  }
}
