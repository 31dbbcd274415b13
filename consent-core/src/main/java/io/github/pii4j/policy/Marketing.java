package io.github.pii4j.policy;

import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;

/**
 * What may be used for marketing and how to refuse it.
 *
 * @param upTo the highest sensitivity that it may touch
 * @param items the codes that it may touch; empty means every item within {@code upTo}
 * @param optOut the way to refuse
 */
public record Marketing(Sensitivity upTo, List<String> items, Optional<Route> optOut) {

  /** Copies. */
  public Marketing {
    items = List.copyOf(items);
  }

  static Marketing read(Section section, DeclaredNames names) {
    return new Marketing(
        section.choice("upTo", Sensitivity.class),
        names.items(section, "items"),
        section.optionalSection("optOut", Route::read));
  }

  /** Whether marketing may touch this item. */
  public boolean covers(PolicyItem item) {
    return item.sensitivity().compareTo(upTo) <= 0
        && (items.isEmpty() || items.contains(item.code()));
  }

  Canonical canonical() {
    return new Canonical()
        .word("upTo", upTo)
        .texts("items", items)
        .child("optOut", optOut, Route::canonical);
  }
}
