package io.github.pii4j.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.time.Instant;

/**
 * One line of the journal of a case, which is only ever added to. Its text names the hash of the
 * line before, so that none can be changed or left out without breaking those after it; the case
 * has the last hash.
 *
 * @param caseId whose journal
 * @param number its place, from 1
 * @param event what happened, such as {@code case.cooling-off} or {@code step.done}
 * @param text canonical JSON without a personal value
 */
public record JournalLine(CaseId caseId, long number, String event, String text) {

  static JournalLine next(
      CaseId caseId, JournalHead head, Instant at, String event, Members about) {
    Members line =
        new JsonMembers()
            .text("case", caseId.text())
            .whole("number", head.length() + 1)
            .text("at", at.toString())
            .text("event", event)
            .member("about", about)
            .text("before", head.hash().base64())
            .build();
    return new JournalLine(caseId, head.length() + 1, event, line.toText());
  }

  /** SHA-256 of the text, as of a log's entry. */
  public Hash hash() {
    return Hash.ofEntry(text.getBytes(UTF_8));
  }

  JournalHead head() {
    return new JournalHead(number, hash());
  }
}
