package io.github.pii4j.disclosure.page;

import io.github.pii4j.disclosure.page.JsonPart.LanguageText;
import java.util.Map;
import java.util.Optional;

/** What the person answered, how, and to which text. */
final class ReceiptActView {

  private final JsonPart processing;
  private final JsonPart event;
  private final PageLanguage language;
  private final PageWords words;

  ReceiptActView(JsonPart processing, JsonPart event, PageLanguage language) {
    this.processing = processing;
    this.event = event;
    this.language = language;
    this.words = language.words();
  }

  /** In one sentence. */
  String heading() {
    return event
        .text("event_state")
        .flatMap(kind -> words.find("receipt.heading." + kind))
        .orElse(words.get("receipt.title") + words.get("list.colon") + "{0}")
        .replace("{0}", about());
  }

  Map<String, Object> fields() {
    JsonPart act = event.part("act");
    JsonPart notice = processing.part("privacy_notice");
    return new View()
        .put("kind", word("receipt.kind", event.text("event_state")))
        .put("at", event.text("event_time").map(ReceiptTime::of))
        .put("who", word("receipt.actor", event.text("entity_id")))
        .put("how", word("receipt.act", act.text("kind")))
        .put("surface", act.text("surface"))
        .put("isChosenBefore", act.isTrue("preselected"))
        .put("bundle", word("receipt.bundle", event.text("bundle")))
        .put("until", event.text("validity_duration").flatMap(ReceiptActView::end))
        .put("scope", event.text("scope"))
        .put("notice", notice.text("id"))
        .put("version", notice.text("version"))
        .put("shownIn", processing.text("language").map(this::languageName))
        .put("model", notice.text("model_sha256"))
        .put("text", notice.text("text_sha256"))
        .put("screen", notice.text("screen_sha256"))
        .fields();
  }

  /** The instant of {@code until 2027-01-01T00:00:00Z}; nothing if it has no end. */
  private static Optional<View> end(String validity) {
    return Optional.of(ReceiptTime.of(validity.replaceFirst("^until ", "")))
        .filter(time -> time.fields().containsKey("machine"));
  }

  /** What the answer was about, by name where the receipt names it. */
  private String about() {
    String scope = event.text("scope").orElse("");
    String kind = scope.substring(0, Math.max(0, scope.indexOf(':')));
    return switch (kind) {
      case "policy", "marketing" -> words.get("receipt.scope." + kind);
      case "function" -> words.get("receipt.named", service().orElse(scope));
      case "item", "purpose" -> item().orElse(scope);
      default -> words.get("receipt.named", scope);
    };
  }

  private Optional<String> service() {
    return processing.parts("purposes").stream()
        .flatMap(purpose -> purpose.words("service", language.locale()).stream())
        .map(LanguageText::text)
        .findFirst();
  }

  private Optional<String> item() {
    return processing.parts("purposes").stream()
        .flatMap(purpose -> purpose.parts("pii_information").stream())
        .flatMap(item -> item.text("pii_name_" + language.locale().getLanguage()).stream())
        .findFirst()
        .map(item -> service().map(name -> words.get("receipt.item-of", item, name)).orElse(item));
  }

  private Optional<String> word(String prefix, Optional<String> code) {
    return code.map(some -> words.orCode(prefix, some));
  }

  private String languageName(String tag) {
    return words.find("receipt.language." + tag.split("-", 2)[0]).orElse(tag);
  }
}
