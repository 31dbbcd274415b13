package io.github.pii4j.consent;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * How the constants of an enum are called in the ledger's text: in lower case, with hyphens.
 *
 * @param <E> the enum
 */
final class Words<E extends Enum<E>> {

  private final Map<E, String> words;
  private final Map<String, E> constants = new HashMap<>();

  private Words(Class<E> type) {
    this.words = new EnumMap<>(type);
    for (E constant : type.getEnumConstants()) {
      String word = constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
      words.put(constant, word);
      constants.put(word, constant);
    }
  }

  static <E extends Enum<E>> Words<E> of(Class<E> type) {
    return new Words<>(type);
  }

  String word(E constant) {
    return words.getOrDefault(constant, "");
  }

  /**
   * The constant that is called so.
   *
   * @throws IllegalArgumentException if none is
   */
  E constant(String word) {
    return Optional.ofNullable(constants.get(word))
        .orElseThrow(() -> new IllegalArgumentException("no such word"));
  }
}
