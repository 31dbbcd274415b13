package io.github.pii4j.crypto.jackson2;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;

/** Refuses to read a key. */
final class KeyReader extends KeyDeserializer {

  @Override
  public Object deserializeKey(String key, DeserializationContext context)
      throws JsonMappingException {
    throw new RefusedTextException(
        KeyRefusal.MESSAGE, context.getParser().currentTokenLocation(), null);
  }
}
