package io.github.pii4j.document;

import io.github.pii4j.document.CanonicalJson.Array;
import io.github.pii4j.document.CanonicalJson.Flag;
import io.github.pii4j.document.CanonicalJson.Languages;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.CanonicalJson.Text;
import io.github.pii4j.document.CanonicalJson.Whole;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Puts a JSON object together, member by member. What is absent leaves no trace. Not thread-safe.
 */
public final class JsonMembers {

  private final SortedMap<String, CanonicalJson> byKey = new TreeMap<>();

  /** Without members. */
  public JsonMembers() {}

  /** A text. */
  public JsonMembers text(String key, String value) {
    byKey.put(key, new Text(value));
    return this;
  }

  /** A text that may be absent. */
  public JsonMembers text(String key, Optional<String> value) {
    value.ifPresent(present -> text(key, present));
    return this;
  }

  /** A text in each of its languages. */
  public JsonMembers localized(String key, LocalizedText value) {
    SortedMap<String, CanonicalJson> byLanguage = new TreeMap<>();
    value.byLanguage().forEach((language, words) -> byLanguage.put(language, new Text(words)));
    byKey.put(key, new Languages(byLanguage));
    return this;
  }

  /** A whole number. */
  public JsonMembers whole(String key, long value) {
    byKey.put(key, new Whole(value));
    return this;
  }

  /** True or false. */
  public JsonMembers flag(String key, boolean value) {
    byKey.put(key, new Flag(value));
    return this;
  }

  /** Texts in their order; nothing if there are none. */
  public JsonMembers texts(String key, List<String> values) {
    return list(key, values.stream().map(Text::new).toList());
  }

  /** Values in their order; nothing if there are none. */
  public JsonMembers list(String key, List<? extends CanonicalJson> values) {
    if (!values.isEmpty()) {
      byKey.put(key, new Array(List.copyOf(values)));
    }
    return this;
  }

  /** A value of any kind. */
  public JsonMembers member(String key, CanonicalJson value) {
    byKey.put(key, value);
    return this;
  }

  /** The object. */
  public Members build() {
    return new Members(new TreeMap<>(byKey));
  }
}
