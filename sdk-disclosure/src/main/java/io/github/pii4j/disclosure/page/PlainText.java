package io.github.pii4j.disclosure.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Takes from every text of a model the characters that a reader cannot see but that change what is
 * seen: control characters and overrides of the writing direction.
 */
final class PlainText {

  private static final Pattern UNSEEN =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202A-\\u202E\\u2066-\\u2069\\u200E\\u200F\\u061C]");
  private static final String REPLACEMENT = "\uFFFD";

  private PlainText() {}

  /** A copy of a model of maps, lists, texts and flags. */
  static Map<String, Object> of(Map<?, ?> model) {
    Map<String, Object> plain = new LinkedHashMap<>();
    model.forEach((name, value) -> plain.put(String.valueOf(name), ofValue(value)));
    return plain;
  }

  private static Object ofValue(Object value) {
    if (value instanceof Map<?, ?> map) {
      return of(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(PlainText::ofValue).toList();
    }
    return value instanceof String text ? UNSEEN.matcher(text).replaceAll(REPLACEMENT) : value;
  }
}
