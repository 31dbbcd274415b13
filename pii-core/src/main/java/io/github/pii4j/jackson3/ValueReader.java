package io.github.pii4j.jackson3;

import io.github.pii4j.value.InvalidPiiException;
import io.github.pii4j.value.PersonalValue;
import io.github.pii4j.value.PiiType;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads a value from a JSON string. */
final class ValueReader extends StdScalarDeserializer<PersonalValue> {

  private static final long serialVersionUID = 1L;

  private final transient PiiType<?> type;

  ValueReader(Class<?> value, PiiType<?> type) {
    super(value);
    this.type = type;
  }

  @Override
  public PersonalValue deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw new RefusedValueException(
          "a " + type.name() + " must be a JSON string", parser.currentTokenLocation(), null);
    }
    try {
      return type.parse(parser.getString());
    } catch (InvalidPiiException e) {
      throw new RefusedValueException(e.getMessage(), parser.currentTokenLocation(), e);
    }
  }
}
