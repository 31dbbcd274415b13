package io.github.pii4j.jackson3;

import io.github.pii4j.jackson.JsonRules;
import io.github.pii4j.jackson.Revealed;
import io.github.pii4j.value.PersonalValue;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Writes a value as the rules say. */
final class ValueWriter extends StdScalarSerializer<PersonalValue> {

  private static final long serialVersionUID = 1L;

  private final transient JsonRules rules;

  ValueWriter(JsonRules rules) {
    super(PersonalValue.class);
    this.rules = rules;
  }

  @Override
  public void serialize(PersonalValue value, JsonGenerator out, SerializationContext provider) {
    boolean revealed = Boolean.TRUE.equals(provider.getAttribute(Revealed.class));
    Class<?> view = revealed ? Revealed.class : provider.getActiveView();
    out.writeString(rules.write(value, view));
  }
}
