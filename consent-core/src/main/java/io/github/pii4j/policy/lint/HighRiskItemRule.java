package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import java.util.List;

/** Finds items that reach far into a life and stand there without a reason (PIPL 6). */
final class HighRiskItemRule implements LintRule {

  /** Codes of the catalogue, each with all below it. */
  static final List<String> HIGH_RISK =
      List.of(
          "app.linked-launch",
          "app.usage-history",
          "app.installed",
          "app.running",
          "contact.address-book",
          "content.message",
          "content.clipboard",
          "behaviour.call-log");

  private static final Message MESSAGE =
      new Message(
          "an item of high risk stands without a reason; add \"necessity\", or do not collect it",
          "高风险信息项未说明必要性；请补充 necessity，或不再收集");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    subject.policy().items().stream()
        .filter(item -> HIGH_RISK.stream().anyMatch(item.category()::isWithin))
        .filter(item -> item.necessity().isEmpty())
        .map(item -> LintSubject.path(item) + "/necessity")
        .forEach(path -> flaws.add("item-high-risk-unjustified", path, "", MESSAGE));
  }
}
