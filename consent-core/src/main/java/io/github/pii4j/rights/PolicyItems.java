package io.github.pii4j.rights;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.CollectionSource;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.Mutability;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Retention;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * The rule of law by which an item must be kept, in whichever function; empty if there is none.
   */
  Optional<String> statute(String code) {
    return nearest(code).stream()
        .flatMap(item -> policy.functions().stream().flatMap(each -> statutes(each, item.code())))
        .findFirst();
  }

  private static Stream<String> statutes(ProcessingFunction function, String code) {
    return uses(function, code)
        .flatMap(use -> function.retentionOf(use).stream())
        .flatMap(retention -> retention.statute().stream());
  }

  /**
   * Whether a function does not work without an item, and rests on something else than consent and
   * than a statute, for whose sake it would only be stored.
   */
  boolean isNeeded(String code) {
    return nearest(code).stream()
        .anyMatch(item -> policy.functions().stream().anyMatch(each -> needs(each, item.code())));
  }

  private static boolean needs(ProcessingFunction function, String code) {
    return uses(function, code)
        .filter(use -> use.isRequired() && !function.basisOf(use).isConsent())
        .anyMatch(use -> function.retentionOf(use).flatMap(Retention::statute).isEmpty());
  }

  private static Stream<ItemUse> uses(ProcessingFunction function, String code) {
    return function.uses().filter(use -> use.item().equals(code));
  }

  /** Whether a category is one of these or below one of them. */
  static boolean isAmong(String category, Set<String> categories) {
    return categories.stream()
        .anyMatch(code -> category.equals(code) || category.startsWith(code + "."));
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
