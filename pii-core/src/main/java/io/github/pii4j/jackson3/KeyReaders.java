package io.github.pii4j.jackson3;

import io.github.pii4j.value.PersonalValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.deser.KeyDeserializers;

/** Refuses to read a value from a key. */
final class KeyReaders implements KeyDeserializers {

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
    return type.isTypeOrSubTypeOf(PersonalValue.class) ? new Refusal() : null;
  }

  private static final class Refusal extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context) {
      throw new RefusedValueException(
          KeyRefusal.MESSAGE, context.getParser().currentTokenLocation(), null);
    }
  }
}
