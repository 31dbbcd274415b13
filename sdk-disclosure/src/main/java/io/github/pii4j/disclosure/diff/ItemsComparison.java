package io.github.pii4j.disclosure.diff;

import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.disclosure.ItemSwitch;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkItem;
import io.github.pii4j.policy.LocalCategory;
import io.github.pii4j.policy.Provision;
import io.github.pii4j.policy.diff.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What an SDK collects. */
final class ItemsComparison implements SdkComparison {

  @Override
  public void compare(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    Map<String, SdkItem> was = byCode(before);
    Map<String, SdkItem> is = byCode(after);
    is.forEach(
        (code, item) -> {
          SdkChanges here = at(code, changes);
          SdkItem old = was.get(code);
          if (old == null) {
            added(item, here);
          } else {
            kept(old, item, here);
          }
        });
    was.keySet().stream()
        .filter(code -> !is.containsKey(code))
        .forEach(code -> at(code, changes).add(SdkDiffRule.SDK_ITEMS_REMOVED, code, ""));
  }

  private static Map<String, SdkItem> byCode(SdkDisclosure sdk) {
    Map<String, SdkItem> items = new LinkedHashMap<>();
    sdk.items().forEach(item -> items.put(item.code(), item));
    return items;
  }

  private static SdkChanges at(String code, SdkChanges changes) {
    return changes.at("items/" + code).ofItems(Set.of(code));
  }

  private static void added(SdkItem item, SdkChanges changes) {
    if (item.isSensitive()) {
      changes.add(SdkDiffRule.SDK_ITEMS_ADDED, Severity.SEPARATE, "", item.code());
    } else {
      changes.add(SdkDiffRule.SDK_ITEMS_ADDED, "", item.code());
    }
  }

  private static void kept(SdkItem before, SdkItem after, SdkChanges changes) {
    sensitivity(before, after, changes);
    changes
        .at("label")
        .words(
            before.local().map(LocalCategory::label),
            after.local().map(LocalCategory::label),
            SdkDiffRule.SDK_ITEM_RENAMED);
    provision(before.provision(), after.provision(), changes.at("provision"));
    platform(SdkChanges.word(before.platform()), SdkChanges.word(after.platform()), changes);
    itemSwitch(before.itemSwitch(), after.itemSwitch(), changes.at("switch"));
  }

  private static void sensitivity(SdkItem before, SdkItem after, SdkChanges changes) {
    Sensitivity was = before.category().sensitivity();
    Sensitivity is = after.category().sensitivity();
    String from = SdkChanges.word(was);
    String to = SdkChanges.word(is);
    changes.addIf(is.compareTo(was) > 0, SdkDiffRule.SDK_ITEM_CLASS_RAISED, from, to);
    changes.addIf(is.compareTo(was) < 0, SdkDiffRule.SDK_ITEM_CLASS_LOWERED, from, to);
  }

  /** Where the list does not say so, an item counts as required. */
  private static void provision(
      Optional<Provision> before, Optional<Provision> after, SdkChanges changes) {
    boolean wasOptional = isOptional(before);
    boolean isOptional = isOptional(after);
    String was = SdkChanges.word(before).orElse("");
    String is = SdkChanges.word(after).orElse("");
    changes.addIf(wasOptional && !isOptional, SdkDiffRule.SDK_ITEM_OPTIONAL_TO_REQUIRED, was, is);
    changes.addIf(!wasOptional && isOptional, SdkDiffRule.SDK_ITEM_REQUIRED_TO_OPTIONAL, was, is);
    if (wasOptional == isOptional) {
      changes.silence(SdkChanges.word(before), SdkChanges.word(after));
    }
  }

  private static boolean isOptional(Optional<Provision> provision) {
    return provision.filter(one -> one == Provision.OPTIONAL).isPresent();
  }

  /** An item that names no platform is collected on all of them. */
  private static void platform(
      Optional<String> before, Optional<String> after, SdkChanges changes) {
    SdkChanges here = changes.at("platform");
    boolean same = before.equals(after);
    here.addIf(
        !same && before.isPresent(),
        SdkDiffRule.SDK_ITEM_PLATFORM_ADDED,
        after.isPresent() ? "" : before.orElse(""),
        after.orElse(""));
    here.addIf(
        !same && after.isPresent(),
        SdkDiffRule.SDK_ITEM_PLATFORM_REMOVED,
        before.orElse(""),
        before.isPresent() ? "" : after.orElse(""));
  }

  private static void itemSwitch(
      Optional<ItemSwitch> before, Optional<ItemSwitch> after, SdkChanges changes) {
    String was = before.map(ItemsComparison::form).orElse("");
    String is = after.map(ItemsComparison::form).orElse("");
    boolean both = before.isPresent() && after.isPresent();
    changes.addIf(
        before.isEmpty() && after.isPresent(), SdkDiffRule.SDK_ITEM_SWITCH_ADDED, was, is);
    changes.addIf(
        before.isPresent() && after.isEmpty(), SdkDiffRule.SDK_ITEM_SWITCH_REMOVED, was, is);
    changes.addIf(both && differ(before, after), SdkDiffRule.SDK_ITEM_SWITCH_CHANGED, was, is);
  }

  private static boolean differ(Optional<ItemSwitch> before, Optional<ItemSwitch> after) {
    return !before.map(ItemSwitch::call).equals(after.map(ItemSwitch::call))
        || Wording.compare(before.flatMap(ItemSwitch::doc), after.flatMap(ItemSwitch::doc))
            != Wording.SAME;
  }

  private static String form(ItemSwitch one) {
    return (one.call() + " " + Wording.text(one.doc())).strip();
  }
}
