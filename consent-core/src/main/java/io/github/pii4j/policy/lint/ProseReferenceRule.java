package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyStatement;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProseBlock;
import io.github.pii4j.policy.ProseReference;
import io.github.pii4j.policy.SecurityMeasure;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Finds references and marks that name a part which the model lacks. */
final class ProseReferenceRule implements ProseRule {

  /** Parts with ids below them. SDKs are in another document, so that any of them is taken. */
  private static final Map<String, BiPredicate<PrivacyPolicy, String>> WITH_ID =
      Map.of(
          "items", (policy, id) -> policy.item(id).isPresent(),
          "functions", (policy, id) -> policy.function(id).isPresent(),
          "recipients", (policy, id) -> policy.recipient(id).isPresent(),
          "rights", ProseReferenceRule::hasRight,
          "statements", ProseReferenceRule::hasStatement,
          "security", ProseReferenceRule::hasMeasure,
          "sdks", (policy, id) -> true);

  private static final Set<String> WHOLE =
      Set.of(
          "automatedDecisions",
          "consent",
          "controller",
          "crossBorder",
          "disclosureGrounds",
          "functions",
          "incident",
          "items",
          "marketing",
          "minors",
          "presentation",
          "product",
          "recipients",
          "revision",
          "rights",
          "sdks",
          "security",
          "statements",
          "storage");

  @Override
  public Stream<Finding> check(ProseUnderLint lint) {
    Set<String> seen = new HashSet<>();
    return lint.text().blocks().stream()
        .flatMap(
            block ->
                Stream.concat(
                        block.part().filter(seen::add).stream(),
                        block.references().stream().map(ProseReference::path))
                    .filter(path -> !isPart(path, lint.policy()))
                    .flatMap(path -> finding(path, block, lint)));
  }

  private static Stream<Finding> finding(String path, ProseBlock block, ProseUnderLint lint) {
    return lint.finding(
        "prose-reference-unresolved",
        block,
        path,
        new Message(
            "the model has no " + path + "; correct the path or declare the part in the policy",
            "模型中没有 " + path + "；请更正路径，或在政策中声明该部分"));
  }

  private static boolean isPart(String path, PrivacyPolicy policy) {
    int slash = path.indexOf('/');
    if (slash < 0) {
      return WHOLE.contains(path);
    }
    String id = path.substring(slash + 1);
    return WITH_ID.getOrDefault(path.substring(0, slash), (any, unknown) -> false).test(policy, id);
  }

  private static boolean hasRight(PrivacyPolicy policy, String word) {
    return policy.rights().stream()
        .map(right -> right.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'))
        .anyMatch(word::equals);
  }

  private static boolean hasStatement(PrivacyPolicy policy, String id) {
    return policy.wording().statements().stream().map(PolicyStatement::id).anyMatch(id::equals);
  }

  private static boolean hasMeasure(PrivacyPolicy policy, String id) {
    return policy.security().stream().map(SecurityMeasure::id).anyMatch(id::equals);
  }
}
