package io.github.pii4j.policy.diff;

import io.github.pii4j.document.LocalizedText;
import java.util.List;

/** Lists of texts that only put the model into words. */
final class Texts {

  private Texts() {}

  static void compareLists(
      Changes changes, Place place, List<LocalizedText> before, List<LocalizedText> after) {
    if (before.size() != after.size()) {
      changes.add(
          DiffRule.TEXT_CHANGED_MODEL_SAME,
          place,
          Value.joined(before, " | "),
          Value.joined(after, " | "));
      return;
    }
    for (int i = 0; i < before.size(); i++) {
      Place one = place.in(Integer.toString(i + 1));
      changes.compareText(DiffRule.TEXT_CHANGED_MODEL_SAME, one, before.get(i), after.get(i));
    }
  }
}
