package io.github.pii4j.jackson3;

import io.github.pii4j.jackson.JsonRules;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.Deserializers;

/** A deserializer for every class whose values are read from text. */
final class ValueReaders implements Deserializers {

  private final JsonRules rules;

  ValueReaders(JsonRules rules) {
    this.rules = rules;
  }

  @Override
  public @Nullable ValueDeserializer<?> findBeanDeserializer(
      JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
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
