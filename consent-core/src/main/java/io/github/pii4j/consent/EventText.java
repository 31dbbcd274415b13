package io.github.pii4j.consent;

import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.policy.ContentHash;
import io.github.pii4j.policy.DisclosureGround;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * The one text of an event: JSON with its keys in order and no spaces (RFC 8785), which is what
 * every hash and proof is about.
 *
 * @param event what happened
 * @param ledger where
 * @param previous the leaf hash of the person's line before; empty for their first
 * @param commitment the salted hash of what is personal; empty if nothing is
 */
record EventText(
    ConsentEvent event, LedgerName ledger, Optional<Hash> previous, Optional<Hash> commitment) {

  static final int FORM = 1;

  static final Words<EventKind> KINDS = Words.of(EventKind.class);
  static final Words<Actor> ACTORS = Words.of(Actor.class);
  static final Words<ConsentAct.Kind> ACTS = Words.of(ConsentAct.Kind.class);
  static final Words<ConsentAct.Control> CONTROLS = Words.of(ConsentAct.Control.class);
  static final Words<ConsentEvent.Bundle> BUNDLES = Words.of(ConsentEvent.Bundle.class);
  static final Words<DisclosureGround> GROUNDS = Words.of(DisclosureGround.class);

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .disable(JsonWriteFeature.WRITE_HEX_UPPER_CASE)
          .build();

  byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
      out.writeStartObject();
      write(out);
      out.writeEndObject();
    }
    return bytes.toByteArray();
  }

  /** The keys in order. */
  private void write(JsonGenerator out) {
    event.act().ifPresent(act -> out.writeStringProperty("act", ACTS.word(act.kind())));
    out.writeStringProperty("actor", ACTORS.word(event.actor()));
    out.writeNumberProperty("at", micros(event.at()));
    out.writeStringProperty("bundle", BUNDLES.word(event.bundle()));
    event.act().ifPresent(act -> out.writeStringProperty("control", CONTROLS.word(act.control())));
    commitment.ifPresent(hash -> out.writeStringProperty("details", hash.base64()));
    event.shown().ifPresent(shown -> out.writeStringProperty("document", shown.document()));
    event.expires().ifPresent(end -> out.writeNumberProperty("expires", micros(end)));
    event.ground().ifPresent(ground -> out.writeStringProperty("ground", GROUNDS.word(ground)));
    out.writeStringProperty("id", event.id().text());
    out.writeStringProperty("kind", KINDS.word(event.kind()));
    out.writeStringProperty("ledger", ledger.text());
    writeShown(out);
    out.writeNumberProperty("number", event.number());
    out.writeStringProperty("person", event.person().text());
    previous.ifPresent(hash -> out.writeStringProperty("previous", hash.base64()));
    out.writeStringProperty("scope", event.scope().toString());
    event.shown().flatMap(Shown::screen).ifPresent(hash -> hex(out, "screen", hash));
    event.act().ifPresent(act -> out.writeStringProperty("surface", act.surface()));
    event.shown().ifPresent(shown -> hex(out, "text", shown.text()));
    out.writeNumberProperty("v", FORM);
    event
        .shown()
        .ifPresent(shown -> out.writeStringProperty("version", shown.version().toString()));
  }

  private void writeShown(JsonGenerator out) {
    event
        .shown()
        .ifPresent(
            shown -> {
              out.writeStringProperty("locale", shown.locale().toLanguageTag());
              hex(out, "model", shown.model());
            });
  }

  private static void hex(JsonGenerator out, String name, ContentHash hash) {
    out.writeStringProperty(name, hash.hex());
  }

  static long micros(Instant instant) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
  }

  static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }
}
