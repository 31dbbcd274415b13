package io.github.pii4j.disclosure.page;

import io.github.pii4j.document.CanonicalJson;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.SortedMap;

/**
 * Writes documents as machines get them. What several documents hold, such as an SDK that versions
 * disclose alike, is written out once. Not thread-safe.
 */
final class JsonCopies {

  private final IdentityHashMap<CanonicalJson, FileContent> known = new IdentityHashMap<>();

  /** The document with a line end after it. */
  FileContent of(CanonicalJson document) {
    PieceWriter out = new PieceWriter();
    if (document instanceof CanonicalJson.Members members) {
      write(members.byKey(), out);
    } else {
      out.write(document.toText());
    }
    out.write("\n");
    return out.content();
  }

  private void write(SortedMap<String, CanonicalJson> members, PieceWriter out) {
    String before = "{";
    for (Map.Entry<String, CanonicalJson> member : members.entrySet()) {
      out.write(before + new CanonicalJson.Text(member.getKey()).toText() + ":");
      write(member.getValue(), out);
      before = ",";
    }
    out.write(members.isEmpty() ? "{}" : "}");
  }

  private void write(CanonicalJson member, PieceWriter out) {
    if (!(member instanceof CanonicalJson.Array list)) {
      out.write(member.toText());
      return;
    }
    String before = "[";
    for (CanonicalJson element : list.elements()) {
      out.write(before);
      out.append(known.computeIfAbsent(element, unseen -> FileContent.of(unseen.toText())));
      before = ",";
    }
    out.write(list.elements().isEmpty() ? "[]" : "]");
  }
}
