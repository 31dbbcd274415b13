package io.github.pii4j.consent.receipt;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.consent.ConsentEvent;
import io.github.pii4j.consent.ConsentLedger;
import io.github.pii4j.consent.EventId;
import io.github.pii4j.consent.EventKind;
import io.github.pii4j.consent.Shown;
import io.github.pii4j.consent.proof.DocumentSigner;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.value.SubjectId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Issues receipts for what the ledger holds, in the words of the editions that people were shown.
 * Thread-safe.
 */
public final class ReceiptIssuer {

  private final ConsentLedger ledger;
  private final DocumentSigner signer;
  private final InstantSource clock;
  private final Map<PolicyVersion, PrivacyPolicy> editions = new HashMap<>();

  private ReceiptIssuer(
      ConsentLedger ledger,
      Collection<PrivacyPolicy> editions,
      DocumentSigner signer,
      InstantSource clock) {
    this.ledger = requireNonNull(ledger, "ledger");
    this.signer = requireNonNull(signer, "signer");
    this.clock = requireNonNull(clock, "clock");
    editions.forEach(edition -> this.editions.put(edition.version(), edition));
  }

  /** Issues receipts about these editions of one policy. */
  public static ReceiptIssuer of(
      ConsentLedger ledger,
      Collection<PrivacyPolicy> editions,
      DocumentSigner signer,
      InstantSource clock) {
    return new ReceiptIssuer(ledger, editions, signer, clock);
  }

  /**
   * A receipt of one line.
   *
   * @throws ReceiptException if the person has no such line or was erased, nothing was answered by
   *     it, or the edition that they were shown is not at hand as it was then
   */
  public Receipt issue(SubjectId subject, EventId id) {
    ConsentEvent event =
        ledger
            .history(subject)
            .event(id)
            .orElseThrow(() -> new ReceiptException(ReceiptException.Code.NO_SUCH_LINE));
    if (ledger.isForgotten(event.person())) {
      throw new ReceiptException(ReceiptException.Code.KEY_DESTROYED);
    }
    Shown shown =
        event.shown().orElseThrow(() -> new ReceiptException(ReceiptException.Code.NOT_AN_ANSWER));
    Members content = content(event, shown, edition(shown), before(subject, event));
    return new Receipt(content, signer.sign(Receipt.KIND, content));
  }

  private Members content(
      ConsentEvent event, Shown shown, PrivacyPolicy policy, Optional<PrivacyPolicy> before) {
    JsonMembers members =
        new JsonMembers()
            .text("schema_version", "ISO/IEC TS 27560:2023")
            .text("receipt_id", "urn:pii4j:receipt:" + event.id())
            .text("record_id", "urn:pii4j:consent:" + event.id())
            .text("pii_principal_id", event.person().text())
            .text("issued_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
            .member("pii_processing", new ProcessingPart(policy, event, shown).toJson())
            .list("party_identification", PartyPart.of(policy))
            .list("events", EventPart.of(event))
            .member("ledger", ledger.log().evidence(event.id()).toJson());
    before.ifPresent(
        old -> members.member("change_summary", ChangePart.of(old, policy, event.scope())));
    return members.build();
  }

  /** The edition as it was shown: the same words, or it is another. */
  private PrivacyPolicy edition(Shown shown) {
    return Optional.ofNullable(editions.get(shown.version()))
        .filter(edition -> edition.id().equals(shown.document()))
        .filter(edition -> edition.modelHash().equals(shown.model()))
        .filter(edition -> edition.textHash().equals(shown.text()))
        .orElseThrow(() -> new ReceiptException(ReceiptException.Code.NO_SUCH_EDITION));
  }

  /** The edition that the person had agreed to before, in the same scope. */
  private Optional<PrivacyPolicy> before(SubjectId subject, ConsentEvent event) {
    return ledger.history(subject).events().stream()
        .filter(line -> line.number() < event.number())
        .filter(line -> line.scope().equals(event.scope()))
        .filter(line -> line.kind() == EventKind.GIVEN)
        .reduce((earlier, later) -> later)
        .flatMap(ConsentEvent::shown)
        .map(Shown::version)
        .filter(version -> event.shown().filter(now -> now.version().equals(version)).isEmpty())
        .map(editions::get);
  }
}
