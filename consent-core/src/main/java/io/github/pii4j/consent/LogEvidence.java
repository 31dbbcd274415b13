package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.util.OptionalLong;

/**
 * What the log has to show for one line.
 *
 * @param ledger whose log
 * @param event the line's text
 * @param leaf its hash, which is what the log is about
 * @param sequence its place; empty while it has none
 */
public record LogEvidence(LedgerName ledger, String event, Hash leaf, OptionalLong sequence) {

  /** As a member of a JSON document. */
  public Members toJson() {
    JsonMembers members =
        new JsonMembers()
            .text("name", ledger.text())
            .member("event", CanonicalJson.read(event))
            .text("leaf", leaf.base64());
    sequence.ifPresent(place -> members.whole("sequence", place));
    return members.build();
  }
}
