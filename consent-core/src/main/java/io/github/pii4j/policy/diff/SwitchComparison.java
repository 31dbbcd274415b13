package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.Switch;
import java.util.List;

/** What a person can switch off. */
final class SwitchComparison {

  private SwitchComparison() {}

  static void compare(Changes changes, Place place, List<Switch> before, List<Switch> after) {
    Pairing.of(before, after, one -> Words.of(one.place()))
        .added(one -> changes.add(DiffRule.SWITCH_ADDED, place(place, one)))
        .removed(one -> changes.add(DiffRule.SWITCH_REMOVED, place(place, one)))
        .kept((was, is) -> kept(changes, place(place, is), was, is));
  }

  private static void kept(Changes changes, Place place, Switch was, Switch is) {
    changes.judgedElsewhere(place.in("onByDefault").path());
    boolean wasOn = was.onByDefault().orElse(true);
    boolean isOn = is.onByDefault().orElse(true);
    changes.addIf(!wasOn && isOn, DiffRule.SWITCH_ON_BY_DEFAULT, place, "", "");
    changes.addIf(wasOn && !isOn, DiffRule.SWITCH_OFF_BY_DEFAULT, place, "", "");
    changes.addIf(
        wasOn == isOn && !was.onByDefault().equals(is.onByDefault()),
        DiffRule.SWITCH_CHANGED,
        place.in("onByDefault"),
        "",
        "");
    RouteRules.compare(
        changes, DiffRule.SWITCH_CHANGED, place.in("route"), was.route(), is.route());
  }

  private static Place place(Place function, Switch one) {
    String word = Words.of(one.place());
    return function.in("switches").in(word, new Message(word, ChineseWords.of(word)));
  }
}
