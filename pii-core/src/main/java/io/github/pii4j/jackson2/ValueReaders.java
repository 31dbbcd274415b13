package io.github.pii4j.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.Deserializers;
import io.github.pii4j.jackson.JsonRules;
import org.jspecify.annotations.Nullable;

/** A deserializer for every class whose values are read from text. */
final class ValueReaders extends Deserializers.Base {

  private final JsonRules rules;

  ValueReaders(JsonRules rules) {
    this.rules = rules;
  }

  @Override
  public @Nullable JsonDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription description) {
    return rules
        .typeOf(type.getRawClass())
        .map(valueType -> new ValueReader(type.getRawClass(), valueType))
        .orElse(null);
  }

  @Override
  public boolean hasDeserializerFor(DeserializationConfig config, Class<?> value) {
    return rules.typeOf(value).isPresent();
  }
}
