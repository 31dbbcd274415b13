package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyEdition;
import io.github.pii4j.policy.PolicyVersion;

/** Finds what tells editions apart and is not said (PIPL 17; GB/T 44588-2024, chapter 10). */
final class EditionRule implements LintRule {

  private static final PolicyVersion FIRST = new PolicyVersion(1, 0, 0);
  private static final Message EFFECTIVE =
      new Message(
          "nothing says from when this version applies; add \"effective\"",
          "未说明生效日期；请补充 effective");
  private static final Message BACKWARDS =
      new Message(
          "this version takes effect before the day it was written; correct one of the two",
          "生效日期早于更新日期；请更正");
  private static final Message SUMMARY =
      new Message(
          "nothing says what is new in this version; add \"changeSummary\"",
          "未说明本版本的变更内容；请补充 changeSummary");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    PolicyEdition edition = subject.policy().edition();
    boolean backwards =
        edition.effective().filter(day -> day.isBefore(edition.updated())).isPresent();
    boolean later = edition.version().compareTo(FIRST) > 0;
    flaws.addIf(edition.effective().isEmpty(), "effective-date-missing", "effective", EFFECTIVE);
    flaws.addIf(backwards, "effective-before-updated", "effective", BACKWARDS);
    flaws.addIf(
        later && edition.changeSummary().isEmpty(),
        "change-summary-missing",
        "changeSummary",
        SUMMARY);
  }
}
