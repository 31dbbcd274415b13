package io.github.pii4j.disclosure.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The layout of a page that holds everything: its sections, and links to each of them. */
final class OnePage {

  private static final List<String> PARTS =
      List.of(
          "summary.ftlh",
          "collected.ftlh",
          "sdks.ftlh",
          "recipients.ftlh",
          "rights.ftlh",
          "protection.ftlh",
          "notes.ftlh",
          "edition.ftlh",
          "contact.ftlh",
          "text.ftlh");

  private final PageWords words;
  private final Map<String, Object> facts;
  private final List<Map<String, Object>> contents = new ArrayList<>();

  OnePage(PageWords words, Map<String, Object> facts) {
    this.words = words;
    this.facts = facts;
  }

  Map<String, Object> layout() {
    add("summary", "summary.title");
    add("collected", "collected.title");
    add("sdks", "sdks.title");
    addIfAny("recipients", "recipients.title", "recipients");
    add("rights", "rights.title");
    add("protection", "protection.title");
    addIfAny("notes", "notes.title", "statements");
    add("changes", "changes.title");
    add("contact", "contact.title");
    addIfAny("text", "text.title", "text");
    return new View()
        .put("parts", PARTS)
        .put("contents", contents)
        .put("at", Map.of("collected", "", "sdks", ""))
        .fields();
  }

  private void addIfAny(String anchor, String label, String fact) {
    if (facts.get(fact) instanceof List<?> list && !list.isEmpty()) {
      add(anchor, label);
    }
  }

  private void add(String anchor, String label) {
    contents.add(
        new View()
            .put("href", "#" + anchor)
            .put("label", words.get(label))
            .put("current", false)
            .fields());
  }
}
