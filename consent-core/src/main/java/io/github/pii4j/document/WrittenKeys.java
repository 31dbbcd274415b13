package io.github.pii4j.document;

import io.github.pii4j.document.Node.Mapping;
import io.github.pii4j.document.Node.Scalar;
import io.github.pii4j.document.Node.Sequence;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The keys of a mapping of a document; notes what is wrong with their values, and unknown ones. */
final class WrittenKeys implements Keys {

  /** Of one mapping; nobody means more of them. */
  private static final int MOST_UNKNOWN_KEYS = 20;

  private final Mapping mapping;
  private final Reading reading;
  private final Set<String> known = new HashSet<>();

  private WrittenKeys(Mapping mapping, Reading reading) {
    this.mapping = mapping;
    this.reading = reading;
  }

  /** Reads the root of a document. */
  static <T> T read(Node root, Reading reading, Function<Section, T> reader) {
    return readKeys(root, reading, keys -> reader.apply(new Section(keys)));
  }

  private static <T> T readKeys(Node node, Reading reading, Function<WrittenKeys, T> reader) {
    if (node instanceof Mapping found) {
      WrittenKeys keys = new WrittenKeys(found, reading);
      T result = reader.apply(keys);
      keys.noteUnknown();
      return result;
    }
    reading.note(node.where(), Complaint.expected(Complaint.MAPPING, node));
    return reader.apply(nothingAt(node.where(), reading));
  }

  /** What is missing here is no further mistake. */
  private static WrittenKeys nothingAt(SourceLocation where, Reading reading) {
    return new WrittenKeys(new Mapping(where, Map.of(), Map.of()), reading.unheard());
  }

  @Override
  public void requireLanguages(Set<String> required) {
    reading.languages().addAll(required);
  }

  @Override
  public SourceLocation where() {
    return reading.place(mapping.where());
  }

  @Override
  public SourceLocation where(String key) {
    return reading.place(placeOf(key));
  }

  private SourceLocation placeOf(String key) {
    Node node = mapping.entries().get(key);
    return node == null ? mapping.where() : node.where();
  }

  @Override
  public String source() {
    return reading.source();
  }

  @Override
  public void problem(String key, Message message) {
    note(placeOf(key), message);
  }

  @Override
  public boolean has(String key) {
    return find(key) != null;
  }

  @Override
  public boolean isSingleValue(String key) {
    return find(key) instanceof Scalar;
  }

  @Override
  public <T> T value(
      String key, Function<String, T> parse, T placeholder, Function<String, Message> allowedFor) {
    Node node = find(key);
    if (node == null) {
      note(placeOf(key), Complaint.missing(key, allowedFor.apply("")));
      return placeholder;
    }
    @Nullable T value = parsed(node, key, parse, allowedFor);
    return value == null ? placeholder : value;
  }

  @Override
  public <T> Optional<T> optionalValue(
      String key, Function<String, T> parse, T placeholder, Message allowed) {
    return find(key) == null
        ? Optional.empty()
        : Optional.of(value(key, parse, placeholder, wrong -> allowed));
  }

