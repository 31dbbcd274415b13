package io.github.pii4j.policy;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * JSON of which there is one text only: keys sorted by UTF-16 unit, no spaces, escapes only where
 * needed (RFC 8785, for texts, whole numbers and flags).
 */
sealed interface CanonicalJson {

  /** Writes the value where {@code out} stands. */
  void writeTo(JsonGenerator out);

  /** The one text. */
  default String toText() {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      writeTo(out);
    }
    return text.toString();
  }

  /** The same without the texts in languages other than these. */
  default CanonicalJson only(Set<String> languages) {
    return this;
  }

  /** A string. */
  record Text(String value) implements CanonicalJson {
    @Override
    public void writeTo(JsonGenerator out) {
      out.writeString(value);
    }
  }

  /** A whole number. */
  record Whole(int value) implements CanonicalJson {
    @Override
    public void writeTo(JsonGenerator out) {
      out.writeNumber(value);
    }
  }

  /** True or false. */
  record Flag(boolean value) implements CanonicalJson {
    @Override
    public void writeTo(JsonGenerator out) {
      out.writeBoolean(value);
    }
  }

  /** A list in the given order. */
  record Array(List<? extends CanonicalJson> elements) implements CanonicalJson {
    @Override
    public CanonicalJson only(Set<String> languages) {
      return new Array(elements.stream().map(element -> element.only(languages)).toList());
    }

    @Override
    public void writeTo(JsonGenerator out) {
      out.writeStartArray();
      elements.forEach(element -> element.writeTo(out));
      out.writeEndArray();
    }
  }

  /** Members in the order of their keys. */
  record Members(SortedMap<String, CanonicalJson> byKey) implements CanonicalJson {
    @Override
    public CanonicalJson only(Set<String> languages) {
      SortedMap<String, CanonicalJson> left = new TreeMap<>();
      byKey.forEach((key, member) -> left.put(key, member.only(languages)));
      return new Members(left);
    }

    @Override
    public void writeTo(JsonGenerator out) {
      out.writeStartObject();
      for (Map.Entry<String, CanonicalJson> member : byKey.entrySet()) {
        out.writeName(member.getKey());
        member.getValue().writeTo(out);
      }
      out.writeEndObject();
    }
  }

  /** One text by language; written as {@link Members} are. */
  record Languages(SortedMap<String, CanonicalJson> byLanguage) implements CanonicalJson {
    @Override
    public CanonicalJson only(Set<String> languages) {
      SortedMap<String, CanonicalJson> left = new TreeMap<>(byLanguage);
      left.keySet().retainAll(languages);
      return new Languages(left);
    }

    @Override
    public void writeTo(JsonGenerator out) {
      new Members(byLanguage).writeTo(out);
    }
  }

  /** Escapes what must be escaped, in lower case, and nothing else. */
  JsonFactory FACTORY =
      JsonFactory.builder()
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build();
}
