package io.github.pii4j.rights;

import io.github.pii4j.rights.RestrictOrder.Use;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * Deletes some data of a person who stays. What a law or an order keeps is locked away instead, and
 * what the service still needs is left as it is.
 */
record Deletion(PolicyItems items, DataStores stores, HeldItems held) {

  /** How many items will go. */
  long foreseen(SubjectRef subject, Set<String> categories) {
    LongAdder going = new LongAdder();
    stores.walk(
        subject,
        stored -> {
          boolean isAmong = PolicyItems.isAmong(stored.item().category(), categories);
          if (isAmong && left(subject, stored).isEmpty()) {
            going.increment();
          }
        });
    return going.sum();
  }

  /** What was foreseen is gone by then, though an attempt that failed may have erased it. */
  RightsAnswer answer(RightsRequest request, Set<String> categories) {
    Map<String, LeftItem> left = new TreeMap<>();
    long erased = 0;
    for (PersonalDataStore store : stores.all()) {
      erased += erase(store, request, categories, left);
    }
    long gone = Math.max(erased, request.foreseen());
    return new RightsAnswer.Deleted(gone, left.values().stream().toList());
  }

  private long erase(
      PersonalDataStore store,
      RightsRequest request,
      Set<String> categories,
      Map<String, LeftItem> left) {
    LongAdder erased = new LongAdder();
    String id = request.id().text();
    SubjectRef subject = request.subject();
    ItemOrders erasing =
        new ItemOrders(
            keys -> erased.add(store.erase(new EraseOrder(id, request.version(), subject, keys))));
    ItemOrders storing =
        new ItemOrders(
            keys -> store.restrict(new RestrictOrder(id, subject, keys, Use.STORAGE_ONLY)));
    for (PersonalItem item : store.items(subject)) {
      if (PolicyItems.isAmong(item.category(), categories)) {
        Optional<LeftItem> stays = left(subject, new StoredItem(store.storeId(), item));
        stays.ifPresent(one -> left.put(one.category(), one));
        if (stays.isEmpty()) {
          erasing.add(item.key());
        } else if (stays.get().isOnlyStored()) {
          storing.add(item.key());
        }
      }
    }
    erasing.end();
    storing.end();
    return erased.sum();
  }

  /** Why an item stays; empty if it goes. */
  private Optional<LeftItem> left(SubjectRef subject, StoredItem stored) {
    String code = stored.item().category();
    if (items.isNeeded(code)) { // and must go on being used, whatever keeps it beside that
      return left(code, RefusalReason.STILL_NEEDED, Optional.empty());
    }
    Optional<String> statute = items.statute(code);
    return statute.isPresent() || held.isHeld(subject, stored)
        ? left(code, RefusalReason.KEPT_BY_LAW, statute)
        : Optional.empty();
  }

  private Optional<LeftItem> left(String code, RefusalReason reason, Optional<String> statute) {
    return Optional.of(new LeftItem(code, items.name(code), reason, statute));
  }
}
