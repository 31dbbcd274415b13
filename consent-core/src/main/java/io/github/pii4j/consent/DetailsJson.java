package io.github.pii4j.consent;

import java.io.StringWriter;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Details as an object of texts. */
final class DetailsJson {

  private static final JsonFactory JSON = new JsonFactory();

  private DetailsJson() {}

  static String write(ActDetails details) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      details.reveal().forEach(out::writeStringProperty);
      out.writeEndObject();
    }
    return text.toString();
  }

  static ActDetails read(String json) {
    ActDetails details = ActDetails.NONE;
    try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = in.currentName();
        in.nextToken();
        details = details.with(name, in.getString());
      }
    } catch (JacksonException e) {
      throw new LedgerException(LedgerException.Code.UNREADABLE);
    }
    return details;
  }
}
