package io.github.pii4j.disclosure;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Section;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a published list calls the fields of one SDK, where it has words of its own for them.
 *
 * <p>The pages of this library call a field the same in every row. A list that was written by hand
 * may not: one row says 第三方公司名称, the next 第三方名称, and a reader wonders whether they differ. Taken
 * over as data, such words go here, so that the lint can compare them.
 *
 * @param byField the words under the key of the field, such as {@code operator}
 */
public record SdkLabels(Map<String, LocalizedText> byField) {

  /** No words of its own. */
  public static final SdkLabels NONE = new SdkLabels(Map.of());

  private static final List<String> FIELDS =
      List.of("name", "purpose", "scenario", "items", "collection", "operator", "links");

  /** Copies, in the order of the keys. */
  public SdkLabels {
    byField = Collections.unmodifiableMap(new TreeMap<>(byField));
  }

  static SdkLabels read(Section section) {
    Map<String, LocalizedText> labels = new TreeMap<>();
    for (String field : FIELDS) {
      section.optionalLocalized(field).ifPresent(label -> labels.put(field, label));
    }
    return new SdkLabels(labels);
  }
}
