package io.github.pii4j.jackson2;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import io.github.pii4j.jackson.JsonRules;
import io.github.pii4j.jackson.Revealed;
import io.github.pii4j.value.PersonalValue;
import java.io.IOException;

/** Writes a value as the rules say. */
final class ValueWriter extends StdScalarSerializer<PersonalValue> {

  private static final long serialVersionUID = 1L;

  private final transient JsonRules rules;

  ValueWriter(JsonRules rules) {
    super(PersonalValue.class);
    this.rules = rules;
  }

  @Override
  public void serialize(PersonalValue value, JsonGenerator out, SerializerProvider provider)
      throws IOException {
    boolean revealed = Boolean.TRUE.equals(provider.getAttribute(Revealed.class));
    Class<?> view = revealed ? Revealed.class : provider.getActiveView();
    out.writeString(rules.write(value, view));
  }
}
