package io.github.pii4j.jackson2;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializationConfig;
import com.fasterxml.jackson.databind.ser.Serializers;
import io.github.pii4j.value.PersonalValue;
import org.jspecify.annotations.Nullable;

/** One serializer for every personal value, a host's own too. */
final class ValueSerializers extends Serializers.Base {

  private final JsonSerializer<PersonalValue> serializer;

  ValueSerializers(JsonSerializer<PersonalValue> serializer) {
    this.serializer = serializer;
  }

  @Override
  public @Nullable JsonSerializer<?> findSerializer(
      SerializationConfig config, JavaType type, BeanDescription description) {
    return type.isTypeOrSubTypeOf(PersonalValue.class) ? serializer : null;
  }
}
