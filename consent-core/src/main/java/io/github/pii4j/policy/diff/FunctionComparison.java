package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.Alternative;
import io.github.pii4j.policy.FunctionKind;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.Permission;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What changed in the functions of a policy, and in what they collect. */
final class FunctionComparison {

  private final PrivacyPolicy before;
  private final PrivacyPolicy after;
  private final Changes changes;

  FunctionComparison(PrivacyPolicy before, PrivacyPolicy after, Changes changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  void run() {
    Pairing.of(before.functions(), after.functions(), ProcessingFunction::id)
        .added(this::added)
        .removed(function -> changes.add(DiffRule.FUNCTION_REMOVED, path(function)))
        .kept(this::kept);
  }

  private void added(ProcessingFunction function) {
    boolean basic = function.kind() == FunctionKind.BASIC;
    changes.add(
        basic ? DiffRule.FUNCTION_ADDED_BASIC : DiffRule.FUNCTION_ADDED_EXTENDED, path(function));
    function
        .uses()
        .filter(this::isSensitive)
        .forEach(use -> changes.add(DiffRule.ITEM_ADDED_SENSITIVE, path(function) + item(use)));
  }

  private void kept(ProcessingFunction old, ProcessingFunction now) {
    String path = path(now);
    kind(old, now);
    changes.addIf(!old.purpose().id().equals(now.purpose().id()), DiffRule.PURPOSE_CHANGED, path);
    changes.addIf(isPurposeReworded(old, now), DiffRule.PURPOSE_TEXT_CHANGED, path);
    changes.addIf(old.basis() != now.basis(), DiffRule.BASIS_CHANGED, path);
    changes.addIf(!old.retention().equals(now.retention()), DiffRule.RETENTION_CHANGED, path);
    changes.addIf(!conditions(old).equals(conditions(now)), DiffRule.OTHER_CHANGED, path);
    items(path, old.items(), now.items());
    alternatives(path, old, now);
    permissions(path, old, now);
    refusals(path, old, now);
  }

  private void kind(ProcessingFunction old, ProcessingFunction now) {
    if (old.kind() != now.kind()) {
      boolean basicNow = now.kind() == FunctionKind.BASIC;
      changes.add(
          basicNow ? DiffRule.FUNCTION_EXTENDED_TO_BASIC : DiffRule.FUNCTION_BASIC_TO_EXTENDED,
          path(now));
    }
  }

  private static boolean isPurposeReworded(ProcessingFunction old, ProcessingFunction now) {
    return old.purpose().id().equals(now.purpose().id())
        && !old.purpose().text().equals(now.purpose().text());
  }

  private void items(String path, List<ItemUse> old, List<ItemUse> now) {
    Pairing.of(old, now, ItemUse::item)
        .added(use -> changes.add(additionRule(use), path + item(use)))
        .removed(use -> changes.add(DiffRule.ITEM_REMOVED, path + item(use)))
        .kept((was, is) -> provision(path, was, is));
  }

  private DiffRule additionRule(ItemUse use) {
    if (isSensitive(use)) {
      return DiffRule.ITEM_ADDED_SENSITIVE;
    }
    return use.isRequired() ? DiffRule.ITEM_ADDED_REQUIRED : DiffRule.ITEM_ADDED_OPTIONAL;
  }

  private void provision(String path, ItemUse was, ItemUse is) {
    String place = path + item(is);
    changes.addIf(!was.isRequired() && is.isRequired(), DiffRule.ITEM_OPTIONAL_TO_REQUIRED, place);
    changes.addIf(was.isRequired() && !is.isRequired(), DiffRule.ITEM_REQUIRED_TO_OPTIONAL, place);
    changes.addIf(!was.basis().equals(is.basis()), DiffRule.BASIS_CHANGED, place);
    changes.addIf(!was.retention().equals(is.retention()), DiffRule.RETENTION_CHANGED, place);
    changes.addIf(!manner(was).equals(manner(is)), DiffRule.OTHER_CHANGED, place);
  }

  /** What no rule tells apart yet: how a function is switched on and left again. */
  private static List<Object> conditions(ProcessingFunction function) {
    return List.of(function.switches(), function.withdrawal());
  }

  /** What no rule tells apart yet: whence, by what means and how often an item is collected. */
  private static List<Object> manner(ItemUse use) {
    return List.of(
        use.sources(),
        use.means(),
        use.frequency(),
        use.verifiedBy(),
        use.switches(),
        use.onRefusal());
  }

  private void alternatives(String path, ProcessingFunction old, ProcessingFunction now) {
    Pairing.of(old.alternatives(), now.alternatives(), Alternative::id)
        .added(one -> changes.add(DiffRule.ALTERNATIVE_ADDED, path + "/oneOf/" + one.id()))
        .removed(one -> changes.add(DiffRule.ALTERNATIVE_REMOVED, path + "/oneOf/" + one.id()))
        .kept((was, is) -> items(path + "/oneOf/" + is.id(), was.items(), is.items()));
  }

  private void permissions(String path, ProcessingFunction old, ProcessingFunction now) {
    String place = path + "/permissions/";
    Pairing.of(old.permissions(), now.permissions(), Permission::name)
        .added(permission -> changes.add(DiffRule.PERMISSION_ADDED, place + permission.name()))
        .removed(permission -> changes.add(DiffRule.PERMISSION_REMOVED, place + permission.name()));
  }

  /** Compared by effect: which of the functions that both versions have does a refusal block. */
  private void refusals(String path, ProcessingFunction old, ProcessingFunction now) {
    Set<String> blockedBefore = blockedBy(old);
    Set<String> blockedNow = blockedBy(now);
    changes.addIf(!blockedBefore.containsAll(blockedNow), DiffRule.REFUSAL_BLOCKS_WIDENED, path);
    changes.addIf(!blockedNow.containsAll(blockedBefore), DiffRule.REFUSAL_BLOCKS_NARROWED, path);
  }

  private Set<String> blockedBy(ProcessingFunction function) {
    return before.functions().stream()
        .map(ProcessingFunction::id)
        .filter(id -> after.function(id).isPresent())
        .filter(function::refusalBlocks)
        .collect(Collectors.toSet());
  }

  private boolean isSensitive(ItemUse use) {
    return after.item(use.item()).filter(PolicyItem::isSensitive).isPresent();
  }

  private static String path(ProcessingFunction function) {
    return "functions/" + function.id();
  }

  private static String item(ItemUse use) {
    return "/items/" + use.item();
  }
}
