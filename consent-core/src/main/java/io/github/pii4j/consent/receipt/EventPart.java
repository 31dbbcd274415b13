package io.github.pii4j.consent.receipt;

import io.github.pii4j.consent.ConsentAct;
import io.github.pii4j.consent.ConsentEvent;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.util.List;
import java.util.Locale;

/** What happened, and how (ISO/IEC TS 27560, 6.6). */
final class EventPart {

  private EventPart() {}

  static List<Members> of(ConsentEvent event) {
    JsonMembers members =
        new JsonMembers()
            .text("event_type", event.kind().word())
            .text("event_time", event.at().toString())
            .text("entity_id", event.actor().word())
            .text("scope", event.scope().toString())
            .text("bundle", word(event.bundle()))
            .text("valid_until", event.expires().map(Object::toString));
    event.act().ifPresent(act -> members.member("act", act(act)));
    return List.of(members.build());
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
