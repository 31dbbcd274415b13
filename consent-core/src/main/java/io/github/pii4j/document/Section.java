package io.github.pii4j.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A mapping of a document while it is read.
 *
 * <p>Every method names one key, which thereby becomes known. What is missing or wrong is noted
 * with its place and answered with a placeholder, so that a reader goes on and the person sees
 * every mistake at once; {@link Document#read} never returns a result that holds a placeholder.
 * Keys that the reader never asked for are noted when it ends.
 *
 * <p>The same reader also makes the {@link DocumentSchema}: nothing is read then, and what is asked
 * for is recorded.
 */
public final class Section {

  private final Keys keys;

  Section(Keys keys) {
    this.keys = keys;
  }

  /** From here down, every localized text must exist in these languages. */
  public void requireLanguages(Set<String> required) {
    keys.requireLanguages(required);
  }

  /** Where the section begins. */
  public SourceLocation where() {
    return keys.where();
  }

  /** Where the value of {@code key} begins, or the section if it has none. */
  public SourceLocation where(String key) {
    return keys.where(key);
  }

  /** The name of the document. */
  public String source() {
    return keys.source();
  }

  /** Notes a mistake of meaning at the value of {@code key}. */
  public void problem(String key, Message message) {
    keys.problem(key, message);
  }

  /** Whether {@code key} is written with anything as its value. */
  public boolean has(String key) {
    return keys.has(key);
  }

  /** Whether {@code key} is written as a single value rather than a list or a mapping. */
  public boolean isSingleValue(String key) {
    return keys.isSingleValue(key);
  }

  /** A required text, not blank. */
  public String text(String key) {
    return value(key, Function.identity(), "", Complaint.TEXT);
  }

  /** A text that may be absent. */
  public Optional<String> optionalText(String key) {
    return optionalValue(key, Function.identity(), "", Complaint.TEXT);
  }

  /** A list of texts; empty if absent. */
  public List<String> texts(String key) {
    return values(key, Function.identity(), Complaint.TEXT);
  }

  /**
   * A required text by which a machine knows something, such as a permission: without letters that
   * look like Latin ones and are not (Unicode TS 39), by which it would be another.
   */
  public String name(String key) {
    return value(key, LookAlikes::require, "", Complaint.NAME);
  }

  /** A list of such texts, empty if absent; see {@link #name}. */
  public List<String> names(String key) {
    return values(key, LookAlikes::require, Complaint.NAME);
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
    return keys.value(key, parse, placeholder, allowedFor);
  }

  /** A value that may be absent; see {@link #value}. */
  public <T> Optional<T> optionalValue(
      String key, Function<String, T> parse, T placeholder, Message allowed) {
    return keys.optionalValue(key, parse, placeholder, allowed);
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
    return keys.values(key, parse, allowedFor);
  }

  /** A required word out of a closed list: the constants of an enum, in lower case with hyphens. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    return keys.word(key, Words.of(type));
  }

  /** A word out of a closed list that may be absent; see {@link #choice}. */
  public <E extends Enum<E>> Optional<E> optionalChoice(String key, Class<E> type) {
    return keys.optionalWord(key, Words.of(type));
  }

  /** A list of words out of a closed list, empty if absent; see {@link #choice}. */
  public <E extends Enum<E>> List<E> choices(String key, Class<E> type) {
    return keys.words(key, Words.of(type));
  }

  /** A required {@code true} or {@code false}. */
  public boolean flag(String key) {
    return value(key, Section::parseFlag, false, Complaint.FLAG);
  }

  /** A {@code true} or {@code false} that may be absent. */
  public Optional<Boolean> optionalFlag(String key) {
    return optionalValue(key, Section::parseFlag, false, Complaint.FLAG);
  }

  /** A required text in every required language: a mapping from language to text. */
  public LocalizedText localized(String key) {
    return keys.localized(key);
  }

  /** A localized text that may be absent. */
  public Optional<LocalizedText> optionalLocalized(String key) {
    return keys.optionalLocalized(key);
  }

  /** A list of localized texts; empty if absent. */
  public List<LocalizedText> localizedTexts(String key) {
    return keys.localizedTexts(key);
  }

  /** A required mapping. */
  public <T> T section(String key, Function<Section, T> reader) {
    return keys.section(key, reader);
  }

  /** A mapping that may be absent. */
  public <T> Optional<T> optionalSection(String key, Function<Section, T> reader) {
    return keys.optionalSection(key, reader);
  }

  /** A list of mappings; empty if absent. */
  public <T> List<T> sections(String key, Function<Section, T> reader) {
    return keys.sections(key, reader);
  }

  /** A list of mappings, each with an identifier of its own under {@code idKey}. */
  public <T> List<T> sectionsById(String key, String idKey, Function<Section, T> reader) {
    keys.noteDuplicateIds(key, idKey);
    return sections(key, reader);
  }

  /**
   * The same with a reader that depends on nothing but the section, the languages that are required
   * and {@code context}: an element that documents write alike is read once, see {@link
   * SharedParts}.
   *
   * @param context equal only where the reader is the same and reads the same
   */
  public <T> List<T> sectionsById(
      String key, String idKey, Object context, Function<Section, T> reader) {
    keys.noteDuplicateIds(key, idKey);
    return keys.sections(key, context, reader);
  }

  /**
   * The identifiers under {@code idKey} of a list of mappings, before the list is read. Notes
   * nothing and makes no key known.
   */
  public Set<String> ids(String key, String idKey) {
    return keys.ids(key, idKey);
  }

  private static boolean parseFlag(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new IllegalArgumentException("not a flag");
  }
}
