package io.github.pii4j.disclosure;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a registry under reading may refer to.
 *
 * @param catalogue the vocabulary
 * @param policy the policy that the registry goes with, if it goes with one
 */
record KnownNames(Catalogue catalogue, Optional<PrivacyPolicy> policy) {

  static KnownNames of(Catalogue catalogue) {
    return new KnownNames(catalogue, Optional.empty());
  }

  static KnownNames of(Catalogue catalogue, PrivacyPolicy policy) {
    List<DataCategory> own =
        policy.items().stream()
            .filter(item -> item.local().isPresent())
            .map(PolicyItem::category)
            .toList();
    return new KnownNames(catalogue.with(own), Optional.of(policy));
  }

  /** The languages that the policy's readers need. */
  List<String> languages() {
    return policy.map(PrivacyPolicy::locales).orElse(List.of()).stream()
        .map(Locale::getLanguage)
        .toList();
  }

  List<String> functions(Section section, String key) {
    return section.values(key, this::function, allowedFunctions());
  }

  private String function(String id) {
    if (!DataCategory.isCode(id)
        || policy.filter(known -> known.function(id).isEmpty()).isPresent()) {
      throw new IllegalArgumentException("no such function");
    }
    return id;
  }

  private Message allowedFunctions() {
    return policy
        .map(known -> known.functions().stream().map(ProcessingFunction::id).toList())
        .map(ids -> String.join(", ", ids))
        .map(ids -> new Message("a function of the policy: " + ids, "政策中的功能：" + ids))
        .orElse(
            new Message(
                "the id of a function of the policy, such as account.login",
                "政策中某项功能的 id，如 account.login"));
  }
}
