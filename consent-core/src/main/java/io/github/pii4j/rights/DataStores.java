package io.github.pii4j.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** All stores of a host, read as if they were one. */
final class DataStores {

  private final Map<StoreId, PersonalDataStore> byId = new LinkedHashMap<>();

  DataStores(List<PersonalDataStore> stores) {
    for (PersonalDataStore store : stores) {
      if (byId.putIfAbsent(store.storeId(), store) != null) {
        throw new IllegalArgumentException("two stores are called " + store.storeId());
      }
    }
  }

  Iterable<PersonalDataStore> all() {
    return byId.values();
  }

  PersonalDataStore require(StoreId id) {
    PersonalDataStore store = byId.get(id);
    if (store == null) {
      throw new RightsException(RightsException.Code.NO_SUCH_STORE, id);
    }
    return store;
  }

  /** Everything there is about a person, in the order of {@link StoredItem}; held as a whole. */
  List<StoredItem> read(SubjectRef subject) {
    List<StoredItem> items = new ArrayList<>();
    for (PersonalDataStore store : all()) {
      store.items(subject).forEach(item -> items.add(new StoredItem(store.storeId(), item)));
    }
    return items.stream().sorted().toList();
  }

  /**
   * The same, item after item, in the same order, of which one page is held at a time: a store is
   * read once to see which categories it has of the person, and once more for each of them.
   */
  void walk(SubjectRef subject, Consumer<StoredItem> each) {
    for (var entry : storesByCategory(subject).entrySet()) {
      for (StoreId id : entry.getValue()) {
        for (PersonalItem item : require(id).items(subject)) {
          if (item.category().equals(entry.getKey())) {
            each.accept(new StoredItem(id, item));
          }
        }
      }
    }
  }

  private SortedMap<String, SortedSet<StoreId>> storesByCategory(SubjectRef subject) {
    SortedMap<String, SortedSet<StoreId>> stores = new TreeMap<>();
    for (PersonalDataStore store : all()) {
      for (PersonalItem item : store.items(subject)) {
        stores.computeIfAbsent(item.category(), any -> new TreeSet<>()).add(store.storeId());
      }
    }
    return stores;
  }
}
