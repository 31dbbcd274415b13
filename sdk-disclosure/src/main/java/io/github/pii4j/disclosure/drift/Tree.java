package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A part of a JSON, YAML or TOML file that a tool wrote. What is asked for and missing is an empty
 * part, for lock files differ from version to version.
 *
 * @param where its place
 * @param text as written; empty unless it is a single value
 * @param items of a list
 * @param members of a mapping, in the order of the file
 */
record Tree(SourceLocation where, String text, List<Tree> items, Map<String, Tree> members) {

  static Tree leaf(SourceLocation where, @Nullable String text) {
    return new Tree(where, text == null ? "" : text, List.of(), Map.of());
  }

  /** Under a key; an empty part if there is none. */
  Tree get(String key) {
    Tree found = members.get(key);
    return found == null ? leaf(where, "") : found;
  }

  boolean has(String key) {
    return members.containsKey(key);
  }

  /** Whether {@code true} is written under the key. */
  boolean isSet(String key) {
    return get(key).text.equals("true");
  }
}
