package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyConsent;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Refusal;
import java.util.List;

/** Finds refusals that cost more than the data they are about (PIPL 16). */
final class RefusalRule implements LintRule {

  private static final String RULE = "refusal-blocks-nonessential";

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    PrivacyPolicy policy = subject.policy();
    policy
        .consent()
        .flatMap(PolicyConsent::onRefusal)
        .map(refusal -> workWithoutData(policy, refusal))
        .filter(ids -> !ids.isEmpty())
        .ifPresent(ids -> reportWhole(ids, flaws));
    subject.uses().forEach(use -> check(use, policy, flaws));
  }

  /** The functions that a refusal blocks although they collect nothing. */
  private static List<String> workWithoutData(PrivacyPolicy policy, Refusal refusal) {
    return policy.functions().stream()
        .filter(function -> refusal.blocks(function.id()) && !collects(function))
        .map(ProcessingFunction::id)
        .sorted()
        .toList();
  }

  private static boolean collects(ProcessingFunction function) {
    return function.uses().findAny().isPresent();
  }

  private static void reportWhole(List<String> functions, Flaws flaws) {
    String ids = String.join(", ", functions);
    flaws.add(
        RULE,
        "consent/onRefusal",
        ids,
        new Message(
            "refusing the policy blocks functions that need no data: "
                + ids
                + "; list them under \"allows\"",
            "不同意政策会阻止无需个人信息的功能：" + ids + "；请列入 allows"));
  }

  private static void check(LintSubject.Use use, PrivacyPolicy policy, Flaws flaws) {
    if (use.use().isRequired() || use.use().onRefusal().isEmpty()) {
      return;
    }
    List<String> others =
        policy.functions().stream()
            .map(ProcessingFunction::id)
            .filter(id -> !id.equals(use.function().id()))
            .filter(id -> use.function().refusalBlocks(use.use(), id))
            .sorted()
            .toList();
    if (!others.isEmpty()) {
      report(use, String.join(", ", others), flaws);
    }
  }

  private static void report(LintSubject.Use use, String ids, Flaws flaws) {
    flaws.add(
        RULE,
        use.path() + "/onRefusal",
        ids,
        new Message(
            "refusing an optional item blocks other functions: " + ids + "; let it block its own",
            "拒绝可选信息会阻止其他功能：" + ids + "；只应影响本功能"));
  }
}
