package io.github.pii4j.policy.lint;

import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a rule looks at, and the walks through it that several rules take. */
record LintSubject(PrivacyPolicy policy) {

  /** One item in one function, where it stands. */
  record Use(ProcessingFunction function, ItemUse use, String path) {}

  /** Every use of an item in the order of the policy, those of alternatives included. */
  Stream<Use> uses() {
    return policy.functions().stream().flatMap(LintSubject::uses);
  }

  static Stream<Use> uses(ProcessingFunction function) {
    String path = path(function);
    Stream<Use> always = function.items().stream().map(use -> use(function, use, path));
    Stream<Use> oneOf =
        function.alternatives().stream()
            .flatMap(
                one ->
                    one.items().stream()
                        .map(use -> use(function, use, path + "/oneOf/" + one.id())));
    return Stream.concat(always, oneOf);
  }

  private static Use use(ProcessingFunction function, ItemUse use, String within) {
    return new Use(function, use, within + "/items/" + use.item());
  }

  Optional<PolicyItem> itemOf(Use use) {
    return policy.item(use.use().item());
  }

  Stream<PolicyItem> sensitiveItems() {
    return policy.items().stream().filter(PolicyItem::isSensitive);
  }

  static String path(ProcessingFunction function) {
    return "functions/" + function.id();
  }

  static String path(PolicyItem item) {
    return "items/" + item.code();
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
