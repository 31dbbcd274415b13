package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.BundledConsent;

/** Finds an act of agreement that is said to agree to more than the policy (PIPL 14, 23). */
final class ConsentRule implements LintRule {

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    subject.policy().consent().stream()
        .flatMap(consent -> consent.bundled().stream())
        .forEach(
            one ->
                flaws.add(
                    "consent-bundled-third-party",
                    "consent/bundled",
                    LintSubject.word(one),
                    message(one)));
  }

  private static Message message(BundledConsent bundled) {
    String word = LintSubject.word(bundled);
    return new Message(
        "agreeing to the policy is said to agree to " + word + " too; ask for that by itself",
        "同意本政策被视为同意其他事项（" + word + "）；请单独征求同意");
  }
}
