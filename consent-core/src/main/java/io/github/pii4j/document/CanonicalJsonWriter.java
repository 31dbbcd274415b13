package io.github.pii4j.document;

import java.io.StringWriter;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes canonical JSON. One place asks what a value is, so that no type of Jackson's shows in a
 * public signature.
 */
final class CanonicalJsonWriter {

  /** Escapes what must be escaped, in lower case, and nothing else. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build();

  private CanonicalJsonWriter() {}

  static String write(CanonicalJson value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(value, out);
    }
    return text.toString();
  }

  private static void write(CanonicalJson value, JsonGenerator out) {
    if (value instanceof CanonicalJson.Text text) {
      out.writeString(text.value());
    } else if (value instanceof CanonicalJson.Whole whole) {
      out.writeNumber(whole.value());
    } else if (value instanceof CanonicalJson.Flag flag) {
      out.writeBoolean(flag.value());
    } else if (value instanceof CanonicalJson.Array array) {
      writeArray(array, out);
    } else if (value instanceof CanonicalJson.Members members) {
      writeMembers(members.byKey(), out);
    } else if (value instanceof CanonicalJson.Languages languages) {
      writeMembers(languages.byLanguage(), out);
    }
  }

  private static void writeArray(CanonicalJson.Array array, JsonGenerator out) {
    out.writeStartArray();
    array.elements().forEach(element -> write(element, out));
    out.writeEndArray();
  }

  private static void writeMembers(Map<String, CanonicalJson> byKey, JsonGenerator out) {
    out.writeStartObject();
    byKey.forEach(
        (key, member) -> {
          out.writeName(key);
          write(member, out);
        });
    out.writeEndObject();
  }
}
