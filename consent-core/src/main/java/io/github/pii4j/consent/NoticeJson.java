package io.github.pii4j.consent;

import io.github.pii4j.document.Message;
import java.io.StringWriter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A notice as JSON for an app. */
final class NoticeJson {

  private static final JsonFactory JSON = new JsonFactory();

  private NoticeJson() {}

  static String write(ChangeNotice notice) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
      out.writeStartObject();
      out.writeStringProperty("from", notice.from().toString());
      out.writeStringProperty("to", notice.to().toString());
      out.writeStringProperty("effective", notice.effective().toString());
      out.writeStringProperty("level", word(notice.level()));
      write(out, "title", notice.title());
      write(out, "duty", notice.duty());
      lines(out, notice);
      asks(out, notice);
      out.writeEndObject();
    }
    return text.toString();
  }

  private static void lines(JsonGenerator out, ChangeNotice notice) {
    out.writeArrayPropertyStart("lines");
    for (NoticeLine line : notice.lines()) {
      out.writeStartObject();
      out.writeStringProperty("level", word(line.level()));
      out.writeStringProperty("path", line.path());
      write(out, "what", line.what());
      write(out, "duty", line.duty());
      out.writeEndObject();
    }
    out.writeEndArray();
  }

  private static void asks(JsonGenerator out, ChangeNotice notice) {
    out.writeArrayPropertyStart("asks");
    notice.asks().forEach(scope -> out.writeString(scope.toString()));
    out.writeEndArray();
  }

  private static void write(JsonGenerator out, String name, Message message) {
    out.writeObjectPropertyStart(name);
    out.writeStringProperty("zh", message.chinese());
    out.writeStringProperty("en", message.english());
    out.writeEndObject();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
