package io.github.pii4j.disclosure.importer;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One SDK of a published list, in the list's own words.
 *
 * @param line where it begins, from 1
 * @param texts what the list says, nothing more
 * @param notes what to look at
 */
public record ImportedSdk(int line, Map<ListField, ImportedText> texts, List<ImportNote> notes) {

  /** Copies, in the order of the fields. */
  public ImportedSdk {
    EnumMap<ListField, ImportedText> ordered = new EnumMap<>(ListField.class);
    ordered.putAll(texts);
    texts = Collections.unmodifiableMap(ordered);
    notes = List.copyOf(notes);
  }

  /** What the list says in this field; empty if it is silent. */
  public Optional<String> text(ListField field) {
    return Optional.ofNullable(texts.get(field)).map(ImportedText::text);
  }
}
