package io.github.pii4j.rights;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.CollectionSource;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.Mutability;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a policy says of its items. */
final class PolicyItems {

  private final PrivacyPolicy policy;
  private final Catalogue catalogue;

  PolicyItems(PrivacyPolicy policy, Catalogue catalogue) {
    this.policy = policy;
    this.catalogue = catalogue;
  }

  /** What to call a category: as the policy does, else the catalogue, else by its code. */
  LocalizedText name(String code) {
    Optional<PolicyItem> item = policy.item(code);
    return item.map(it -> name(it::label))
        .or(() -> catalogue.find(code).map(it -> name(it::name)))
        .orElseGet(() -> LocalizedText.of(code, code));
  }

  /** What is below a fixed item is as fixed, unless the policy says otherwise of it. */
  boolean isFixed(String code) {
    return nearest(code).filter(PolicyItem::isImmutable).isPresent();
  }

  private Optional<PolicyItem> nearest(String code) {
    int dot = code.lastIndexOf('.');
    return policy.item(code).or(() -> dot < 0 ? Optional.empty() : nearest(code.substring(0, dot)));
  }

  /** Why an item is fixed; empty if it is not, or the policy gives no reason. */
  Optional<LocalizedText> whyFixed(String code) {
    return nearest(code)
        .filter(PolicyItem::isImmutable)
        .flatMap(PolicyItem::mutability)
        .flatMap(Mutability::reason);
  }

  List<ImmutableItem> fixed() {
    return policy.items().stream()
        .filter(PolicyItem::isImmutable)
        .map(it -> new ImmutableItem(it.code(), name(it.code()), whyFixed(it.code())))
        .toList();
  }

  /** The codes of all that a function collects. */
  Set<String> collectedBy(ProcessingFunction function) {
    return function.uses().map(ItemUse::item).collect(Collectors.toCollection(TreeSet::new));
  }

  /** The codes of all that people submit themselves. */
  Set<String> submittedByPeople() {
    return policy.functions().stream()
        .flatMap(ProcessingFunction::uses)
        .filter(use -> use.sources().contains(CollectionSource.SUBJECT))
        .map(ItemUse::item)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static LocalizedText name(Function<Locale, String> in) {
    return LocalizedText.of(in.apply(Locale.CHINESE), in.apply(Locale.ENGLISH));
  }
}
