package io.github.pii4j.consent.receipt;

import io.github.pii4j.document.CanonicalJson.Flag;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.CanonicalJson.Text;
import io.github.pii4j.document.CanonicalJson.Whole;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Compares what a receipt says with the line of the ledger that it shows. */
final class LineAgreement {

  private final Members content;
  private final Members ledger;
  private final Members line;
  private final Members event;
  private final Members notice;

  /**
   * Of this receipt.
   *
   * @throws IllegalArgumentException if a part is missing
   * @throws ClassCastException if a part is of another shape
   * @throws IndexOutOfBoundsException if there is no event
   */
  LineAgreement(Members content) {
    this.content = content;
    this.ledger = (Members) Receipt.member(content, "ledger");
    this.line = (Members) Receipt.member(ledger, "event");
    this.event = (Members) Receipt.list(content, "events").get(0);
    this.notice =
        (Members)
            Receipt.member((Members) Receipt.member(content, "pii_processing"), "privacy_notice");
  }

  boolean holds() {
    return who() && what() && which() && how();
  }

  private boolean who() {
    return same(content, "pii_principal_id", "person")
        && same(event, "entity_id", "actor")
        && same(ledger, "name", "ledger")
        && Receipt.text(content, "record_id")
            .equals("urn:pii4j:consent:" + Receipt.text(line, "id"));
  }

  private boolean what() {
    return same(event, "event_state", "kind")
        && same(event, "scope", "scope")
        && same(event, "bundle", "bundle")
        && Instant.parse(Receipt.text(event, "event_time")).equals(instant("at").orElseThrow())
        && Receipt.text(event, "validity_duration").equals(EventPart.validity(instant("expires")));
  }

  private boolean which() {
    return same(notice, "id", "document")
        && same(notice, "version", "version")
        && same(notice, "model_sha256", "model")
        && same(notice, "text_sha256", "text")
        && same(notice, "screen_sha256", "screen");
  }

  private boolean how() {
    Optional<Members> act = Optional.ofNullable((Members) event.byKey().get("act"));
    return text(act, "kind").equals(text(Optional.of(line), "act"))
        && text(act, "surface").equals(text(Optional.of(line), "surface"))
        && act.filter(LineAgreement::isPreselected).isPresent()
            == text(Optional.of(line), "control").filter("preselected"::equals).isPresent();
  }

  private static boolean isPreselected(Members act) {
    return act.byKey().get("preselected") instanceof Flag flag && flag.value();
  }

  private boolean same(Members one, String key, String keyOfLine) {
    return text(Optional.of(one), key).equals(text(Optional.of(line), keyOfLine));
  }

  private static Optional<String> text(Optional<Members> of, String key) {
    return of.map(members -> members.byKey().get(key)).map(text -> ((Text) text).value());
  }

  private Optional<Instant> instant(String key) {
    return Optional.ofNullable(line.byKey().get(key))
        .map(micros -> Instant.EPOCH.plus(((Whole) micros).value(), ChronoUnit.MICROS));
  }
}
