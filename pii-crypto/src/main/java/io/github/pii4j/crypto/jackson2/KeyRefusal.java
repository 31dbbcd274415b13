package io.github.pii4j.crypto.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import java.io.IOException;

/** Refuses to write a key: keys stand in the path of every error message. */
final class KeyRefusal extends StdScalarSerializer<Object> {

  private static final long serialVersionUID = 1L;

  static final String MESSAGE =
      "what stands for a personal value is no key in JSON, for keys stand in paths and"
          + " messages; use a reference of your own";

  KeyRefusal(Class<?> type) {
    super(type, false);
  }

  @Override
  public void serialize(Object value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    throw JsonMappingException.from(out, MESSAGE);
  }
}
