package io.github.pii4j.category;

import io.github.pii4j.internal.DatedTable;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What categories are called in other vocabularies: by code, the terms that are its own. */
final class Mappings {

  static final Mappings NONE = new Mappings(Map.of());

  /** What the columns after the code hold. */
  private static final List<Vocabulary> ORDER =
      List.of(
          Vocabulary.DPV,
          Vocabulary.FIDESLANG,
          Vocabulary.APPLE_PRIVACY_MANIFEST,
          Vocabulary.GOOGLE_DATA_SAFETY);

  static final int COLUMNS = 1 + ORDER.size();

  private final Map<String, Map<Vocabulary, String>> byCode;

  private Mappings(Map<String, Map<Vocabulary, String>> byCode) {
    this.byCode = byCode;
  }

  /**
   * These, with the terms of {@code table} in the place of the same ones.
   *
   * @throws IllegalArgumentException if a row is of no known category; names the line
   */
  Mappings with(DatedTable table, Set<String> codes) {
    Map<String, Map<Vocabulary, String>> all = new HashMap<>();
    byCode.forEach((code, terms) -> all.put(code, new EnumMap<>(terms)));
    for (DatedTable.Row row : table.rows()) {
      if (!codes.contains(row.text(0))) {
        throw row.refusal(0, "the code of a category");
      }
      put(row, all.computeIfAbsent(row.text(0), code -> new EnumMap<>(Vocabulary.class)));
    }
    return new Mappings(all);
  }

  private static void put(DatedTable.Row row, Map<Vocabulary, String> terms) {
    for (int i = 0; i < ORDER.size(); i++) {
      String term = row.text(1 + i).strip();
      if (!term.isEmpty()) {
        terms.put(ORDER.get(i), term);
      }
    }
  }

  /** The term of the category itself or, without one, of its nearest ancestor that has one. */
  Optional<String> nearest(DataCategory category, Vocabulary vocabulary) {
    for (String code = category.code(); ; code = code.substring(0, code.lastIndexOf('.'))) {
      String term = byCode.getOrDefault(code, Map.of()).get(vocabulary);
      if (term != null || code.indexOf('.') < 0) {
        return Optional.ofNullable(term);
      }
    }
  }
}
