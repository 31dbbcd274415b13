package io.github.pii4j.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The words by which a document names the constants of an enum: lower case, with hyphens. */
final class Words<E extends Enum<E>> {

  /** Of each enum once, since a document asks for the same few again and again. */
  private static final ClassValue<Words<?>> KNOWN =
      new ClassValue<>() {
        @Override
        @SuppressWarnings({"unchecked", "rawtypes"}) // Only classes of enums come here.
        protected Words<?> computeValue(Class<?> type) {
          return new Words((Enum<?>[]) Objects.requireNonNull(type.getEnumConstants()));
        }
      };

  private final Map<String, E> byWord = new LinkedHashMap<>();
  private final E first;
  private final Message allowed;

  private Words(E[] constants) {
    first = constants[0];
    Arrays.stream(constants).forEach(constant -> byWord.put(word(constant), constant));
    String words = String.join(", ", byWord.keySet());
    allowed = new Message("one of " + words, "以下之一：" + words);
  }

  @SuppressWarnings("unchecked") // The words under a class are those of its own constants.
  static <E extends Enum<E>> Words<E> of(Class<E> type) {
    return (Words<E>) KNOWN.get(type);
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
    return allowed;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
