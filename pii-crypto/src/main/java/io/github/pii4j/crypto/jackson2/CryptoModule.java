package io.github.pii4j.crypto.jackson2;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleKeyDeserializers;
import com.fasterxml.jackson.databind.module.SimpleSerializers;
import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.IndexValue;
import io.github.pii4j.crypto.Token;
import io.github.pii4j.value.Pii;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Teaches a mapper of Jackson 2 to write and read {@link Encrypted} values, {@link Token}s and
 * {@link IndexValue}s in their text form.
 *
 * <pre>{@code
 * ObjectMapper mapper = JsonMapper.builder().addModule(new CryptoModule()).build();
 * mapper.writeValueAsString(row);   // {"citizenId":"AQFfU2..."}
 * }</pre>
 *
 * <p>A text that is none is a located {@code JsonMappingException} that never shows it: it may be a
 * value that was never encrypted. None of the three is ever a key, for keys stand in paths and
 * messages. Thread-safe.
 */
public final class CryptoModule extends Module {

  /** Knows all that this library stores as text. */
  public CryptoModule() {
    // Nothing to choose.
  }

  @Override
  public String getModuleName() {
    return "pii4j-crypto";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    add(context, Encrypted.class, Encrypted::text, Encrypted::<Pii>parse);
    add(context, IndexValue.class, IndexValue::text, IndexValue::parse);
    add(context, Token.class, Token::text, Token::<Pii>of);
  }

  private static <T> void add(
      SetupContext context, Class<?> type, Function<T, String> write, Function<String, T> read) {
    context.addSerializers(new SimpleSerializers(List.of(new TextWriter<>(type, write))));
    context.addKeySerializers(new SimpleSerializers(List.of(new KeyRefusal(type))));
    context.addDeserializers(new SimpleDeserializers(Map.of(type, new TextReader<>(type, read))));
    context.addKeyDeserializers(
        new SimpleKeyDeserializers().addDeserializer(type, new KeyReader()));
  }
}
