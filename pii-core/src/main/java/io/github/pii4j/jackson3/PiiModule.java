package io.github.pii4j.jackson3;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.jackson.JsonRules;
import tools.jackson.core.Version;
import tools.jackson.databind.JacksonModule;

/**
 * Teaches a mapper of Jackson 3 to write personal values masked and to read them from clear text.
 *
 * <pre>{@code
 * JsonMapper mapper = JsonMapper.builder().addModule(new PiiModule()).build();
 * mapper.writeValueAsString(worker);                                  // {"id":"4****4"}
 * mapper.writerWithView(Revealed.class).writeValueAsString(worker);   // in clear
 * }</pre>
 *
 * <p>A text that is refused is a located {@code DatabindException} that names the reasons and never
 * the text. Thread-safe.
 */
public final class PiiModule extends JacksonModule {

  private final transient JsonRules rules;

  /** By the {@link JsonRules#standard() standard} rules. */
  public PiiModule() {
    this(JsonRules.standard());
  }

  /** By other rules. */
  public PiiModule(JsonRules rules) {
    this.rules = requireNonNull(rules, "rules");
  }

  @Override
  public String getModuleName() {
    return "pii4j";
  }

  @Override
  public Version version() {
    return Version.unknownVersion();
  }

  @Override
  public void setupModule(SetupContext context) {
    context.addSerializers(new ValueSerializers(new ValueWriter(rules)));
    context.addKeySerializers(new ValueSerializers(new KeyRefusal()));
    context.addDeserializers(new ValueReaders(rules));
    context.addKeyDeserializers(new KeyReaders());
  }
}
