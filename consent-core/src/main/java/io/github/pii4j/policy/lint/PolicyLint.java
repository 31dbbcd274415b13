package io.github.pii4j.policy.lint;

import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.List;
import java.util.Set;

/**
 * Finds what a policy must not say or leave out, by the rules of {@link RuleBook#bundled}.
 *
 * <p>Rules of law in force are always on. Those of drafts and recommended standards are on if the
 * policy names their pack, or the caller does. What its full text says is for {@link ProseLint}.
 */
public final class PolicyLint {

  private static final List<LintRule> RULES =
      List.of(
          new ControllerRule(),
          new ConsentRule(),
          new RefusalRule(),
          new SensitiveItemRule(),
          new SeparateConsentRule(),
          new HighRiskItemRule(),
          new OrphanItemRule(),
          new ItemPurposeRule(),
          new BroadPurposeRule(),
          new RetentionRule(),
          new PermissionRule(),
          new RecipientRule(),
          new RightRule(),
          new CancellationRule(),
          new MarketingRule(),
          new MinorsRule(),
          new StorageRule(),
          new SecurityRule(),
          new EditionRule(),
          new PackRule(),
          new PresentationRule());

  private PolicyLint() {}

  /** Everything found by the bundled rules and the packs that the policy names, gravest first. */
  public static List<Finding> check(PrivacyPolicy policy) {
    return check(policy, RuleBook.bundled(), Set.copyOf(policy.packs()));
  }

  /**
   * Everything found by a book of the caller's own, the gravest first.
   *
   * @param packs the packs that are on besides those of law in force
   * @throws IllegalArgumentException if the book lacks a rule that finds something
   */
  public static List<Finding> check(PrivacyPolicy policy, RuleBook book, Set<String> packs) {
    LintSubject subject = new LintSubject(policy);
    Flaws flaws = new Flaws(book, packs);
    RULES.forEach(rule -> rule.check(subject, flaws));
    return flaws.toList();
  }
}
