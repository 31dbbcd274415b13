package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.diff.Severity;
import java.util.Map;

/** How a level of change appears to a reader: word, shape and what there is to do. */
final class LevelWords {

  private static final Map<Severity, String> SHAPES =
      Map.of(
          Severity.EDITORIAL, "·",
          Severity.RECORD, "○",
          Severity.NOTIFY, "△",
          Severity.RECONSENT, "■",
          Severity.SEPARATE, "◆",
          Severity.INVALID, "✕");

  private final PageWords words;

  LevelWords(PageWords words) {
    this.words = words;
  }

  /** Adds what the templates say of a level. */
  void put(View view, Severity level) {
    view.put("level", words.of("level", level))
        .put("todo", words.of("todo", level))
        .put("shape", String.valueOf(SHAPES.get(level)))
        .put("grade", grade(level));
  }

  private static String grade(Severity level) {
    if (level.isAtLeast(Severity.RECONSENT)) {
      return "error";
    }
    return level == Severity.NOTIFY ? "warning" : "note";
  }
}
