package io.github.pii4j.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** What answers a {@link Section}: a mapping that is written, or the record of what is asked. */
sealed interface Keys permits WrittenKeys, RecordedKeys {

  /** Stands in for a text that is missing; such a document is refused. */
  LocalizedText NO_TEXT = new LocalizedText(Map.of("zh", ""));

  void requireLanguages(Set<String> required);

  SourceLocation where();

  SourceLocation where(String key);

  String source();

  void problem(String key, Message message);

  boolean has(String key);

  boolean isSingleValue(String key);

  <T> T value(
      String key, Function<String, T> parse, T placeholder, Function<String, Message> allowedFor);

  <T> Optional<T> optionalValue(
      String key, Function<String, T> parse, T placeholder, Message allowed);

  <T> List<T> values(String key, Function<String, T> parse, Function<String, Message> allowedFor);

  <E extends Enum<E>> E word(String key, Words<E> words);

  <E extends Enum<E>> Optional<E> optionalWord(String key, Words<E> words);

  <E extends Enum<E>> List<E> words(String key, Words<E> words);

  LocalizedText localized(String key);

  Optional<LocalizedText> optionalLocalized(String key);

  List<LocalizedText> localizedTexts(String key);

  <T> T section(String key, Function<Section, T> reader);

  <T> Optional<T> optionalSection(String key, Function<Section, T> reader);

  <T> List<T> sections(String key, Function<Section, T> reader);

  <T> List<T> sections(String key, Object context, Function<Section, T> reader);

  void noteDuplicateIds(String key, String idKey);

  Set<String> ids(String key, String idKey);
}
