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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of a document while it is read.
 *
 * <p>Every method names one key, which thereby becomes known. What is missing or wrong is noted
 * with its place and answered with a placeholder, so that a reader goes on and the person sees
 * every mistake at once; {@link Document#read} never returns a result that holds a placeholder.
 * Keys that the reader never asked for are noted when it ends.
 */
public final class Section {

  /** Of one mapping; nobody means more of them. */
  private static final int MOST_UNKNOWN_KEYS = 20;

  /** Stands in for a text that is missing; such a document is refused. */
  private static final LocalizedText NO_TEXT = new LocalizedText(Map.of("zh", ""));

  private final Mapping mapping;
  private final List<Problem> problems;
  private final Set<String> languages;
  private final Set<String> known = new HashSet<>();

  /** Where the keys are written down while a schema is made; null while a document is read. */
  private final @Nullable SchemaShape shape;

  /** While a schema is made: whether what may be a single value, or absent, is a single value. */
  private final boolean recordsSingleValues;

  private Section(Mapping mapping, List<Problem> problems, Set<String> languages) {
    this(mapping, problems, languages, null, false);
  }

  private Section(
      Mapping mapping,
      List<Problem> problems,
      Set<String> languages,
      @Nullable SchemaShape shape,
      boolean recordsSingleValues) {
    this.shape = shape;
    this.recordsSingleValues = recordsSingleValues;
    this.mapping = mapping;
    this.problems = problems;
    this.languages = languages;
  }

  static <T> T read(Node node, String source, List<Problem> problems, Function<Section, T> reader) {
    return read(node, problems, new TreeSet<>(), reader);
  }

  /** Runs a reader for the keys that it asks for, once for each answer that may lead elsewhere. */
  static void record(SchemaShape shape, Function<Section, ?> reader) {
    SchemaShape otherWay = new SchemaShape();
    ask(reader, recording(shape, true));
    ask(reader, recording(otherWay, false));
    shape.merge(otherWay);
  }

  /** For what it asks; the placeholders that it returns are of no use. */
  private static void ask(Function<Section, ?> reader, Section section) {
    Object unused = reader.apply(section);
  }

  private static Section recording(SchemaShape shape, boolean singleValues) {
    Mapping nothing = new Mapping(SourceLocation.wholeOf("schema"), Map.of(), Map.of());
    return new Section(nothing, new ArrayList<>(), new TreeSet<>(), shape, singleValues);
  }

  private static <T> T read(
      Node node, List<Problem> problems, Set<String> languages, Function<Section, T> reader) {
    if (node instanceof Mapping found) {
      Section section = new Section(found, problems, languages);
      T result = reader.apply(section);
      section.noteUnknownKeys();
      return result;
    }
    problems.add(new Problem(node.where(), Complaint.expected(Complaint.MAPPING, node)));
    return reader.apply(placeholder(node.where(), languages));
  }

  /** From here down, every localized text must exist in these languages. */
  public void requireLanguages(Set<String> required) {
    languages.addAll(required);
  }

  /** Where the section begins. */
  public SourceLocation where() {
    return mapping.where();
  }

  /** Where the value of {@code key} begins, or the section if it has none. */
  public SourceLocation where(String key) {
    Node node = mapping.entries().get(key);
    return node == null ? where() : node.where();
  }

  /** Notes a mistake of meaning at the value of {@code key}. */
  public void problem(String key, Message message) {
    problems.add(new Problem(where(key), message));
  }

  /** Whether {@code key} is written with anything as its value. */
  public boolean has(String key) {
    if (shape != null) {
      shape.mayBeAbsent(key);
      return true;
    }
    return find(key) != null;
  }

  /** Whether {@code key} is written as a single value rather than a list or a mapping. */
  public boolean isSingleValue(String key) {
    return shape != null ? recordsSingleValues : find(key) instanceof Scalar;
  }

  /** A required text, not blank. */
  public String text(String key) {
    return value(key, Function.identity(), "", Complaint.TEXT);
  }

  /** A text that may be absent. */
  public Optional<String> optionalText(String key) {
    return optionalValue(key, Function.identity(), "", Complaint.TEXT);
  }

  /**
   * A required value.
   *
   * @param parse throws {@link IllegalArgumentException} or a date-time exception for a wrong text
   * @param allowed what is allowed, as the end of a sentence
   */
  public <T> T value(String key, Function<String, T> parse, T placeholder, Message allowed) {
    return value(key, parse, placeholder, wrong -> allowed);
  }

  /**
   * A required value whose message depends on what is written, so that it can suggest.
   *
   * @param parse throws {@link IllegalArgumentException} or a date-time exception for a wrong text
   * @param allowedFor what is allowed, given the wrong text; empty if there is none
   */
  public <T> T value(
      String key, Function<String, T> parse, T placeholder, Function<String, Message> allowedFor) {
    if (shape != null) {
      shape.value(key, true, allowedFor.apply(""));
      return placeholder;
    }
    Node node = find(key);
    if (node == null) {
      problems.add(new Problem(where(key), Complaint.missing(key, allowedFor.apply(""))));
      return placeholder;
    }
    @Nullable T value = scalarOrNull(node, key, parse, allowedFor);
    return value == null ? placeholder : value;
  }

  /** A value that may be absent; see {@link #value}. */
  public <T> Optional<T> optionalValue(
      String key, Function<String, T> parse, T placeholder, Message allowed) {
    if (shape != null) {
      shape.value(key, false, allowed);
      return recordsSingleValues ? Optional.of(placeholder) : Optional.empty();
    }
    Node node = find(key);
    return node == null ? Optional.empty() : Optional.of(value(key, parse, placeholder, allowed));
  }

  /** A required word out of a closed list: the constants of an enum, in lower case with hyphens. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    Words<E> words = Words.of(type);
    if (shape != null) {
      shape.word(key, true, words.all());
      return words.first();
    }
    return value(key, words::parse, words.first(), words.allowed());
  }

  /** A word out of a closed list that may be absent; see {@link #choice}. */
  public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
    Words<E> words = Words.of(type);
    if (shape != null) {
      shape.word(key, false, words.all());
      return Optional.empty();
    }
    return optionalValue(key, words::parse, words.first(), words.allowed());
  }

  /** A list of words out of a closed list, empty if absent; see {@link #choice}. */
  public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
    Words<E> words = Words.of(type);
    if (shape != null) {
      shape.words(key, words.all());
      return List.of();
    }
    return values(key, words::parse, words.allowed());
  }

  /** A required {@code true} or {@code false}. */
  public boolean flag(String key) {
    return value(key, Section::parseFlag, false, Complaint.FLAG);
  }

  /** A {@code true} or {@code false} that may be absent. */
  public Optional<Boolean> optionalFlag(String key) {
    return optionalValue(key, Section::parseFlag, false, Complaint.FLAG);
  }

  /** A list of texts; empty if absent. */
  public List<String> texts(String key) {
    return values(key, Function.identity(), Complaint.TEXT);
  }

  /** A list of values; empty if absent. See {@link #value}. */
  public <T> List<T> values(String key, Function<String, T> parse, Message allowed) {
    return values(key, parse, wrong -> allowed);
  }

  /**
   * A list of values, empty if absent, whose message depends on what is written.
   *
   * @param allowedFor what is allowed, given the wrong text; empty if there is none
   */
  public <T> List<T> values(
      String key, Function<String, T> parse, Function<String, Message> allowedFor) {
    if (shape != null) {
      shape.values(key, allowedFor.apply(""));
      return List.of();
    }
    List<T> values = new ArrayList<>();
    for (Node element : elements(key)) {
      @Nullable T value = scalarOrNull(element, key, parse, allowedFor);
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  /** A required text in every required language: a mapping from language to text. */
  public LocalizedText localized(String key) {
    if (shape != null) {
      shape.text(key, true);
      return NO_TEXT;
    }
    Node node = require(key, Complaint.LOCALIZED);
    return node == null ? NO_TEXT : localizedText(node);
  }

  /** A localized text that may be absent. */
  public Optional<LocalizedText> optionalLocalized(String key) {
    if (shape != null) {
      shape.text(key, false);
      return Optional.empty();
    }
    return Optional.ofNullable(find(key)).map(this::localizedText);
  }

  /** A list of localized texts; empty if absent. */
  public List<LocalizedText> localizedTexts(String key) {
    if (shape != null) {
      shape.texts(key);
      return List.of();
    }
    return elements(key).stream().map(this::localizedText).toList();
  }

  /** A required mapping. */
  public <T> T section(String key, Function<Section, T> reader) {
    if (shape != null) {
      return reader.apply(recording(shape.mapping(key, true), recordsSingleValues));
    }
    Node node = require(key, Complaint.MAPPING);
    return node == null
        ? reader.apply(placeholder(where(), languages))
        : read(node, problems, languages, reader);
  }

  /** A mapping that may be absent. */
  public <T> Optional<T> optionalSection(String key, Function<Section, T> reader) {
    if (shape != null) {
      ask(reader, recording(shape.mapping(key, false), recordsSingleValues));
      return Optional.empty();
    }
    return Optional.ofNullable(find(key)).map(node -> read(node, problems, languages, reader));
  }

  /** A list of mappings; empty if absent. */
  public <T> List<T> sections(String key, Function<Section, T> reader) {
    if (shape != null) {
      ask(reader, recording(shape.mappings(key), recordsSingleValues));
      return List.of();
    }
    List<T> results = new ArrayList<>();
    for (Node element : elements(key)) {
      results.add(read(element, problems, languages, reader));
    }
    return results;
  }

  /** A list of mappings, each with an identifier of its own under {@code idKey}. */
  public <T> List<T> sectionsById(String key, String idKey, Function<Section, T> reader) {
    noteDuplicateIds(key, idKey);
    return sections(key, reader);
  }

  /**
   * The identifiers under {@code idKey} of a list of mappings, before the list is read. Notes
   * nothing and makes no key known.
   */
  public Set<String> ids(String key, String idKey) {
    Set<String> ids = new LinkedHashSet<>();
    for (Node element : peekElements(key)) {
      if (element instanceof Mapping entry
          && entry.entries().get(idKey) instanceof Scalar id
          && id.text() != null) {
        ids.add(id.text());
      }
    }
    return ids;
  }

  private void noteDuplicateIds(String key, String idKey) {
    Map<String, SourceLocation> seen = new HashMap<>();
    for (Node element : peekElements(key)) {
      if (element instanceof Mapping entry
          && entry.entries().get(idKey) instanceof Scalar id
          && id.text() != null) {
        SourceLocation first = seen.putIfAbsent(id.text(), id.where());
        if (first != null) {
          problems.add(new Problem(id.where(), Complaint.duplicateId(key, id.text(), first)));
        }
      }
    }
  }

  private List<Node> peekElements(String key) {
    return mapping.entries().get(key) instanceof Sequence list ? list.elements() : List.of();
  }

  private List<Node> elements(String key) {
    Node node = find(key);
    if (node == null) {
      return List.of();
    }
    if (node instanceof Sequence list) {
      return list.elements();
    }
    problems.add(new Problem(node.where(), Complaint.expected(Complaint.LIST, node)));
    return List.of();
  }

  private LocalizedText localizedText(Node node) {
    return read(node, problems, languages, Section::languageTexts);
  }

  private LocalizedText languageTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    for (String language : mapping.entries().keySet()) {
      texts.put(language, language(language));
    }
    languages.stream().filter(required -> !texts.containsKey(required)).forEach(this::text);
    if (texts.isEmpty() && languages.isEmpty()) {
      problems.add(new Problem(where(), Complaint.expected(Complaint.LOCALIZED, mapping)));
    }
    return texts.isEmpty() ? NO_TEXT : new LocalizedText(texts);
  }

  private String language(String key) {
    if (!IsoCodes.isLanguage(key)) {
      problems.add(new Problem(keyLocation(key), Complaint.notALanguage(key)));
    }
    return text(key);
  }

  private @Nullable Node require(String key, Message allowed) {
    Node node = find(key);
    if (node == null) {
      problems.add(new Problem(where(key), Complaint.missing(key, allowed)));
    }
    return node;
  }

  /** The value of the key; null if it is absent or nothing is written. */
  private @Nullable Node find(String key) {
    known.add(key);
    Node node = mapping.entries().get(key);
    return node instanceof Scalar scalar && scalar.text() == null ? null : node;
  }

  private <T> @Nullable T scalarOrNull(
      Node node, String key, Function<String, T> parse, Function<String, Message> allowedFor) {
    String text = textOf(node);
    if (text.isBlank()) {
      problems.add(new Problem(node.where(), Complaint.expected(allowedFor.apply(text), node)));
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      problems.add(
          new Problem(node.where(), Complaint.wrongValue(key, text, allowedFor.apply(text))));
      return null;
    }
  }

  private static String textOf(Node node) {
    return node instanceof Scalar scalar && scalar.text() != null ? scalar.text() : "";
  }

  private void noteUnknownKeys() {
    mapping.entries().keySet().stream()
        .filter(key -> !known.contains(key))
        .limit(MOST_UNKNOWN_KEYS)
        .forEach(
            key ->
                problems.add(
                    new Problem(
                        keyLocation(key), Complaint.unknownKey(key, new TreeSet<>(known)))));
  }

  private SourceLocation keyLocation(String key) {
    return mapping.keys().getOrDefault(key, where());
  }

  private static Section placeholder(SourceLocation where, Set<String> languages) {
    return new Section(new Mapping(where, Map.of(), Map.of()), new ArrayList<>(), languages);
  }

  private static boolean parseFlag(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new IllegalArgumentException("not a flag");
  }
}
