package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.stream.Collectors;

/** Finds data of which nobody says when it goes (PIPL 17, 19). */
final class RetentionRule implements LintRule {

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    subject.policy().functions().forEach(function -> check(function, flaws));
  }

  private static void check(ProcessingFunction function, Flaws flaws) {
    String endless =
        function
            .uses()
            .filter(use -> isEndless(function, use))
            .map(ItemUse::item)
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    if (!endless.isEmpty()) {
      flaws.add(
          "retention-missing",
          LintSubject.path(function) + "/retention",
          endless,
          new Message(
              "nothing says how long these are kept: "
                  + endless
                  + "; add \"retention\" with a period or a rule and what happens then",
              "未说明保存期限：" + endless + "；请补充 retention（期限或确定方法、到期处理）"));
    }
  }

  private static boolean isEndless(ProcessingFunction function, ItemUse use) {
    return function.retentionOf(use).filter(one -> !one.isUnbounded()).isEmpty();
  }
}
