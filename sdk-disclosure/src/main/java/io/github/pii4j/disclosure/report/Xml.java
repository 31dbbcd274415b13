package io.github.pii4j.disclosure.report;

import io.github.pii4j.disclosure.internal.SafeText;
import java.util.Map;

/** Writes XML 1.0 with two spaces of indent; every text is made safe and escaped. */
final class Xml {

  private final StringBuilder text =
      new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  private int depth;

  Xml open(String name, Map<String, ?> attributes) {
    start(name, attributes).append(">\n");
    depth++;
    return this;
  }

  Xml close(String name) {
    depth--;
    indent().append("</").append(name).append(">\n");
    return this;
  }

  Xml empty(String name, Map<String, ?> attributes) {
    start(name, attributes).append("/>\n");
    return this;
  }

  /** An element with lines of text, each made safe. */
  Xml lines(String name, Map<String, ?> attributes, Iterable<String> lines) {
    start(name, attributes).append(">");
    String separator = "";
    for (String line : lines) {
      text.append(separator).append(escaped(line));
      separator = "\n";
    }
    text.append("</").append(name).append(">\n");
    return this;
  }

  private StringBuilder start(String name, Map<String, ?> attributes) {
    indent().append('<').append(name);
    attributes.forEach(
        (key, value) ->
            text.append(' ').append(key).append("=\"").append(escaped("" + value)).append('"'));
    return text;
  }

  private StringBuilder indent() {
    return text.append("  ".repeat(depth));
  }

  private static String escaped(String value) {
    return SafeText.of(value)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
