package io.github.pii4j.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.github.pii4j.value.InvalidPiiException;
import io.github.pii4j.value.PersonalValue;
import io.github.pii4j.value.PiiType;
import java.io.IOException;

/** Reads a value from a JSON string. */
final class ValueReader extends StdScalarDeserializer<PersonalValue> {

  private static final long serialVersionUID = 1L;

  private final transient PiiType<?> type;

  ValueReader(Class<?> value, PiiType<?> type) {
    super(value);
    this.type = type;
  }

  @Override
  public PersonalValue deserialize(JsonParser parser, DeserializationContext context)
      throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw new RefusedValueException(
          "a " + type.name() + " must be a JSON string", parser.currentTokenLocation(), null);
    }
    try {
      return type.parse(parser.getText());
    } catch (InvalidPiiException e) {
      throw new RefusedValueException(e.getMessage(), parser.currentTokenLocation(), e);
    }
  }
}
