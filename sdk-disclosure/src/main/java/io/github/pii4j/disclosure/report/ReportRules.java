package io.github.pii4j.disclosure.report;

import io.github.pii4j.policy.rule.Explanations;
import io.github.pii4j.policy.rule.RuleBook;

/** The rules about suppressions, which hold whatever a report is about. */
public final class ReportRules {

  private static final String FIRST = "suppression-unused";

  private ReportRules() {}

  /** The bundled rules and these. */
  public static RuleBook book() {
    return in(RuleBook.bundled());
  }

  /** {@code book} with these rules, once. */
  public static RuleBook in(RuleBook book) {
    return book.find(FIRST).isPresent()
        ? book
        : book.plus(
            ReportWords.resource("rules.tsv"),
            Explanations.of(
                () -> ReportWords.resource("explanations_en.properties"),
                () -> ReportWords.resource("explanations_zh.properties")));
  }
}
