package io.github.pii4j.crypto.jackson3;

import io.github.pii4j.crypto.CryptoException;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;

/** Reads the text form from a JSON string. */
final class TextReader<T> extends StdScalarDeserializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Function<String, T> parse;

  TextReader(Class<?> type, Function<String, T> parse) {
    super(type);
    this.parse = parse;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw new RefusedTextException(
          handledType().getSimpleName() + " must be a JSON string",
          parser.currentTokenLocation(),
          null);
    }
    try {
      return parse.apply(parser.getString());
    } catch (CryptoException | IllegalArgumentException e) {
      throw new RefusedTextException(e.getMessage(), parser.currentTokenLocation(), e);
    }
  }
}
