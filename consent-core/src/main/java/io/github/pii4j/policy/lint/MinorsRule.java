package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.Minors;
import java.util.Optional;

/** Finds policies that do not say what holds for minors (PIPL 31). */
final class MinorsRule implements LintRule {

  private static final Message MISSING =
      new Message(
          "nothing says whether minors are served; add \"minors: {served, minAge, rules}\"",
          "未说明是否向未成年人提供服务；请补充 minors: {served, minAge, rules}");
  private static final Message RULES =
      new Message(
          "minors are served, but nothing says how guardians agree; add \"rules\"",
          "向未成年人提供服务但未说明监护人同意规则；请补充 rules");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    Optional<Minors> minors = subject.policy().minors();
    flaws.addIf(minors.isEmpty(), "minors-missing", "minors", MISSING);
    boolean unruled = minors.filter(one -> one.served() && one.rules().isEmpty()).isPresent();
    flaws.addIf(unruled, "minors-rules-missing", "minors/rules", RULES);
  }
}