  @Override
  public <T> List<T> values(
      String key, Function<String, T> parse, Function<String, Message> allowedFor) {
    List<T> values = new ArrayList<>();
    for (Node element : elements(key)) {
      @Nullable T value = parsed(element, key, parse, allowedFor);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  @Override
  public <E extends Enum<E>> E word(String key, Words<E> words) {
    return value(key, words::parse, words.first(), wrong -> words.allowed());
  }

  @Override
  public <E extends Enum<E>> Optional<E> optionalWord(String key, Words<E> words) {
    return optionalValue(key, words::parse, words.first(), words.allowed());
  }

  @Override
  public <E extends Enum<E>> List<E> words(String key, Words<E> words) {
    return values(key, words::parse, wrong -> words.allowed());
  }

  @Override
  public LocalizedText localized(String key) {
    Node node = require(key, Complaint.LOCALIZED);
    return node == null ? NO_TEXT : localizedText(node);
  }

  @Override
  public Optional<LocalizedText> optionalLocalized(String key) {
    return Optional.ofNullable(find(key)).map(this::localizedText);
  }

  @Override
  public List<LocalizedText> localizedTexts(String key) {
    return elements(key).stream().map(this::localizedText).toList();
  }

  @Override
  public <T> T section(String key, Function<Section, T> reader) {
    Node node = require(key, Complaint.MAPPING);
    return node == null
        ? reader.apply(new Section(nothingAt(mapping.where(), reading)))
        : read(node, reading, reader);
  }

  @Override
  public <T> Optional<T> optionalSection(String key, Function<Section, T> reader) {
    return Optional.ofNullable(find(key)).map(node -> read(node, reading, reader));
  }

  @Override
  public <T> List<T> sections(String key, Function<Section, T> reader) {
    List<T> results = new ArrayList<>();
    for (Node element : elements(key)) {
      results.add(read(element, reading, reader));
    }
    return results;
  }

  @Override
  public <T> List<T> sections(String key, Object context, Function<Section, T> reader) {
    return elements(key) instanceof SharedRows rows
        ? new RowReading<>(reading, context, reader).all(rows.parts())
        : sections(key, reader);
  }

  @Override
  public Set<String> ids(String key, String idKey) {
    Set<String> ids = new LinkedHashSet<>();
    forEachId(key, idKey, (id, where) -> ids.add(id));
    return ids;
  }

  @Override
  public void noteDuplicateIds(String key, String idKey) {
    Map<String, SourceLocation> seen = new HashMap<>();
    forEachId(
        key,
        idKey,
        (id, where) -> {
          SourceLocation first = seen.putIfAbsent(id, where);
          if (first != null) {
            note(where, Complaint.duplicateId(key, id, first));
          }
        });
  }

  private void forEachId(String key, String idKey, BiConsumer<String, SourceLocation> each) {
    List<Node> elements =
        mapping.entries().get(key) instanceof Sequence list ? list.elements() : List.of();
    for (Node element : elements) {
      if (element instanceof Mapping entry
          && entry.entries().get(idKey) instanceof Scalar id
          && id.text() != null) {
        each.accept(id.text(), id.where());
      }
    }
  }

  private List<Node> elements(String key) {
    Node node = find(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Sequence list) {
      return list.elements();
    }
    note(node.where(), Complaint.expected(Complaint.LIST, node));
    return List.of();
  }

  private LocalizedText localizedText(Node node) {
    return readKeys(node, reading, WrittenKeys::languageTexts);
  }

  private LocalizedText languageTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : mapping.entries().keySet()) {
      texts.put(language, language(language));
    }
    reading.languages().stream()
        .filter(required -> !texts.containsKey(required))
        .forEach(this::text);
    if (texts.isEmpty() && reading.languages().isEmpty()) {
      note(mapping.where(), Complaint.expected(Complaint.LOCALIZED, mapping));
    }
    return texts.isEmpty() ? NO_TEXT : new LocalizedText(texts);
  }

  private String language(String key) {
    if (!IsoCodes.isLanguage(key)) {
      note(keyLocation(key), Complaint.notALanguage(key));
    }
    return text(key);
  }

  private String text(String key) {
    return value(key, Function.identity(), "", wrong -> Complaint.TEXT);
  }

  private @Nullable Node require(String key, Message allowed) {
    Node node = find(key);
    if (node == null) {
      note(placeOf(key), Complaint.missing(key, allowed));
    }
    return node;
  }

  /** The value of the key; null if it is absent or nothing is written. */
  private @Nullable Node find(String key) {
    known.add(key);
    Node node = mapping.entries().get(key);
    return node instanceof Scalar scalar && scalar.text() == null ? null : node;
  }

  private <T> @Nullable T parsed(
      Node node, String key, Function<String, T> parse, Function<String, Message> allowedFor) {
    String text = node instanceof Scalar scalar && scalar.text() != null ? scalar.text() : "";
    if (text.isBlank()) {
      note(node.where(), Complaint.expected(allowedFor.apply(text), node));
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      note(node.where(), Complaint.wrongValue(key, text, allowedFor.apply(text)));
      return null;
    }
  }

  private void noteUnknown() {
    mapping.entries().keySet().stream()
        .filter(key -> !known.contains(key))
        .limit(MOST_UNKNOWN_KEYS)
        .forEach(key -> note(keyLocation(key), Complaint.unknownKey(key, new TreeSet<>(known))));
  }

  private SourceLocation keyLocation(String key) {
    return mapping.keys().getOrDefault(key, mapping.where());
  }

  private void note(SourceLocation where, Message message) {
    reading.note(where, message);
  }
}
