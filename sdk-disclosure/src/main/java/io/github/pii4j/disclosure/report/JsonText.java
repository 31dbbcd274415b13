package io.github.pii4j.disclosure.report;

import io.github.pii4j.disclosure.internal.SafeText;
import io.github.pii4j.document.Message;
import java.io.StringWriter;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * JSON for programs, indented for the people who look at it: two spaces and a line feed on every
 * system. Characters that would not be seen are escaped; the value stays what it was.
 */
final class JsonText {

  private final JsonGenerator json;

  private JsonText(JsonGenerator json) {
    this.json = json;
  }

  static String of(Consumer<JsonText> content) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonFactory.builder().build().createGenerator(new Indented(), text)) {
      content.accept(new JsonText(json));
    }
    return escaped(text.toString()) + "\n";
  }

  /** An object as the whole or in a list. */
  void object(Runnable members) {
    json.writeStartObject();
    members.run();
    json.writeEndObject();
  }

  void object(String name, Runnable members) {
    json.writeName(name);
    object(members);
  }

  /** A list as the whole. */
  <T> void list(Collection<T> all, Consumer<T> element) {
    json.writeStartArray();
    all.forEach(element);
    json.writeEndArray();
  }

  <T> void list(String name, Collection<T> all, Consumer<T> element) {
    json.writeName(name);
    list(all, element);
  }

  void texts(String name, Collection<String> all) {
    list(name, all, json::writeString);
  }

  JsonText text(String name, String value) {
    json.writeStringProperty(name, value);
    return this;
  }

  JsonText text(String name, Optional<?> value) {
    value.ifPresent(some -> text(name, some.toString()));
    return this;
  }

  JsonText number(String name, int value) {
    json.writeNumberProperty(name, value);
    return this;
  }

  JsonText flag(String name, boolean value) {
    json.writeBooleanProperty(name, value);
    return this;
  }

  /** A message in both languages. */
  JsonText message(String name, Message message) {
    object(name, () -> text("en", message.english()).text("zh", message.chinese()));
    return this;
  }

  /** Hidden characters stand only inside strings, where JSON lets any character be escaped. */
  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit != '\n' && SafeText.isHidden(unit) && !isHalfOfPair(text, i)) {
        safe.append("\\u").append(HexFormat.of().toHexDigits(unit));
      } else {
        safe.append(unit);
      }
    }
    return safe.toString();
  }

  private static boolean isHalfOfPair(String text, int index) {
    int point = text.codePointAt(index);
    boolean first = Character.isSupplementaryCodePoint(point);
    boolean second = index > 0 && Character.isSupplementaryCodePoint(text.codePointAt(index - 1));
    return first || second;
  }

  /** The printer of every JSON of this package. */
  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
