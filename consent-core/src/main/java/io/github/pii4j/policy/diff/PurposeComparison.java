package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Purpose;

/** What a function is for: ids are compared by the machine, words are for a person to judge. */
record PurposeComparison(Changes changes) {

  void compare(Place place, ProcessingFunction was, ProcessingFunction is) {
    main(place.in("purpose"), was.purpose(), is.purpose());
    Pairing.of(was.furtherPurposes(), is.furtherPurposes(), Purpose::id)
        .added(
            one -> changes.add(DiffRule.PURPOSE_ADDED, further(place, one), Value.NONE, idOf(one)))
        .removed(
            one ->
                changes.add(DiffRule.PURPOSE_REMOVED, further(place, one), idOf(one), Value.NONE))
        .kept((old, now) -> text(further(place, now), old, now));
  }

  private void main(Place place, Purpose was, Purpose is) {
    if (was.id().equals(is.id())) {
      text(place, was, is);
    } else {
      changes.add(rule(was.id(), is.id()), place, idOf(was), idOf(is));
    }
  }

  /** A purpose under another one is a part of it. */
  private static DiffRule rule(String was, String is) {
    if (was.startsWith(is + ".")) {
      return DiffRule.PURPOSE_BROADENED;
    }
    return is.startsWith(was + ".") ? DiffRule.PURPOSE_NARROWED : DiffRule.PURPOSE_CHANGED;
  }

  private void text(Place place, Purpose was, Purpose is) {
    changes.compareText(DiffRule.PURPOSE_TEXT_CHANGED, place, "text", was.text(), is.text());
  }

  /** Which is no name of a function, even if it reads like one. */
  private static Value idOf(Purpose purpose) {
    return Value.plain(purpose.id());
  }

  private static Place further(Place function, Purpose purpose) {
    return function.in("alsoFor/" + purpose.id());
  }
}
