package io.github.pii4j.disclosure.importer;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.policy.Provision;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kinds of data that were found, each once, and under which conditions. */
final class DraftItems {

  /** As an item stands in the list; null where the list does not say. */
  private record Conditions(@Nullable Provision provision, @Nullable String platform) {

    /** Twice in one list: required if it is once, and of one platform only if it is each time. */
    Conditions and(Conditions other) {
      boolean sameProvision = provision == other.provision;
      boolean samePlatform = platform != null && platform.equals(other.platform);
      return new Conditions(
          sameProvision ? provision : stricter(other), samePlatform ? platform : null);
    }

    private @Nullable Provision stricter(Conditions other) {
      boolean required = provision == Provision.REQUIRED || other.provision == Provision.REQUIRED;
      return required ? Provision.REQUIRED : null;
    }
  }

  private final Map<DataCategory, Conditions> items = new LinkedHashMap<>();

  void add(DataCategory category, @Nullable Provision provision, @Nullable String platform) {
    items.merge(category, new Conditions(provision, platform), Conditions::and);
  }

  boolean has(DataCategory category) {
    return items.containsKey(category);
  }

  List<DataCategory> categories() {
    return List.copyOf(items.keySet());
  }

  /** As items of a registry, a line each. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    items.forEach((category, conditions) -> lines.add(line(category, conditions)));
    return lines;
  }

  private static String line(DataCategory category, Conditions conditions) {
    StringBuilder line = new StringBuilder("{item: ").append(category.code());
    Provision provision = conditions.provision();
    if (provision != null) {
      line.append(", provision: ").append(provision.name().toLowerCase(Locale.ROOT));
    }
    if (conditions.platform() != null) {
      line.append(", platform: ").append(conditions.platform());
    }
    return line.append('}').toString();
  }
}
