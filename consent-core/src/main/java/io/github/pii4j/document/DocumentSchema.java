package io.github.pii4j.document;

import java.io.StringWriter;
import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * The JSON Schema (2020-12) of a document, made by the reader of that document, so that the two
 * cannot disagree about keys, words and nesting.
 *
 * <p>A schema says what form a document has. What it must mean besides, such as that an id that is
 * named exists, only the reader checks.
 */
public final class DocumentSchema {

  private DocumentSchema() {}

  /**
   * The schema of what {@code reader} reads.
   *
   * @param title what the document is called
   * @param reader is run on a recording section that answers with placeholders
   */
  public static String of(String title, Function<Section, ?> reader) {
    SchemaShape shape = new SchemaShape();
    RecordedKeys.record(shape, reader);
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JsonFactory.builder().build().createGenerator(new Indented(), text)) {
      write(json, title, shape);
    }
    return text + "\n";
  }

  private static void write(JsonGenerator json, String title, SchemaShape shape) {
    json.writeStartObject();
    json.writeStringProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
    json.writeStringProperty("title", title);
    shape.writeMembers(json);
    writeDefinitions(json);
    json.writeEndObject();
  }

  private static void writeDefinitions(JsonGenerator json) {
    json.writeObjectPropertyStart("$defs");
    json.writeObjectPropertyStart("text");
    json.writeStringProperty("description", "one text in several languages, by ISO 639 code");
    json.writeStringProperty("type", "object");
    json.writeNumberProperty("minProperties", 1);
    json.writeObjectPropertyStart("additionalProperties");
    json.writeArrayPropertyStart("type");
    json.writeString("string");
    json.writeString("number");
    json.writeString("boolean");
    json.writeEndArray();
    json.writeEndObject();
    json.writeEndObject();
    json.writeEndObject();
  }

  /** Two spaces and a line feed, on every system. */
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
