package io.github.pii4j.policy.lint;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.diff.Draft;
import io.github.pii4j.policy.rule.RuleBook;
import io.github.pii4j.policy.rule.RulePack;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Policies from which anything at all was taken away. */
class DamagedPolicyTests {

  private static final Path PRIVACY = Path.of("../examples/labour-platform/privacy");
  private static final Draft REPAIRED = Draft.of(PRIVACY.resolve("policy.yaml"));
  private static final Draft FIRST = Draft.of(PRIVACY.resolve("versions/1.0.0/policy.yaml"));
  private static final Set<String> EVERY_PACK =
      RuleBook.bundled().packs().stream().map(RulePack::id).collect(Collectors.toSet());

  @Property(tries = 100)
  void the_order_of_the_file_never_matters(@ForAll Random random) {
    Draft damaged = damaged(random);
    Optional<PrivacyPolicy> policy = tryRead(damaged, random);

    Optional<PrivacyPolicy> shuffled = tryRead(damaged.shuffled(random), random);

    assertThat(shuffled.map(PolicyLint::check)).isEqualTo(policy.map(PolicyLint::check));
  }

  @Property(tries = 100)
  void a_finding_says_where_it_is_or_where_it_should_be(@ForAll Random random) {
    Draft damaged = damaged(random);

    List<Finding> findings = tryRead(damaged, random).map(PolicyLint::check).orElse(List.of());

    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.path()).matches("[A-Za-z0-9._/-]+").doesNotContain("//");
              int steps = finding.path().split("/", -1).length;
              assertThat(steps - damaged.depthOf(finding.path()))
                  .as(finding.path())
                  .isLessThanOrEqualTo(2);
            });
  }

  @Property(tries = 60)
  void more_packs_never_find_less(@ForAll Random random) {
    Optional<PrivacyPolicy> policy = tryRead(damaged(random), random);

    List<Finding> few = policy.map(one -> check(one, Set.of())).orElse(List.of());
    List<Finding> many = policy.map(one -> check(one, EVERY_PACK)).orElse(List.of());

    assertThat(few)
        .allSatisfy(
            finding ->
                assertThat(many)
                    .anyMatch(
                        other ->
                            other.fingerprint().equals(finding.fingerprint())
                                && other.level().isAtLeast(finding.level())));
  }

  private static List<Finding> check(PrivacyPolicy policy, Set<String> packs) {
    return PolicyLint.check(policy, RuleBook.bundled(), packs);
  }

  private static Draft damaged(Random random) {
    Draft draft = (random.nextInt(4) == 0 ? FIRST : REPAIRED).copy();
    for (int i = random.nextInt(6); i >= 0; i--) {
      draft.damage(random);
    }
    return draft;
  }

  /** Most damage leaves a policy that can be read; what it names must still be there. */
  private static Optional<PrivacyPolicy> tryRead(Draft draft, Random random) {
    try {
      return Optional.of(draft.read(random));
    } catch (InvalidDocumentException e) {
      return Optional.empty();
    }
  }
}
