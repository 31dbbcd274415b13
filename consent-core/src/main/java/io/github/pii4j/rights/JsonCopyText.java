package io.github.pii4j.rights;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import java.time.Instant;

/** Canonical JSON; its members come in the order of their names, so the items can be in between. */
final class JsonCopyText extends CopyText {

  private boolean isEmpty = true;

  JsonCopyText(Appendable out) {
    super(out);
  }

  @Override
  void begin() {
    String format = new CanonicalJson.Text(DataCopy.FORMAT).toText();
    write("{\"format\":" + format + ",");
  }

  @Override
  void item(CopyItem item) {
    write(isEmpty ? "\"items\":[" : ",");
    write(json(item).toText());
    isEmpty = false;
  }

  @Override
  void end(RequestId request, Instant made) {
    write(isEmpty ? "" : "],");
    String rest =
        new JsonMembers()
            .text("made", made.toString())
            .text("request", request.text())
            .build()
            .toText();
    write(rest.substring(1)); // without the brace, which is written
  }

  private static CanonicalJson json(CopyItem item) {
    return new JsonMembers()
        .text("category", item.category())
        .localized("name", item.name())
        .text("store", item.store().text())
        .text("value", item.reveal())
        .build();
  }
}
