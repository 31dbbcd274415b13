package io.github.pii4j.consent.receipt;

import io.github.pii4j.consent.ConsentAct;
import io.github.pii4j.consent.ConsentEvent;
import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What happened, and how (ISO/IEC TS 27560, 6.6). */
final class EventPart {

  static final String UNTIL = "until ";
  static final String NO_END = UNTIL + "withdrawn or superseded";

  private EventPart() {}

  static List<Members> of(ConsentEvent event) {
    JsonMembers members =
        new JsonMembers()
            .text("event_state", event.kind().word())
            .text("event_type", type(event))
            .text("event_time", event.at().toString())
            .text("entity_id", event.actor().word())
            .text("scope", event.scope().toString())
            .text("bundle", word(event.bundle()))
            .text("validity_duration", validity(event.expires()));
    event.act().ifPresent(act -> members.member("act", act(act)));
    return List.of(members.build());
  }

  /**
   * Separate consent is what one act gives to one scope and nothing else (PIPL, article 29); the
   * policy as a whole is no such scope.
   */
  private static String type(ConsentEvent event) {
    boolean separate =
        event.bundle() == ConsentEvent.Bundle.ALONE
            && event.scope().kind() != ConsentScope.Kind.POLICY;
    return separate ? "separate" : "express";
  }

  /** A consent without an end has a duration too, as the standard wants one. */
  static String validity(Optional<Instant> end) {
    return end.map(instant -> UNTIL + instant).orElse(NO_END);
  }

  private static Members act(ConsentAct act) {
    return new JsonMembers()
        .text("kind", word(act.kind()))
        .flag("preselected", act.control() == ConsentAct.Control.PRESELECTED)
        .text("surface", act.surface())
        .build();
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
