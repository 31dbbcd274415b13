package io.github.pii4j.disclosure.page;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.erasure.ErasureCertificate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything that the template of a certificate's page sees. */
final class CertificateModel {

  private final ErasureCertificate certificate;
  private final JsonPart content;
  private final PageLanguage language;
  private final PageWords words;
  private final Catalogue catalogue = Catalogue.bundled();

  CertificateModel(ErasureCertificate certificate, PageLanguage language) {
    this.certificate = certificate;
    this.content = JsonPart.of(CanonicalJson.read(certificate.content().toText()));
    this.language = language;
    this.words = language.words();
  }

  Map<String, Object> fields() {
    List<JsonPart> items = content.parts("items");
    List<JsonPart> kept = items.stream().filter(CertificateModel::isKept).toList();
    List<JsonPart> gone = items.stream().filter(item -> !isKept(item)).toList();
    return new View()
        .put("w", words.all())
        .put("style", PageStyle.RECEIPT.text())
        .put("styleHash", PageStyle.RECEIPT.hash())
        .put("lang", language.locale().toLanguageTag())
        .put("heading", words.get(kept.isEmpty() ? "certificate.all" : "certificate.part"))
        .put("requested", content.text("requestedAt").map(ReceiptTime::of))
        .put("issued", content.text("issuedAt").map(ReceiptTime::of))
        .put("promised", content.part("deadline").text("promised"))
        .put("days", content.part("deadline").text("workingDays"))
        .put("calendar", content.part("deadline").text("calendar"))
        .put("gone", gone.stream().map(this::item).toList())
        .put("kept", kept.stream().map(this::item).toList())
        .put("backups", content.text("backupsExpireBy"))
        .put("numbers", numbers())
        .fields();
  }

  private static boolean isKept(JsonPart item) {
    return item.text("result").filter("RESTRICTED"::equals).isPresent();
  }

  private Map<String, Object> item(JsonPart item) {
    JsonPart kept = item.part("kept");
    return new View()
        .put("label", label(item.text("category").orElse("")))
        .put("where", item.text("handler"))
        .put("what", item.text("item"))
        .put("records", item.text("records"))
        .put("how", how(item))
        .put("evidence", item.text("evidence"))
        .put("readBack", item.text("readBackByHand"))
        .put("statute", kept.text("statute"))
        .put("through", kept.text("through"))
        .fields();
  }

  private Optional<String> how(JsonPart item) {
    return item.text("technique")
        .map(technique -> words.orCode("certificate.technique", technique))
        .or(() -> words.find("certificate.result." + item.text("result").orElse("")));
  }

  /** By its name in the catalogue; what is none of its categories shows as it is written. */
  private String label(String category) {
    return catalogue
        .find(category)
        .map((DataCategory known) -> known.name(language.locale()))
        .orElse(category);
  }

  private Map<String, Object> numbers() {
    return new View()
        .put("case", content.text("case"))
        .put("person", content.text("person"))
        .put("plan", content.text("plan"))
        .put("journal", content.text("journalHash"))
        .put(
            "key",
            certificate.signature().key()
                + " ("
                + certificate.signature().scheme().algorithm()
                + ")")
        .put("signature", certificate.signature().base64())
        .fields();
  }
}
