package io.github.pii4j.consent.receipt;

import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.util.Map;

/**
 * What happened, in the vocabulary's terms: a status of the consent, who brought it about, when.
 */
final class DpvStatus {

  /** A consent that rests is there, and nothing may be processed because of it. */
  private static final Map<String, String> STATUS =
      Map.ofEntries(
          Map.entry("presented", "dpv:ConsentRequested"),
          Map.entry("given", "dpv:ConsentGiven"),
          Map.entry("resumed", "dpv:ConsentGiven"),
          Map.entry("refused", "dpv:ConsentRefused"),
          Map.entry("deferred", "dpv:ConsentRequestDeferred"),
          Map.entry("withdrawn", "dpv:ConsentWithdrawn"),
          Map.entry("revoked", "dpv:ConsentRevoked"),
          Map.entry("invalidated", "dpv:ConsentInvalidated"),
          Map.entry("paused", "dpv:ConsentStatusInvalidForProcessing"));

  private static final Map<String, String> WHO =
      Map.of(
          "person", "dpv:DataSubject",
          "guardian", "dpv:GuardianOfDataSubject",
          "controller", "dpv:DataController",
          "authority", "dpv:Authority");

  private DpvStatus() {}

  static Members of(Members event) {
    return new JsonMembers()
        .text("@type", STATUS.getOrDefault(text(event, "event_state"), "dpv:ConsentUnknown"))
        .text("dpv:isIndicatedAtTime", text(event, "event_time"))
        .member("dpv:isIndicatedBy", DpvReceipt.reference(who(event)))
        .member("dpv:hasDuration", duration(text(event, "validity_duration")))
        .build();
  }

  private static String who(Members event) {
    return WHO.getOrDefault(text(event, "entity_id"), "dpv:Entity");
  }

  private static Members duration(String validity) {
    boolean isEvent = validity.equals(EventPart.NO_END);
    return new JsonMembers()
        .text("@type", isEvent ? "dpv:UntilEventDuration" : "dpv:UntilTimeDuration")
        .text("rdf:value", validity.substring(EventPart.UNTIL.length()))
        .build();
  }

  private static String text(Members event, String key) {
    return Receipt.text(event, key);
  }
}
