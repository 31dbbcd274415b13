package io.github.pii4j.policy.lint;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PrivacyPolicy;
import java.util.Collection;
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
   * Everything found in every language, the gravest first.
   *
   * @param policy whose text it is
   * @param prose the text
   * @param catalogue the vocabulary that the policy was read with
   * @param packs the rule packs that are on besides those of law and those that the policy names
   */
  public static List<Finding> check(
      PrivacyPolicy policy, PolicyProse prose, Catalogue catalogue, Collection<String> packs) {
    Set<String> on = Set.copyOf(Stream.concat(packs.stream(), policy.packs().stream()).toList());
    return prose.texts().stream()
        .flatMap(text -> check(new ProseUnderLint(policy, text, catalogue, on)))
        .distinct()
        .sorted()
        .toList();
  }

  private static Stream<Finding> check(ProseUnderLint lint) {
    return RULES.stream().flatMap(rule -> rule.check(lint));
  }
}
