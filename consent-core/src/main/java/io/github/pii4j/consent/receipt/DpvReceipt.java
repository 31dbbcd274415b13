package io.github.pii4j.consent.receipt;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Array;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.CanonicalJson.Text;
import io.github.pii4j.document.JsonMembers;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A receipt as JSON-LD in the terms of the W3C Data Privacy Vocabulary, version 2, as its guide for
 * ISO/IEC TS 27560 uses them. What the vocabulary has no term for stays in the receipt itself,
 * which is what is signed.
 */
public final class DpvReceipt {

  private static final Map<String, String> STATUS =
      Map.ofEntries(
          Map.entry("presented", "dpv:ConsentRequested"),
          Map.entry("given", "dpv:ConsentGiven"),
          Map.entry("resumed", "dpv:ConsentGiven"),
          Map.entry("refused", "dpv:ConsentRefused"),
          Map.entry("deferred", "dpv:ConsentRequestDeferred"),
          Map.entry("withdrawn", "dpv:ConsentWithdrawn"),
          Map.entry("revoked", "dpv:ConsentRevoked"),
          Map.entry("invalidated", "dpv:ConsentInvalidated"));

  private DpvReceipt() {}

  /** One line of JSON-LD. */
  public static String toJsonLd(Receipt receipt) {
    Members content = (Members) CanonicalJson.read(receipt.content().toText());
    Members processing = members(content, "pii_processing");
    Members event = (Members) list(content, "events").get(0);
    return new JsonMembers()
        .member("@context", context())
        .text("@id", Receipt.text(content, "receipt_id"))
        .text("@type", "dpv:ConsentReceipt")
        .text("dct:identifier", Receipt.text(content, "record_id"))
        .text("dct:issued", Receipt.text(content, "issued_at"))
        .text("dct:conformsTo", "https://w3id.org/dpv/schema/dpv-27560")
        .member("dpv:hasDataSubject", node("dpv:DataSubject", content, "pii_principal_id"))
        .list("dpv:hasDataController", parties(content))
        .member("dpv:hasNotice", notice(processing))
        .member("dpv:hasConsentStatus", reference(status(event)))
        .text("dpv:isIndicatedAtTime", Receipt.text(event, "event_time"))
        .text("dpv:isIndicatedBy", Receipt.text(event, "entity_id"))
        .list("dpv:hasProcess", processes(processing))
        .list("dpv:hasRecipient", recipients(processing))
        .build()
        .toText();
  }

  private static Members context() {
    return new JsonMembers()
        .text("dct", "http://purl.org/dc/terms/")
        .text("dpv", "https://w3id.org/dpv#")
        .text("pd", "https://w3id.org/dpv/pd#")
        .build();
  }

  private static String status(Members event) {
    return STATUS.getOrDefault(Receipt.text(event, "event_type"), "dpv:ConsentUnknown");
  }

  private static Members notice(Members processing) {
    Members notice = members(processing, "privacy_notice");
    return new JsonMembers()
        .text("@type", "dpv:ConsentNotice")
        .text("dct:identifier", Receipt.text(notice, "id"))
        .text("dct:hasVersion", Receipt.text(notice, "version"))
        .text("dct:language", Receipt.text(processing, "language"))
        .build();
  }

  private static List<Members> parties(Members content) {
    return list(content, "party_identification").stream()
        .map(Members.class::cast)
        .map(party -> named("dpv:DataController", party, "party_name"))
        .toList();
  }

  private static List<Members> processes(Members processing) {
    return list(processing, "purposes").stream()
        .map(Members.class::cast)
        .map(DpvReceipt::process)
        .toList();
  }

  private static Members process(Members purpose) {
    return new JsonMembers()
        .text("@type", "dpv:Process")
        .member("dpv:hasPurpose", named("dpv:Purpose", purpose, "purpose"))
        .member("dpv:hasLegalBasis", reference(basis(purpose)))
        .list(
            "dpv:hasPersonalData",
            list(purpose, "pii_information").stream().map(DpvReceipt::data).toList())
        .build();
  }

  /** A separate consent is an explicit one in the vocabulary's terms. */
  private static String basis(Members purpose) {
    return switch (Receipt.text(purpose, "lawful_basis")) {
      case "consent" -> "dpv:InformedConsent";
      case "separate-consent" -> "dpv:ExplicitlyExpressedConsent";
      case "contract" -> "dpv:Contract";
      case "legal-duty" -> "dpv:LegalObligation";
      default -> "dpv:LegalBasis";
    };
  }

  private static Members data(CanonicalJson information) {
    Members item = (Members) information;
    JsonMembers members =
        new JsonMembers()
            .text(
                "@type",
                isTrue(item, "sensitive") ? "dpv:SensitivePersonalData" : "dpv:PersonalData")
            .text("dct:identifier", Receipt.text(item, "pii_type"))
            .text("dct:title", text(item, "pii_name_en"));
    text(item, "dpv").ifPresent(term -> members.text("@id", term));
    return members.build();
  }

  private static List<Members> recipients(Members processing) {
    return list(processing, "recipient_third_parties").stream()
        .map(Members.class::cast)
        .map(party -> named("dpv:Recipient", party, "party_name"))
        .toList();
  }

  private static Members named(String type, Members of, String name) {
    return new JsonMembers()
        .text("@type", type)
        .list("dct:title", titles((Members) Receipt.member(of, name)))
        .build();
  }

  private static List<Members> titles(Members text) {
    return text.byKey().entrySet().stream()
        .map(
            one ->
                new JsonMembers()
                    .text("@language", one.getKey())
                    .member("@value", one.getValue())
                    .build())
        .toList();
  }

  private static Members node(String type, Members of, String key) {
    return new JsonMembers()
        .text("@type", type)
        .text("dct:identifier", Receipt.text(of, key))
        .build();
  }

  private static Members reference(String term) {
    return new JsonMembers().text("@id", term).build();
  }

  private static Members members(Members of, String key) {
    return (Members) Receipt.member(of, key);
  }

  private static List<? extends CanonicalJson> list(Members of, String key) {
    return of.byKey().get(key) instanceof Array array ? array.elements() : List.of();
  }

  private static Optional<String> text(Members of, String key) {
    return of.byKey().get(key) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  private static boolean isTrue(Members of, String key) {
    return of.byKey().get(key) instanceof CanonicalJson.Flag flag && flag.value();
  }
}
