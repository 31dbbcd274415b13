package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.DataCategory;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives each SDK an id of its own: from the Latin words of its name, else a number. */
final class DraftIds {

  private final Set<String> taken = new HashSet<>();
  private int number;

  /** Whether the id only counts. */
  static boolean isNumber(String id) {
    return id.matches("sdk-[0-9-]+");
  }

  String next(ImportedSdk sdk) {
    number++;
    String latin =
        sdk.text(ListField.NAME)
            .orElse("")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("(^|-)sdk(?=-|$)", "")
            .replaceAll("^-+|-+$", "");
    String id = DataCategory.isCode(latin) ? latin : "sdk-" + number;
    while (!taken.add(id)) {
      id = id + "-" + number;
    }
    return id;
  }
}
