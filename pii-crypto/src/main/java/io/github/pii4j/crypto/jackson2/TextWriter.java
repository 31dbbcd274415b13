package io.github.pii4j.crypto.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;
import java.util.function.Function;

/** Writes the text form as a JSON string. */
final class TextWriter<T> extends StdScalarSerializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Function<T, String> text;

  TextWriter(Class<?> type, Function<T, String> text) {
    super(type, false);
    this.text = text;
  }

  @Override
  public void serialize(T value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    out.writeString(text.apply(value));
  }
}
