package io.github.pii4j.policy.lint;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds what the full text of a policy must not say: parts that the model lacks, clauses that stand
 * twice, references that lead nowhere, lists without an end, and slips of the pen.
 *
 * <p>Chinese and English are understood. Where a rule can only guess it looks for words in a place
 * where they can hardly mean anything else, and stays silent otherwise.
 */
public final class ProseLint {

  private static final List<ProseRule> RULES =
      List.of(
          new ProseReferenceRule(),
          new ProseItemRule(),
          new ProseRecipientRule(),
          new DuplicateClauseRule(),
          new DanglingReferenceRule(),
          new EditorialSuspectRule(),
          new OpenEndedListRule(),
          new InconsistentTermRule());

  private ProseLint() {}

  /**
   * Everything found in every language by the bundled rules and the packs that the policy names,
   * the gravest first.
   *
   * @param policy whose text it is
   * @param prose the text
   * @param catalogue the vocabulary that the policy was read with
   */
  public static List<Finding> check(PrivacyPolicy policy, PolicyProse prose, Catalogue catalogue) {
    return check(policy, prose, catalogue, RuleBook.bundled(), Set.copyOf(policy.packs()));
  }

  /**
   * Everything found in every language by a book of the caller's own, the gravest first.
   *
   * @param policy whose text it is
   * @param prose the text
   * @param catalogue the vocabulary that the policy was read with
   * @param book what each rule is called, at what level it speaks and on what law it rests
   * @param packs the packs that are on besides those of law in force; see {@link PolicyLint#check}
   * @throws IllegalArgumentException if the book lacks a rule that finds something
   */
  public static List<Finding> check(
      PrivacyPolicy policy,
      PolicyProse prose,
      Catalogue catalogue,
      RuleBook book,
      Set<String> packs) {
    return prose.texts().stream()
        .flatMap(text -> check(new ProseUnderLint(policy, text, catalogue, book, packs)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Finding> check(ProseUnderLint lint) {
    return RULES.stream().flatMap(rule -> rule.check(lint));
  }
}
