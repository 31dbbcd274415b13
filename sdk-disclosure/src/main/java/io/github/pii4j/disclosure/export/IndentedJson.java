package io.github.pii4j.disclosure.export;

import io.github.pii4j.document.CanonicalJson;
import java.io.StringWriter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/** JSON with two spaces of indent and a line feed, for those who look at it. */
final class IndentedJson {

  private IndentedJson() {}

  static String of(CanonicalJson json) {
    JsonFactory factory = JsonFactory.builder().build();
    StringWriter text = new StringWriter();
    try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), json.toText());
        JsonGenerator generator = factory.createGenerator(new Indented(), text)) {
      parser.nextToken();
      generator.copyCurrentStructure(parser);
    }
    return text + "\n";
  }

  private static final class Indented extends ObjectWriteContext.Base {
    @Override
    public PrettyPrinter getPrettyPrinter() {
      DefaultIndenter lines = new DefaultIndenter("  ", "\n");
      return new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines);
    }

    @Override
    public boolean hasPrettyPrinter() {
      return true;
    }
  }
}
