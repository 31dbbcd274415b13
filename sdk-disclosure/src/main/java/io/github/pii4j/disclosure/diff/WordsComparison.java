package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.document.LocalizedText;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a registry says of an SDK in words only. */
final class WordsComparison implements SdkComparison {

  @Override
  public void compare(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    changes
        .at("name")
        .words(Optional.of(before.name()), Optional.of(after.name()), SdkDiffRule.SDK_RENAMED);
    changes
        .at("mainFunction")
        .words(before.mainFunction(), after.mainFunction(), SdkDiffRule.SDK_MAIN_FUNCTION_CHANGED);
    changes.at("purpose").words(before.purpose(), after.purpose(), SdkDiffRule.SDK_PURPOSE_CHANGED);
    changes
        .at("scenario")
        .words(before.scenario(), after.scenario(), SdkDiffRule.SDK_SCENARIO_CHANGED);
    labels(before.labels().byField(), after.labels().byField(), changes);
  }

  /** The heading of a column says nothing about data. */
  private static void labels(
      Map<String, LocalizedText> before, Map<String, LocalizedText> after, SdkChanges changes) {
    Set<String> fields = new TreeSet<>(before.keySet());
    fields.addAll(after.keySet());
    for (String field : fields) {
      changes
          .at("labels/" + field)
          .words(
              Optional.ofNullable(before.get(field)),
              Optional.ofNullable(after.get(field)),
              SdkDiffRule.SDK_TEXT_CHANGED);
    }
  }
}
