package io.github.pii4j.crypto.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import io.github.pii4j.crypto.CryptoException;
import java.io.IOException;
import java.util.function.Function;

/** Reads the text form from a JSON string. */
final class TextReader<T> extends StdScalarDeserializer<T> {

  private static final long serialVersionUID = 1L;

  private final transient Function<String, T> parse;

  TextReader(Class<?> type, Function<String, T> parse) {
    super(type);
    this.parse = parse;
  }

  @Override
  public T deserialize(JsonParser parser, DeserializationContext context) throws IOException {
    if (!parser.hasToken(JsonToken.VALUE_STRING)) {
      throw new RefusedTextException(
          handledType().getSimpleName() + " must be a JSON string",
          parser.currentTokenLocation(),
          null);
    }
    try {
      return parse.apply(parser.getText());
    } catch (CryptoException | IllegalArgumentException e) {
      throw new RefusedTextException(e.getMessage(), parser.currentTokenLocation(), e);
    }
  }
}
