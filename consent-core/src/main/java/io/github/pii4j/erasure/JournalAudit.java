package io.github.pii4j.erasure;

import java.util.List;
import java.util.Optional;

/** Checks that no line of a journal was changed, moved or left out. */
public final class JournalAudit {

  private JournalAudit() {}

  /**
   * The head that the lines lead to; empty if one does not follow the one before. Compare it with
   * {@link ErasureCase#journal()}: that the end was cut off, only the head shows.
   */
  public static Optional<JournalHead> head(List<JournalLine> journal) {
    JournalHead head = JournalHead.START;
    for (JournalLine line : journal) {
      if (!follows(line, head)) {
        return Optional.empty();
      }
      head = line.head();
    }
    return Optional.of(head);
  }

  private static boolean follows(JournalLine line, JournalHead head) {
    return JsonReading.read(
        line.text(),
        json ->
            json.whole("number") == head.length() + 1
                && line.number() == head.length() + 1
                && json.text("case").equals(line.caseId().text())
                && json.text("before").equals(head.hash().base64()));
  }
}
