package io.github.pii4j.disclosure;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.lint.Finding;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds what an SDK does that the policy beside the registry does not know of: functions that it
 * lacks, and sensitive items, whose necessity and effect only the policy states (PIPL 30).
 */
final class UndeclaredRule implements SdkRule {

  @Override
  public Stream<Finding> check(SdkDisclosure sdk, RegistryUnderLint lint) {
    return lint.context().policy().stream()
        .flatMap(policy -> Stream.concat(functions(sdk, policy, lint), items(sdk, policy, lint)));
  }

  private static Stream<Finding> functions(
      SdkDisclosure sdk, PrivacyPolicy policy, RegistryUnderLint lint) {
    return sdk.functions().stream()
        .filter(id -> policy.function(id).isEmpty())
        .flatMap(id -> lint.finding("sdk-function-undeclared", sdk, "functions", id, function(id)));
  }

  private static Stream<Finding> items(
      SdkDisclosure sdk, PrivacyPolicy policy, RegistryUnderLint lint) {
    return sdk.items().stream()
        .filter(SdkItem::isSensitive)
        .filter(item -> !isDeclared(item, policy.items()))
        .flatMap(
            item ->
                lint.finding(
                    "sdk-item-undeclared", sdk, "items/" + item.code(), item.code(), item(item)));
  }

  /** By its own code, or by one above or below it where one of the two names a group. */
  private static boolean isDeclared(SdkItem item, List<PolicyItem> declared) {
    return declared.stream()
        .map(PolicyItem::category)
        .anyMatch(other -> item.category().isWithin(other.code()) || other.isWithin(item.code()));
  }

  private static Message function(String id) {
    return new Message(
        "the policy has no function " + id + "; correct the id or describe it in the policy",
        "政策中没有功能 " + id + "；请更正 id 或在政策中补充该功能");
  }

  private static Message item(SdkItem item) {
    String code = item.code();
    return new Message(
        "sensitive, yet the policy does not declare " + code + "; declare it with its necessity",
        "属于敏感个人信息，但政策未声明 " + code + "；请在政策中声明并说明必要性");
  }
}
