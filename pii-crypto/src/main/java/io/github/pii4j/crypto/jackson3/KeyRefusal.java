package io.github.pii4j.crypto.jackson3;

import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

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
  public void serialize(Object value, JsonGenerator out, SerializationContext provider) {
    throw DatabindException.from(out, MESSAGE);
  }
}
