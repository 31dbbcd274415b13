package io.github.pii4j.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import io.github.pii4j.value.PersonalValue;
import org.jspecify.annotations.Nullable;

/** Refuses to read a value from a key. */
final class KeyReaders implements KeyDeserializers {

  @Override
  public @Nullable KeyDeserializer findKeyDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    return type.isTypeOrSubTypeOf(PersonalValue.class) ? new Refusal() : null;
  }

  private static final class Refusal extends KeyDeserializer {

    @Override
    public Object deserializeKey(String key, DeserializationContext context)
        throws JsonMappingException {
      throw new RefusedValueException(
          KeyRefusal.MESSAGE, context.getParser().currentTokenLocation(), null);
    }
  }
}
