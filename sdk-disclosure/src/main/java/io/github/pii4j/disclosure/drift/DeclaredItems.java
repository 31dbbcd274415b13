package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which categories a policy declares, for itself or for one of its functions. */
final class DeclaredItems {

  private static final int MOST_CLASSES = 3;

  private final PrivacyPolicy policy;

  DeclaredItems(PrivacyPolicy policy) {
    this.policy = policy;
  }

  /** Whether the category or one around it is declared: who declares more collects less. */
  boolean has(CollectedItem item) {
    return codes(item.function())
        .anyMatch(code -> item.code().equals(code) || item.code().startsWith(code + "."));
  }

  private Stream<String> codes(String function) {
    return function.isEmpty()
        ? policy.items().stream().map(PolicyItem::code)
        : policy.function(function).stream().flatMap(ProcessingFunction::uses).map(ItemUse::item);
  }

  /** What is wrong with an item that is not declared. */
  Message refusal(List<CollectedItem> items) {
    CollectedItem first = items.get(0);
    String classes = classes(items);
    if (!first.function().isEmpty() && policy.function(first.function()).isEmpty()) {
      return new Message(
          classes
              + " says that it serves "
              + first.function()
              + ", which is no function of the policy; declare it, or correct @Collects",
          classes + " 称其服务于 " + first.function() + "，但政策中没有该功能；请声明，或更正 @Collects");
    }
    return new Message(
        classes
            + " collects "
            + first.code()
            + (first.function().isEmpty() ? "" : " for " + first.function())
            + ", which the policy does not declare; declare it, or collect less",
        classes
            + " 收集 "
            + first.code()
            + (first.function().isEmpty() ? "" : "（功能 " + first.function() + "）")
            + "，但政策未声明；请声明，或减少收集");
  }

  /** The first few. */
  private static String classes(List<CollectedItem> items) {
    String first =
        items.stream()
            .limit(MOST_CLASSES)
            .map(one -> one.where().toString())
            .collect(Collectors.joining(", "));
    return items.size() <= MOST_CLASSES ? first : first + ", +" + (items.size() - MOST_CLASSES);
  }
}
