package io.github.pii4j.category;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Which category a name means; a name means one. */
final class NameIndex {

  private final Map<String, DataCategory> byName = new HashMap<>();

  /**
   * An index of all names of {@code categories}.
   *
   * @throws IllegalArgumentException if two share a name, or a name has no letter or digit
   */
  NameIndex(Collection<DataCategory> categories) {
    for (DataCategory category : categories) {
      put(category.code(), category);
      put(category.chineseName(), category);
      put(category.englishName(), category);
      category.aliases().forEach(alias -> put(alias, category));
    }
  }

  Optional<DataCategory> find(String name) {
    return Optional.ofNullable(byName.get(fold(name)));
  }

  private void put(String name, DataCategory category) {
    String folded = fold(name);
    if (folded.isEmpty()) {
      throw new IllegalArgumentException(
          category.code() + ": the name \"" + name + "\" has no letter and no digit");
    }
    DataCategory other = byName.put(folded, category);
    if (other != null && !other.code().equals(category.code())) {
      throw new IllegalArgumentException(
          "\"" + name + "\" names both " + other.code() + " and " + category.code());
    }
  }

  /** Only letters and digits, of one case and one width. */
  private static String fold(String name) {
    String lower = normal(name).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
      if (Character.isLetterOrDigit(lower.codePointAt(i))) {
        folded.appendCodePoint(lower.codePointAt(i));
      }
    }
    return folded.toString();
  }

  /**
   * ASCII and Chinese are normal as they are; to load the normalizer takes longer than all else.
   */
  private static String normal(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (!isPlain(name.charAt(i))) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
      }
    }
    return name;
  }

  private static boolean isPlain(char character) {
    return character < 0x80 || (character >= 0x4E00 && character <= 0x9FFF);
  }
}
