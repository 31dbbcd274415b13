package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.InclusionProof;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.util.Optional;

/**
 * What the log has to show for one line.
 *
 * @param ledger whose log
 * @param event the line's text
 * @param leaf its hash, which is what the log is about
 * @param place the proof of its place under the newest checkpoint; empty while it has none
 */
public record LogEvidence(LedgerName ledger, String event, Hash leaf, Optional<Place> place) {

  /**
   * Where a line stands.
   *
   * @param inclusion the proof
   * @param root the root of the tree that it is about
   * @param checkpoint the signed note about that root; empty if nobody signs
   */
  public record Place(InclusionProof inclusion, Hash root, String checkpoint) {}

  /** As a member of a JSON document. */
  public Members toJson() {
    JsonMembers members =
        new JsonMembers()
            .text("name", ledger.text())
            .member("event", CanonicalJson.read(event))
            .text("leaf", leaf.base64());
    place.ifPresent(found -> write(found, members));
    return members.build();
  }

  private static void write(Place place, JsonMembers members) {
    members
        .whole("sequence", place.inclusion().index() + 1)
        .whole("size", place.inclusion().size())
        .texts("inclusion", place.inclusion().path().stream().map(Hash::base64).toList())
        .text("root", place.root().base64());
    if (!place.checkpoint().isEmpty()) {
      members.text("checkpoint", place.checkpoint());
    }
  }
}
