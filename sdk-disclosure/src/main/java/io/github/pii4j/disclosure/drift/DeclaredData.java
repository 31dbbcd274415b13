package io.github.pii4j.disclosure.drift;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.disclosure.SdkItem;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.policy.Permission;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import java.util.HashSet;
import java.util.Set;

/** The permissions and the categories that a registry, and a policy if there is one, declare. */
final class DeclaredData {

  private final Set<String> permissions = new HashSet<>();
  private final Set<DataCategory> categories = new HashSet<>();

  DeclaredData(SdkRegistry registry) {
    registry
        .sdks()
        .forEach(
            sdk -> {
              permissions.addAll(sdk.permissions());
              sdk.items().stream().map(SdkItem::category).forEach(categories::add);
            });
  }

  void add(PrivacyPolicy policy) {
    policy.items().stream().map(PolicyItem::category).forEach(categories::add);
    policy.functions().stream()
        .flatMap(function -> function.permissions().stream())
        .map(Permission::name)
        .forEach(permissions::add);
  }

  boolean hasPermission(String name) {
    return permissions.contains(name);
  }

  /** Whether a category, one above or one below it is declared. */
  boolean hasItem(String code) {
    return categories.stream()
        .anyMatch(one -> one.isWithin(code) || code.startsWith(one.code() + "."));
  }
}
