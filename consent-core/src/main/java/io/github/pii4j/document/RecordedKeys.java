package io.github.pii4j.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Keys of no document: writes down what a reader asks for and answers with placeholders.
 *
 * @param shape where the keys are written down
 * @param single whether what may be a single value, or absent, is a single value
 */
record RecordedKeys(SchemaShape shape, boolean single) implements Keys {

  private static final SourceLocation NOWHERE = SourceLocation.wholeOf("schema");

  /** Runs a reader for the keys that it asks for, once for each answer that may lead elsewhere. */
  static void record(SchemaShape shape, Function<Section, ?> reader) {
    SchemaShape otherWay = new SchemaShape();
    ask(reader, new RecordedKeys(shape, true));
    ask(reader, new RecordedKeys(otherWay, false));
    shape.merge(otherWay);
  }

  /** For what it asks; the placeholders that it returns are of no use. */
  private static void ask(Function<Section, ?> reader, RecordedKeys keys) {
    Object unused = reader.apply(new Section(keys));
  }

  @Override
  public void requireLanguages(Set<String> required) {}

  @Override
  public SourceLocation where() {
    return NOWHERE;
  }

  @Override
  public SourceLocation where(String key) {
    return NOWHERE;
  }

  @Override
  public String source() {
    return NOWHERE.source();
  }

  @Override
  public void problem(String key, Message message) {}

  @Override
  public boolean has(String key) {
    shape.mayBeAbsent(key);
    return true;
  }

  @Override
  public boolean isSingleValue(String key) {
    return single;
  }

  @Override
  public <T> T value(
      String key, Function<String, T> parse, T placeholder, Function<String, Message> allowedFor) {
    shape.value(key, true, allowedFor.apply(""));
    return placeholder;
  }

  @Override
  public <T> Optional<T> optionalValue(
      String key, Function<String, T> parse, T placeholder, Message allowed) {
    shape.value(key, false, allowed);
    return single ? Optional.of(placeholder) : Optional.empty();
  }

  @Override
  public <T> List<T> values(
      String key, Function<String, T> parse, Function<String, Message> allowedFor) {
    shape.values(key, allowedFor.apply(""));
    return List.of();
  }

  @Override
  public <E extends Enum<E>> E word(String key, Words<E> words) {
    shape.word(key, true, words.all());
    return words.first();
  }

  @Override
  public <E extends Enum<E>> Optional<E> optionalWord(String key, Words<E> words) {
    shape.word(key, false, words.all());
    return Optional.empty();
  }

  @Override
  public <E extends Enum<E>> List<E> words(String key, Words<E> words) {
    shape.words(key, words.all());
    return List.of();
  }

  @Override
  public LocalizedText localized(String key) {
    shape.text(key, true);
    return NO_TEXT;
  }

  @Override
  public Optional<LocalizedText> optionalLocalized(String key) {
    shape.text(key, false);
    return Optional.empty();
  }

  @Override
  public List<LocalizedText> localizedTexts(String key) {
    shape.texts(key);
    return List.of();
  }

  @Override
  public <T> T section(String key, Function<Section, T> reader) {
    return reader.apply(new Section(new RecordedKeys(shape.mapping(key, true), single)));
  }

  @Override
  public <T> Optional<T> optionalSection(String key, Function<Section, T> reader) {
    ask(reader, new RecordedKeys(shape.mapping(key, false), single));
    return Optional.empty();
  }

  @Override
  public <T> List<T> sections(String key, Function<Section, T> reader) {
    ask(reader, new RecordedKeys(shape.mappings(key), single));
    return List.of();
  }

  @Override
  public <T> List<T> sections(String key, Object context, Function<Section, T> reader) {
    return sections(key, reader);
  }

  @Override
  public void noteDuplicateIds(String key, String idKey) {}

  @Override
  public Set<String> ids(String key, String idKey) {
    return Set.of();
  }
}
