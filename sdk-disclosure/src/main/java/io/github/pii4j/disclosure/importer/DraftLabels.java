package io.github.pii4j.disclosure.importer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What the list calls the fields of a row, for the lint to find rows that differ. */
final class DraftLabels {

  private static final Map<ListField, String> KEYS =
      Map.of(
          ListField.NAME, "name",
          ListField.PURPOSE, "purpose",
          ListField.SCENARIO, "scenario",
          ListField.ITEMS, "items",
          ListField.COLLECTION, "collection",
          ListField.OPERATOR, "operator",
          ListField.POLICY_LINK, "links");

  private DraftLabels() {}

  static void write(ImportedSdk sdk, DraftLines draft) {
    List<String> known = new ArrayList<>();
    sdk.texts()
        .forEach(
            (field, text) -> {
              if (KEYS.containsKey(field) && isLabel(field, text)) {
                known.add("      " + KEYS.get(field) + ": " + draft.localized(text.label()));
              }
            });
    if (!known.isEmpty()) {
      draft.line("    labels:");
      known.forEach(draft::line);
    }
  }

  /** A heading that is the name itself is no label. */
  private static boolean isLabel(ListField field, ImportedText text) {
    boolean heading = field == ListField.NAME && text.label().contains(text.text());
    return LabelText.fold(text.label()).length() > 1 && !heading;
  }
}
