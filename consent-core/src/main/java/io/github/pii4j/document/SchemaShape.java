package io.github.pii4j.document;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** The form of one mapping, as a reader asks for it: its keys and what may stand under each. */
final class SchemaShape {

  private final Map<String, Property> properties = new TreeMap<>();
  private final TreeSet<String> optional = new TreeSet<>();

  /** A key that was asked about before it was read, so that it may be absent. */
  void mayBeAbsent(String key) {
    optional.add(key);
  }

  void value(String key, boolean required, Message allowed) {
    note(key, required, json -> writeScalar(json, allowed));
  }

  void word(String key, boolean required, List<String> words) {
    note(key, required, json -> writeWords(json, words));
  }

  void values(String key, Message allowed) {
    note(key, false, json -> writeArray(json, element -> writeScalar(element, allowed)));
  }

  void words(String key, List<String> words) {
    note(key, false, json -> writeArray(json, element -> writeWords(element, words)));
  }

  void text(String key, boolean required) {
    note(key, required, SchemaShape::writeText);
  }

  void texts(String key) {
    note(key, false, json -> writeArray(json, SchemaShape::writeText));
  }

  SchemaShape mapping(String key, boolean required) {
    return nested(key, required, false);
  }

  SchemaShape mappings(String key) {
    return nested(key, false, true);
  }

  /**
   * Adds what another run of the same reader asked for. What only one of the two asked for may be
   * absent.
   */
  void merge(SchemaShape other) {
    optional.addAll(other.optional);
    TreeSet<String> inOne = new TreeSet<>(properties.keySet());
    other.properties.keySet().stream().filter(key -> !inOne.remove(key)).forEach(inOne::add);
    optional.addAll(inOne);
    other.properties.forEach(this::merge);
  }

  private void merge(String key, Property theirs) {
    Property ours = properties.putIfAbsent(key, theirs);
    if (ours != null) {
      theirs.forms.forEach(ours::add);
    }
  }

  /** Writes the shape as the body of a JSON Schema. */
  void write(JsonGenerator json) {
    json.writeStartObject();
    writeMembers(json);
    json.writeEndObject();
  }

  void writeMembers(JsonGenerator json) {
    json.writeStringProperty("type", "object");
    json.writeBooleanProperty("additionalProperties", false);
    json.writeArrayPropertyStart("required");
    properties.keySet().stream().filter(this::isRequired).forEach(json::writeString);
    json.writeEndArray();
    json.writeObjectPropertyStart("properties");
    properties.forEach((key, property) -> writeProperty(json, key, property));
    json.writeEndObject();
  }

  private void note(String key, boolean required, Form form) {
    properties.computeIfAbsent(key, fresh -> new Property(required)).add(form);
  }

  private SchemaShape nested(String key, boolean required, boolean list) {
    Nested form = new Nested(new SchemaShape(), list);
    note(key, required, form);
    return form.shape();
  }

  private boolean isRequired(String key) {
    Property property = properties.get(key);
    return property != null && property.required && !optional.contains(key);
  }

  private void writeProperty(JsonGenerator json, String key, Property property) {
    json.writeName(key);
    if (property.forms.size() == 1 && isRequired(key)) {
      property.forms.get(0).write(json);
      return;
    }
    json.writeStartObject();
    json.writeArrayPropertyStart("anyOf");
    property.forms.forEach(form -> form.write(json));
    if (!isRequired(key)) {
      writeNothing(json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  /** A key without a value is a key that is absent. */
  private static void writeNothing(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("type", "null");
    json.writeEndObject();
  }

  private static void writeScalar(JsonGenerator json, Message allowed) {
    json.writeStartObject();
    json.writeStringProperty("description", allowed.english());
    json.writeArrayPropertyStart("type");
    json.writeString("string");
    json.writeString("number");
    json.writeString("boolean");
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeWords(JsonGenerator json, List<String> words) {
    json.writeStartObject();
    json.writeArrayPropertyStart("enum");
    words.forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void writeText(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("$ref", "#/$defs/text");
    json.writeEndObject();
  }

  private static void writeArray(JsonGenerator json, Form element) {
    json.writeStartObject();
    json.writeStringProperty("type", "array");
    json.writeName("items");
    element.write(json);
    json.writeEndObject();
  }

  private static String toText(Form form) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
      form.write(json);
    }
    return text.toString();
  }

  /** How one thing is written. */
  private interface Form {
    void write(JsonGenerator json);
  }

  /** A mapping, or a list of mappings of one shape. */
  private record Nested(SchemaShape shape, boolean list) implements Form {
    @Override
    public void write(JsonGenerator json) {
      if (list) {
        writeArray(json, shape::write);
      } else {
        shape.write(json);
      }
    }
  }

  /** What may stand under one key: mostly one form, more where a reader takes either. */
  private static final class Property {
    private final boolean required;
    private final List<Form> forms = new ArrayList<>();

    Property(boolean required) {
      this.required = required;
    }

    void add(Form form) {
      for (Form known : forms) {
        if (known instanceof Nested ours
            && form instanceof Nested theirs
            && ours.list() == theirs.list()) {
          ours.shape().merge(theirs.shape());
          return;
        }
      }
      if (forms.stream().noneMatch(known -> toText(known).equals(toText(form)))) {
        forms.add(form);
      }
    }
  }
}
