package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What changed in what one function, or one of its alternatives, collects. */
final class UseComparison {

  private final Map<String, PolicyItem> items = new HashMap<>();
  private final Versions versions;
  private final Changes changes;
  private final RefusalComparison refusals;

  UseComparison(Versions versions, Changes changes, RefusalComparison refusals) {
    this.versions = versions;
    this.changes = changes;
    this.refusals = refusals;
    versions.after().items().forEach(item -> items.put(item.code(), item));
  }

  /** What one version collects, and the function that it does so for. */
  record Side(ProcessingFunction function, List<ItemUse> uses) {}

  /** The sensitive items that come with a new function; the others are part of its news. */
  void addedWith(Place place, ProcessingFunction function) {
    function
        .uses()
        .filter(this::isSensitive)
        .map(ItemUse::item)
        .distinct()
        .forEach(code -> changes.add(DiffRule.ITEM_ADDED_SENSITIVE, place(place, code)));
  }

  void compare(Place place, Side was, Side is) {
    List<ItemUse> added = new ArrayList<>();
    List<ItemUse> removed = new ArrayList<>();
    Pairing.of(was.uses(), is.uses(), ItemUse::item)
        .added(added::add)
        .removed(removed::add)
        .kept((old, now) -> kept(place(place, now.item()), was, old, is, now));
    precision(place, removed, added);
    added.forEach(use -> changes.add(additionRule(use), place(place, use.item())));
    removed.forEach(use -> changes.add(DiffRule.ITEM_REMOVED, place(place, use.item())));
  }

  /** An item that came in the place of a coarser or a finer one. */
  private void precision(Place place, List<ItemUse> removed, List<ItemUse> added) {
    for (ItemUse old : List.copyOf(removed)) {
      Optional<ItemUse> finer =
          added.stream().filter(use -> Precision.isFiner(old.item(), use.item())).findFirst();
      Optional<ItemUse> coarser =
          added.stream().filter(use -> Precision.isFiner(use.item(), old.item())).findFirst();
      finer.ifPresent(use -> swap(DiffRule.ITEM_PRECISION_RAISED, place, old, use, removed, added));
      if (finer.isEmpty()) {
        coarser.ifPresent(
            use -> swap(DiffRule.ITEM_PRECISION_LOWERED, place, old, use, removed, added));
      }
    }
  }

  private void swap(
      DiffRule rule,
      Place place,
      ItemUse old,
      ItemUse now,
      Collection<ItemUse> removed,
      Collection<ItemUse> added) {
    changes.add(rule, place(place, now.item()), old.item(), now.item());
    changes.judgedElsewhere(place(place, old.item()).path());
    removed.remove(old);
    added.remove(now);
  }

  private DiffRule additionRule(ItemUse use) {
    if (isSensitive(use)) {
      return DiffRule.ITEM_ADDED_SENSITIVE;
    }
    return use.isRequired() ? DiffRule.ITEM_ADDED_REQUIRED : DiffRule.ITEM_ADDED_OPTIONAL;
  }

  private void kept(Place place, Side before, ItemUse was, Side after, ItemUse is) {
    changes.judgedElsewhere(place.in("provision").path());
    boolean required = !was.isRequired() && is.isRequired();
    boolean optional = was.isRequired() && !is.isRequired();
    changes.addIf(required, DiffRule.ITEM_OPTIONAL_TO_REQUIRED, place, "", "");
    changes.addIf(optional, DiffRule.ITEM_REQUIRED_TO_OPTIONAL, place, "", "");
    changes.compare(
        DiffRule.BASIS_CHANGED, place.in("basis"), Words.of(was.basis()), Words.of(is.basis()));
    manner(place, was, is);
    SwitchComparison.compare(changes, place, was.switches(), is.switches());
    refusals.compareUses(place, before.function(), was, after.function(), is);
    if (!was.retention().equals(is.retention())) {
      new RetentionComparison(changes, after.function().basisOf(is).isConsent())
          .compare(
              place.in("retention"),
              before.function().retentionOf(was),
              after.function().retentionOf(is));
    }
  }

  private void manner(Place place, ItemUse was, ItemUse is) {
    changes.compare(
        DiffRule.ITEM_SOURCE_CHANGED,
        place.in("sources"),
        Words.of(was.sources()),
        Words.of(is.sources()));
    changes.compareSets(
        was.means().stream().map(Words::of).toList(),
        is.means().stream().map(Words::of).toList(),
        DiffRule.ITEM_MEANS_ADDED,
        DiffRule.ITEM_MEANS_REMOVED,
        place.in("means"));
    changes.compareScale(
        was.frequency(),
        is.frequency(),
        DiffRule.ITEM_FREQUENCY_RAISED,
        DiffRule.ITEM_FREQUENCY_LOWERED,
        place.in("frequency"));
    changes.compare(
        DiffRule.ITEM_VERIFICATION_CHANGED,
        place.in("verifiedBy"),
        Words.of(was.verifiedBy()),
        Words.of(is.verifiedBy()));
  }

  private boolean isSensitive(ItemUse use) {
    return Optional.ofNullable(items.get(use.item())).filter(PolicyItem::isSensitive).isPresent();
  }

  private Place place(Place function, String code) {
    return function.in("items/" + code, versions.usage().nameOf(code)).withItem(code);
  }
}
