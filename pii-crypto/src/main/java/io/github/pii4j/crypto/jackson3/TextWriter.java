package io.github.pii4j.crypto.jackson3;

import java.util.function.Function;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes the text form as a JSON string. */
final class TextWriter<T> extends StdScalarSerializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Function<T, String> text;

  TextWriter(Class<?> type, Function<T, String> text) {
    super(type, false);
    this.text = text;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializationContext provider) {
    out.writeString(text.apply(value));
  }
}
