package io.github.pii4j.document;

import io.github.pii4j.document.Node.Mapping;
import io.github.pii4j.document.Node.Scalar;
import io.github.pii4j.document.Node.Sequence;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
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

  private final Mapping mapping;
  private final List<Problem> problems;
  private final Set<String> languages;
  private final Set<String> known = new TreeSet<>();

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
    problems.add(new Problem(node.where(), expected(MAPPING, node)));
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
    return value(key, Function.identity(), "", TEXT);
  }

  /** A text that may be absent. */
  public Optional<String> optionalText(String key) {
    return optionalValue(key, Function.identity(), "", TEXT);
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
      problems.add(new Problem(where(key), missing(key, allowedFor.apply(""))));
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
    return value(key, Section::parseFlag, false, FLAG);
  }

  /** A {@code true} or {@code false} that may be absent. */
  public Optional<Boolean> optionalFlag(String key) {
    return optionalValue(key, Section::parseFlag, false, FLAG);
  }

  /** A list of texts; empty if absent. */
  public List<String> texts(String key) {
    return values(key, Function.identity(), TEXT);
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
    Node node = require(key, LOCALIZED);
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
    Node node = require(key, MAPPING);
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
          problems.add(new Problem(id.where(), duplicateId(key, id.text(), first)));
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
    problems.add(new Problem(node.where(), expected(LIST, node)));
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
      problems.add(new Problem(where(), expected(LOCALIZED, mapping)));
    }
    return texts.isEmpty() ? NO_TEXT : new LocalizedText(texts);
  }

  private String language(String key) {
    if (!Arrays.asList(java.util.Locale.getISOLanguages()).contains(key)) {
      problems.add(new Problem(keyLocation(key), notALanguage(key)));
    }
    return text(key);
  }

  private @Nullable Node require(String key, Message allowed) {
    Node node = find(key);
    if (node == null) {
      problems.add(new Problem(where(key), missing(key, allowed)));
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
      problems.add(new Problem(node.where(), expected(allowedFor.apply(text), node)));
      return null;
    }
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException | DateTimeException wrong) {
      problems.add(new Problem(node.where(), wrongValue(key, text, allowedFor.apply(text))));
      return null;
    }
  }

  private static String textOf(Node node) {
    return node instanceof Scalar scalar && scalar.text() != null ? scalar.text() : "";
  }

  private void noteUnknownKeys() {
    mapping.entries().keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> problems.add(new Problem(keyLocation(key), unknownKey(key))));
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

  private Message unknownKey(String key) {
    String allowed = known.stream().collect(Collectors.joining(", "));
    return new Message(
        "unknown key \"" + key + "\"; allowed here: " + allowed,
        "未知的键“" + key + "”；此处允许：" + allowed);
  }

  private static Message missing(String key, Message allowed) {
    return new Message(
        "\"" + key + "\" is missing; it must be " + allowed.english(),
        "缺少“" + key + "”；应为" + allowed.chinese());
  }

  private static Message expected(Message allowed, Node found) {
    return new Message(
        "found " + found.kind().english() + "; it must be " + allowed.english(),
        "此处是" + found.kind().chinese() + "；应为" + allowed.chinese());
  }

  private static Message wrongValue(String key, String text, Message allowed) {
    String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
    return new Message(
        "\"" + shown + "\" is no valid " + key + "; it must be " + allowed.english(),
        "“" + shown + "”不是有效的 " + key + "；应为" + allowed.chinese());
  }

  private static Message duplicateId(String key, String id, SourceLocation first) {
    return new Message(
        "\""
            + id
            + "\" stands twice in "
            + key
            + ", first at line "
            + first.line()
            + "; every entry needs its own",
        key + " 中“" + id + "”重复，首次在第 " + first.line() + " 行；每一项必须唯一");
  }

  private static Message notALanguage(String key) {
    return new Message(
        "\"" + key + "\" is no language; use ISO 639 codes such as zh or en",
        "“" + key + "”不是语言代码；请使用 zh、en 等 ISO 639 代码");
  }

  private static final Message TEXT = new Message("a text", "文本");
  private static final Message LIST = new Message("a list", "列表");
  private static final Message MAPPING = new Message("a mapping (key: value)", "键值表（键: 值）");
  private static final Message FLAG = new Message("true or false", "true 或 false");
  private static final Message LOCALIZED =
      new Message("a text for each language, such as {zh: …, en: …}", "各语言的文本，如 {zh: …, en: …}");
  private static final LocalizedText NO_TEXT = new LocalizedText(Map.of("zh", ""));
}
