package io.github.pii4j.disclosure.report;

import io.github.pii4j.disclosure.internal.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** The canonical form of a value as people read it, one member a line and nothing hidden. */
final class ValueText {

  private static final JsonFactory JSON = JsonFactory.builder().build();
  private static final String BREAK = " ↵ ";

  private final List<String> lines = new ArrayList<>();
  private int depth = -1;
  private String name = "";

  private ValueText() {}

  /** On one line, cut where a reader of a list stops reading. */
  static String line(String canonical) {
    boolean isText = canonical.startsWith("\"");
    return SafeText.brief(isText ? block(canonical).replace("\n", BREAK) : canonical);
  }

  /** On as many lines as it has members; what is no JSON stays as it is. */
  static String block(String canonical) {
    try {
      return safe(new ValueText().read(canonical));
    } catch (StreamReadException notJson) {
      return safe(List.of(canonical));
    }
  }

  private static String safe(List<String> texts) {
    return texts.stream()
        .flatMap(text -> text.lines())
        .map(SafeText::of)
        .collect(Collectors.joining("\n"));
  }

  private List<String> read(String canonical) {
    try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), canonical)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        take(token, parser.getString());
      }
    }
    return lines;
  }

  private void take(JsonToken token, String text) {
    switch (token) {
      case START_OBJECT, START_ARRAY -> open();
      case END_OBJECT, END_ARRAY -> depth--;
      case PROPERTY_NAME -> name = text + ":";
      default -> add(text);
    }
  }

  private void open() {
    if (!name.isEmpty()) {
      add("");
    }
    depth++;
  }

  private void add(String value) {
    String lead = name.isEmpty() && depth >= 0 ? "-" : name;
    String gap = lead.isEmpty() || value.isEmpty() ? "" : " ";
    lines.add("  ".repeat(Math.max(0, depth)) + lead + gap + value);
    name = "";
  }
}
