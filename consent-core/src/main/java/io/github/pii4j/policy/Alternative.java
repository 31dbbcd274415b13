package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.List;
import java.util.Optional;

/**
 * One of several sets of items; the person chooses which to give.
 *
 * @param id unique in the function
 * @param label what to call it
 * @param items what it asks for
 */
public record Alternative(String id, Optional<LocalizedText> label, List<ItemUse> items) {

  /** Copies. */
  public Alternative {
    items = List.copyOf(items);
  }

  static Alternative read(Section section, DeclaredNames names) {
    return new Alternative(
        PolicyValues.id(section, "id"),
        section.optionalLocalized("label"),
        section.sectionsById("items", "item", use -> ItemUse.read(use, names)));
  }

  Canonical canonical() {
    return new Canonical()
        .prose("label", label)
        .byId("items", items, ItemUse::item, ItemUse::canonical);
  }
}
