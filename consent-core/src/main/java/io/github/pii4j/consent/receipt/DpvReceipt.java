package io.github.pii4j.consent.receipt;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.CanonicalJson.Text;
import io.github.pii4j.document.JsonMembers;
import java.util.List;
import java.util.Optional;

/**
 * A receipt as JSON-LD in the terms of the W3C Data Privacy Vocabulary, version 2, laid out as its
 * guide for ISO/IEC TS 27560 says: a receipt around one consent record. What the vocabulary has no
 * term for stays in the receipt itself, which is what is signed.
 */
public final class DpvReceipt {

  private static final String SCHEMA = "https://w3id.org/dpv/schema/dpv-27560#";

  private DpvReceipt() {}

  /** One line of JSON-LD. */
  public static String toJsonLd(Receipt receipt) {
    Members content = (Members) CanonicalJson.read(receipt.content().toText());
    return new JsonMembers()
        .member("@context", context())
        .text("@id", Receipt.text(content, "receipt_id"))
        .text("@type", "dpv:ConsentReceipt")
        .text("dct:identifier", Receipt.text(content, "receipt_id"))
        .text("dct:conformsTo", SCHEMA + "receipt")
        .text("dct:created", Receipt.text(content, "issued_at"))
        .member("dpv:hasRecordOfActivity", entry(content))
        .build()
        .toText();
  }

  private static Members context() {
    return new JsonMembers()
        .text("dct", "http://purl.org/dc/terms/")
        .text("dpv", "https://w3id.org/dpv#")
        .text("loc", "https://w3id.org/dpv/loc#")
        .text("pd", "https://w3id.org/dpv/pd#")
        .text("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#")
        .text("schema", "https://schema.org/")
        .build();
  }

  private static Members entry(Members content) {
    Members processing = members(content, "pii_processing");
    Members event = (Members) Receipt.list(content, "events").get(0);
    return new JsonMembers()
        .text("@id", Receipt.text(content, "record_id"))
        .text("@type", "dpv:ConsentRecord")
        .text("dct:identifier", Receipt.text(content, "record_id"))
        .text("dct:conformsTo", SCHEMA + "record")
        .member("dpv:hasDataSubject", node("dpv:DataSubject", content, "pii_principal_id"))
        .list("dpv:hasDataController", parties(content))
        .list("dpv:hasJurisdiction", jurisdictions(processing))
        .member("dpv:hasNotice", notice(processing))
        .member("dpv:hasConsentStatus", DpvStatus.of(event))
        .list("dpv:hasConsentControl", controls(processing))
        .list("dpv:hasProcess", processes(processing))
        .list("dpv:hasRecipient", recipients(processing))
        .build();
  }

  /** The version of a document is its own property; Dublin Core only relates versions. */
  private static Members notice(Members processing) {
    Members notice = members(processing, "privacy_notice");
    return new JsonMembers()
        .text("@type", "dpv:ConsentNotice")
        .text("dct:identifier", Receipt.text(notice, "id"))
        .text("schema:version", Receipt.text(notice, "version"))
        .text("dct:language", Receipt.text(processing, "language"))
        .build();
  }

  private static List<Members> jurisdictions(Members processing) {
    return Receipt.list(processing, "jurisdiction").stream()
        .map(country -> reference("loc:" + ((Text) country).value()))
        .toList();
  }

  private static List<Members> controls(Members processing) {
    return Receipt.list(processing, "withdrawal_method").isEmpty()
        ? List.of()
        : List.of(
            new JsonMembers()
                .text("@type", "dpv:WithdrawConsent")
                .list("dct:description", steps(processing))
                .build());
  }

  private static List<Members> steps(Members processing) {
    return Receipt.list(processing, "withdrawal_method").stream()
        .flatMap(step -> titles(members((Members) step, "label")).stream())
        .toList();
  }

  private static List<Members> parties(Members content) {
    return Receipt.list(content, "party_identification").stream()
        .map(Members.class::cast)
        .map(party -> named("dpv:DataController", party, "party_name"))
        .toList();
  }

  private static List<Members> processes(Members processing) {
    return Receipt.list(processing, "purposes").stream()
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
            Receipt.list(purpose, "pii_information").stream().map(DpvReceipt::data).toList())
        .list("dpv:hasStorageCondition", storage(purpose))
        .build();
  }

  /** A separate consent is an explicit one in the vocabulary's terms; any other is an act too. */
  private static String basis(Members purpose) {
    return switch (Receipt.text(purpose, "lawful_basis")) {
      case "consent" -> "dpv:ExpressedConsent";
      case "separate-consent" -> "dpv:ExplicitlyExpressedConsent";
      case "contract" -> "dpv:Contract";
      case "legal-duty" -> "dpv:LegalObligation";
      default -> "dpv:LegalBasis";
    };
  }

  private static List<Members> storage(Members purpose) {
    return purpose.byKey().get("retention_period") instanceof Members keeping
        ? text(keeping, "period").stream().map(DpvReceipt::duration).toList()
        : List.of();
  }

  private static Members duration(String period) {
    return new JsonMembers()
        .text("@type", "dpv:StorageDuration")
        .text("dpv:hasDuration", period)
        .build();
  }

  private static Members data(CanonicalJson information) {
    Members item = (Members) information;
    JsonMembers members =
        new JsonMembers()
            .text(
                "@type",
                isTrue(item, "sensitive_pii_category")
                    ? "dpv:SensitivePersonalData"
                    : "dpv:PersonalData")
            .text("dct:identifier", Receipt.text(item, "pii_type"))
            .text("dct:title", text(item, "pii_name_en"))
            .member("dpv:hasNecessity", reference(necessity(item)));
    text(item, "dpv").ifPresent(term -> members.text("@id", term));
    return members.build();
  }

  private static String necessity(Members item) {
    return isTrue(item, "pii_optional") ? "dpv:Optional" : "dpv:Required";
  }

  private static List<Members> recipients(Members processing) {
    return Receipt.list(processing, "recipient_third_parties").stream()
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

  static Members reference(String term) {
    return new JsonMembers().text("@id", term).build();
  }

  private static Members members(Members of, String key) {
    return (Members) Receipt.member(of, key);
  }

  private static Optional<String> text(Members of, String key) {
    return of.byKey().get(key) instanceof Text text ? Optional.of(text.value()) : Optional.empty();
  }

  private static boolean isTrue(Members of, String key) {
    return of.byKey().get(key) instanceof CanonicalJson.Flag flag && flag.value();
  }
}
