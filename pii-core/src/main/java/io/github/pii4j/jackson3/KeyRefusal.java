package io.github.pii4j.jackson3;

import io.github.pii4j.value.PersonalValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

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
  public void serialize(PersonalValue value, JsonGenerator out, SerializationContext provider) {
    throw DatabindException.from(out, MESSAGE);
  }
}
