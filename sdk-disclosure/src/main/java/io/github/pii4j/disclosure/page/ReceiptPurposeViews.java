package io.github.pii4j.disclosure.page;

import io.github.pii4j.disclosure.page.JsonPart.LanguageText;
import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What is processed, what for, for how long, and who else gets it. */
final class ReceiptPurposeViews {

  private final PageLanguage language;
  private final PageWords words;

  ReceiptPurposeViews(PageLanguage language) {
    this.language = language;
    this.words = language.words();
  }

  List<Map<String, Object>> of(List<JsonPart> purposes) {
    return purposes.stream().map(this::purpose).toList();
  }

  List<Map<String, Object>> recipients(List<JsonPart> recipients) {
    return recipients.stream().map(this::recipient).toList();
  }

  private Map<String, Object> purpose(JsonPart purpose) {
    return new View()
        .put("service", words(purpose, "service"))
        .put("purpose", words(purpose, "purpose"))
        .put("basis", purpose.text("lawful_basis").map(code -> words.orCode("basis", code)))
        .put("retention", retention(purpose.part("retention_period")))
        .put("items", purpose.parts("pii_information").stream().map(this::item).toList())
        .fields();
  }

  private Map<String, Object> item(JsonPart item) {
    boolean isOptional = item.isTrue("pii_optional");
    return new View()
        .put(
            "label",
            item.text("pii_name_" + language.locale().getLanguage())
                .or(() -> item.text("pii_type"))
                .orElse(""))
        .put("sensitive", item.isTrue("sensitive_pii_category"))
        .put("required", !isOptional)
        .put("provision", words.get(isOptional ? "provision.optional" : "provision.required"))
        .fields();
  }

  private Optional<String> retention(JsonPart keeping) {
    List<String> parts =
        Stream.of(
                keeping.text("period").map(this::period),
                keeping.words("rule", language.locale()).map(LanguageText::text),
                keeping.text("at_expiry").map(code -> words.orCode("retention", code)),
                keeping.text("statute"))
            .flatMap(Optional::stream)
            .toList();
    return parts.isEmpty() ? Optional.empty() : Optional.of(language.clauses(parts));
  }

  private String period(String text) {
    try {
      return new RetentionText(language).of(Period.parse(text));
    } catch (DateTimeException e) {
      return text;
    }
  }

  private Map<String, Object> recipient(JsonPart recipient) {
    return new View()
        .put("name", words(recipient, "party_name"))
        .put("role", recipient.text("party_role").map(code -> words.orCode("role", code)))
        .put("country", recipient.text("country").map(words::country))
        .fields();
  }

  private Optional<View> words(JsonPart part, String key) {
    return part.words(key, language.locale()).map(LanguageText::view);
  }
}
