package io.github.pii4j.disclosure;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.lint.Finding;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Finds rows that call a field otherwise than most rows of the list do. */
final class InconsistentLabelRule implements SdkRule {

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return sdk.labels().byField().entrySet().stream()
        .filter(label -> !label.getValue().equals(usual(lint.registry(), label.getKey())))
        .flatMap(label -> finding(sdk, lint, label.getKey(), label.getValue()));
  }

  /** What most rows call the field; the first of those that are equally many. */
  private static LocalizedText usual(SdkRegistry registry, String field) {
    Map<LocalizedText, Integer> counts = new LinkedHashMap<>();
    registry.sdks().stream()
        .map(sdk -> sdk.labels().byField())
        .filter(labels -> labels.containsKey(field))
        .forEach(labels -> counts.merge(labels.get(field), 1, Integer::sum));
    return counts.entrySet().stream()
        .reduce((most, next) -> next.getValue() > most.getValue() ? next : most)
        .orElseThrow()
        .getKey();
  }

  private static Stream<Finding> finding(
      SdkDisclosure sdk, RegistryUnderLint lint, String field, LocalizedText label) {
    String path = "labels/" + field;
    return lint.finding("sdk-label-inconsistent", sdk, path, canonical(label), message(field));
  }

  private static String canonical(LocalizedText label) {
    return String.join("|", label.byLanguage().values());
  }

  private static Message message(String field) {
    return new Message(
        "other rows call \"" + field + "\" by another name; call it the same in every row",
        "其他行对“" + field + "”使用了不同的栏目名称；请全表统一");
  }
}
