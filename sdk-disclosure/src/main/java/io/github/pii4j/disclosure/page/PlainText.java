package io.github.pii4j.disclosure.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes from every text of a model the characters that a reader cannot see but that change what is
 * seen: control characters and overrides of the writing direction.
 */
final class PlainText {

  private static final char REPLACEMENT = '\uFFFD';

  private PlainText() {}

  /** A copy of a model of maps, lists, texts and flags; what is a copy already stays as it is. */
  static Map<String, Object> of(Map<?, ?> model) {
    if (model instanceof Copy copy) {
      return copy;
    }
    Copy plain = new Copy();
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
    return value instanceof String text ? of(text) : value;
  }

  private static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isUnseen(text.charAt(i))) {
        return replaced(text, i);
      }
    }
    return text;
  }

  private static String replaced(String text, int from) {
    char[] plain = text.toCharArray();
    for (int i = from; i < plain.length; i++) {
      plain[i] = isUnseen(plain[i]) ? REPLACEMENT : plain[i];
    }
    return new String(plain);
  }

  /** A loop, as a pattern takes longer over a large set than the templates do. */
  private static boolean isUnseen(char character) {
    if (character < 0x7F) {
      return character < ' ' && character != '\n' && character != '\t';
    }
    return character <= 0x9F || character == 0x061C || isDirection(character);
  }

  private static boolean isDirection(char character) {
    return isIn(character, 0x200E, 0x200F)
        || isIn(character, 0x202A, 0x202E)
        || isIn(character, 0x2066, 0x2069);
  }

  private static boolean isIn(char character, int first, int last) {
    return character >= first && character <= last;
  }

  /** Known by its type, so that what many pages show is looked at once. */
  private static final class Copy extends LinkedHashMap<String, Object> {
    private static final long serialVersionUID = 1L;
  }
}
