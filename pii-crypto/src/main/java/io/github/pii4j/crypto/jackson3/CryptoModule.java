package io.github.pii4j.crypto.jackson3;

import io.github.pii4j.crypto.Encrypted;
import io.github.pii4j.crypto.IndexValue;
import io.github.pii4j.crypto.Token;
import io.github.pii4j.value.Pii;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleKeyDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * Teaches a mapper of Jackson 3 to write and read {@link Encrypted} values, {@link Token}s and
 * {@link IndexValue}s in their text form.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new CryptoModule()).build();
 * mapper.writeValueAsString(row);   // {"citizenId":"AQFfU2..."}
 * }</pre>
 *
 * <p>A text that is none is a located {@code DatabindException} that never shows it: it may be a
 * value that was never encrypted. None of the three is ever a key, for keys stand in paths and
 * messages. Thread-safe.
 */
public final class CryptoModule extends JacksonModule {

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
