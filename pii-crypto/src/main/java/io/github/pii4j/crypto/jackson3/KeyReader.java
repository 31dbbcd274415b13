package io.github.pii4j.crypto.jackson3;

import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;

/** Refuses to read a key. */
final class KeyReader extends KeyDeserializer {

  @Override
  public Object deserializeKey(String key, DeserializationContext context) {
    throw new RefusedTextException(
        KeyRefusal.MESSAGE, context.getParser().currentTokenLocation(), null);
  }
}
