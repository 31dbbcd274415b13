package io.github.pii4j.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words by which a document names the constants of an enum: lower case, with hyphens. */
final class Words<E extends Enum<E>> {

  private final Map<String, E> byWord = new LinkedHashMap<>();
  private final E first;

  private Words(E[] constants) {
    first = constants[0];
    Arrays.stream(constants).forEach(constant -> byWord.put(word(constant), constant));
  }

  static <E extends Enum<E>> Words<E> of(Class<E> type) {
    return new Words<>(Objects.requireNonNull(type.getEnumConstants()));
  }

  E parse(String word) {
    E constant = byWord.get(word);
    if (constant == null) {
      throw new IllegalArgumentException("no such word");
    }
    return constant;
  }

  E first() {
    return first;
  }

  List<String> all() {
    return List.copyOf(byWord.keySet());
  }

  Message allowed() {
    String words = String.join(", ", byWord.keySet());
    return new Message("one of " + words, "以下之一：" + words);
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
