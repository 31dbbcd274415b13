package io.github.pii4j.disclosure.diff;

import io.github.pii4j.policy.diff.Severity;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One edit of one SDK, and what it and its inverse must be found to be. */
record RegistryEdit(
    String rule,
    Severity severity,
    String path,
    String before,
    String after,
    String inverse,
    Severity inverseSeverity) {

  static List<RegistryEdit> all() {
    return Trees.resource("edits.tsv").lines().skip(1).map(RegistryEdit::of).toList();
  }

  private static RegistryEdit of(String line) {
    String[] cells = line.split("\t", -1);
    return new RegistryEdit(
        cells[0], severity(cells[1]), cells[2], cells[3], cells[4], cells[5], severity(cells[6]));
  }

  private static Severity severity(String word) {
    return Severity.valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Puts the old value into the SDK with this id; without a path it takes the SDK away. */
  void prepare(ObjectNode registry, String id) {
    set(registry, id, before);
  }

  /** Puts the new value in. */
  void apply(ObjectNode registry, String id) {
    set(registry, id, after);
  }

  private void set(ObjectNode registry, String id, String value) {
    ArrayNode sdks = (ArrayNode) registry.get("sdks");
    if (path.isEmpty()) {
      sdks.removeIf(sdk -> sdk.get("id").asString().equals(id));
      if (!value.isEmpty()) {
        ObjectNode sdk = (ObjectNode) Trees.value(value);
        sdks.add(sdk.put("id", id));
      }
      return;
    }
    ObjectNode sdk = Trees.sdk(registry, id);
    String key = JsonPointer.compile(path).getMatchingProperty();
    if (value.isEmpty()) {
      sdk.remove(key);
    } else {
      sdk.set(key, Trees.value(value));
    }
  }

  @Override
  public String toString() {
    return rule + " " + path + ": " + before + " -> " + after;
  }
}
