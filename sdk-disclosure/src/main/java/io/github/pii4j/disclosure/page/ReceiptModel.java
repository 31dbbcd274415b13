package io.github.pii4j.disclosure.page;

import io.github.pii4j.consent.receipt.Receipt;
import io.github.pii4j.disclosure.page.JsonPart.LanguageText;
import io.github.pii4j.document.CanonicalJson;
import java.util.List;
import java.util.Map;

/** Everything that the template of a receipt's page sees. */
final class ReceiptModel {

  private final Receipt receipt;
  private final JsonPart content;
  private final JsonPart processing;
  private final JsonPart event;
  private final PageLanguage language;
  private final PageWords words;

  ReceiptModel(Receipt receipt, PageLanguage language) {
    this.receipt = receipt;
    this.content = JsonPart.of(CanonicalJson.read(receipt.content().toText()));
    this.processing = content.part("pii_processing");
    this.event = content.parts("events").stream().findFirst().orElseGet(() -> content.part(""));
    this.language = language;
    this.words = language.words();
  }

  Map<String, Object> fields() {
    ReceiptPurposeViews purposes = new ReceiptPurposeViews(language);
    ReceiptActView act = new ReceiptActView(processing, event, language);
    return new View()
        .put("w", words.all())
        .put("style", PageStyle.RECEIPT.text())
        .put("styleHash", PageStyle.RECEIPT.hash())
        .put("lang", language.locale().toLanguageTag())
        .put("heading", act.heading())
        .put("act", act.fields())
        .put("parties", content.parts("party_identification").stream().map(this::party).toList())
        .put("purposes", purposes.of(processing.parts("purposes")))
        .put("recipients", purposes.recipients(processing.parts("recipient_third_parties")))
        .put("changes", changes())
        .put("withdrawal", steps())
        .put("rights", rights())
        .put("numbers", numbers())
        .put("proof", new ReceiptProofView(content, receipt.signature()).fields())
        .fields();
  }

  private Map<String, Object> party(JsonPart party) {
    return new View()
        .put("name", party.words("party_name", language.locale()).map(LanguageText::view))
        .put("number", party.text("party_id"))
        .put("address", party.words("party_address", language.locale()).map(LanguageText::view))
        .put("contacts", party.parts("party_contact").stream().map(this::contact).toList())
        .fields();
  }

  private Map<String, Object> contact(JsonPart contact) {
    return new View()
        .put("label", words.orCode("contact", contact.text("kind").orElse("")))
        .put("value", contact.text("value"))
        .fields();
  }

  private Map<String, Object> changes() {
    JsonPart summary = content.part("change_summary");
    return new View()
        .put("from", summary.text("from"))
        .put("to", summary.text("to"))
        .put("lines", summary.parts("changes").stream().map(this::change).toList())
        .fields();
  }

  private Map<String, Object> change(JsonPart change) {
    return new View()
        .put("severity", words.orCode("receipt.severity", change.text("severity").orElse("")))
        .put("text", change.text(language.locale().getLanguage()))
        .fields();
  }

  private List<Map<String, Object>> steps() {
    return processing.parts("withdrawal_method").stream()
        .flatMap(step -> step.words("label", language.locale()).stream())
        .map(text -> text.view().fields())
        .toList();
  }

  private String rights() {
    return language.enumerate(
        processing.texts("privacy_rights").stream()
            .map(right -> words.orCode("right", right))
            .toList());
  }

  private Map<String, Object> numbers() {
    return new View()
        .put("receipt", content.text("receipt_id"))
        .put("entry", content.text("record_id"))
        .put("person", content.text("pii_principal_id"))
        .put("schema", content.text("schema_version"))
        .put("issued", content.text("issued_at").map(ReceiptTime::of))
        .fields();
  }
}
