package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.PolicyItem;

/** Finds sensitive items that rest on one consent with everything else (PIPL 29). */
final class SeparateConsentRule implements LintRule {

  private static final Message MESSAGE =
      new Message(
          "a sensitive item rests on the general consent; set \"basis: separate-consent\" and ask for"
              + " it by itself",
          "敏感个人信息仅依据概括同意；请设为 basis: separate-consent 并单独征求同意");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    subject
        .uses()
        .filter(use -> subject.itemOf(use).filter(PolicyItem::isSensitive).isPresent())
        .filter(use -> use.function().basisOf(use.use()) == LegalBasis.CONSENT)
        .forEach(use -> flaws.add("sensitive-needs-separate-consent", use.path(), "", MESSAGE));
  }
}
