package io.github.pii4j.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.github.pii4j.value.PersonalValue;
import java.io.IOException;

/** Refuses to write a value as a key: masked keys collide, and clear ones stand in messages. */
final class KeyRefusal extends StdScalarSerializer<PersonalValue> {

  private static final long serialVersionUID = 1L;

  static final String MESSAGE =
      "a personal value is no key in JSON, for keys stand in paths and messages;"
          + " use a reference of your own";

  KeyRefusal() {
    super(PersonalValue.class);
  }

  @Override
  public void serialize(PersonalValue value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    throw JsonMappingException.from(out, MESSAGE);
  }
}
