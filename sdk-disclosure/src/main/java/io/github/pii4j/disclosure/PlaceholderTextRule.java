package io.github.pii4j.disclosure;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds text of a vendor's template that nobody replaced (条例 21: specific and clear). */
final class PlaceholderTextRule implements SdkRule {

  private static final Message MESSAGE =
      new Message(
          "this is the text of a template; write what this product really does",
          "仍是模板文字；请改写为本产品的真实情况");

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return texts(sdk).entrySet().stream()
        .filter(field -> isTemplate(field.getValue()))
        .flatMap(field -> lint.finding("sdk-placeholder-text", sdk, field.getKey(), MESSAGE));
  }

  private static Map<String, LocalizedText> texts(SdkDisclosure sdk) {
    Map<String, LocalizedText> texts = new LinkedHashMap<>();
    texts.put("name", sdk.name());
    put(texts, "operator/name", sdk.operator().map(SdkOperator::name));
    put(texts, "mainFunction", sdk.mainFunction());
    put(texts, "purpose", sdk.purpose());
    put(texts, "scenario", sdk.scenario());
    return texts;
  }

  private static void put(
      Map<String, LocalizedText> texts, String part, Optional<LocalizedText> text) {
    text.ifPresent(present -> texts.put(part, present));
  }

  private static boolean isTemplate(LocalizedText text) {
    return text.byLanguage().values().stream().anyMatch(TemplateText::isIn);
  }
}
