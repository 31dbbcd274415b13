package io.github.pii4j.disclosure;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds text of a vendor's template that nobody replaced (条例 21: specific and clear). */
final class PlaceholderTextRule implements SdkRule {

  /** Invitations to the author, in the words that vendors' templates use. */
  private static final Pattern TEMPLATE =
      Pattern.compile(
          "请[^。；，]{0,30}(填写|补充|替换|完善)"
              + "|(此处|在此)(填写|填入|补充|说明)"
              + "|待(补充|填写|完善)"
              + "|\\b(todo|tbd|fixme|lorem ipsum)\\b"
              + "|\\bplease (fill in|complete|replace|insert|describe|specify)\\b"
              + "|\\b(insert|fill in) [^.,;]{0,30}\\bhere\\b"
              + "|\\$\\{|\\{\\{|(?<![a-z0-9])x{3,}(?![a-z0-9])|×{2,}",
          Pattern.CASE_INSENSITIVE);

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
    return text.byLanguage().values().stream().anyMatch(words -> TEMPLATE.matcher(words).find());
  }
}
