package io.github.pii4j.jackson3;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.pii4j.value.PersonalValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.ser.Serializers;

/** One serializer for every personal value, a host's own too. */
final class ValueSerializers implements Serializers {

  private final ValueSerializer<PersonalValue> serializer;

  ValueSerializers(ValueSerializer<PersonalValue> serializer) {
    this.serializer = serializer;
  }

  @Override
  public @Nullable ValueSerializer<?> findSerializer(
      SerializationConfig config,
      JavaType type,
      BeanDescription.Supplier description,
      JsonFormat.@Nullable Value format) {
    return type.isTypeOrSubTypeOf(PersonalValue.class) ? serializer : null;
  }
}
