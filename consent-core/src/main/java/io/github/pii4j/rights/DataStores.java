package io.github.pii4j.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All stores of a host, read as if they were one. */
final class DataStores {

  private static final int PAGE = 500;

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

  /** Everything there is about a person, in the order of {@link StoredItem}. */
  List<StoredItem> read(SubjectRef subject) {
    List<StoredItem> items = new ArrayList<>();
    for (PersonalDataStore store : all()) {
      read(store, subject).forEach(item -> items.add(new StoredItem(store.storeId(), item)));
    }
    return items.stream().sorted().toList();
  }

  static List<PersonalItem> read(PersonalDataStore store, SubjectRef subject) {
    List<PersonalItem> items = new ArrayList<>();
    ReadOrder order = new ReadOrder(subject, null, PAGE);
    ItemPage page = store.read(order);
    while (true) {
      takePage(store, page, order, items);
      if (page.isLast()) {
        return items;
      }
      ItemKey after = page.items().get(page.items().size() - 1).key();
      order = new ReadOrder(subject, after, PAGE);
      page = store.read(order);
    }
  }

  /** A store that does not go on would be read for ever, so its keys must grow. */
  private static void takePage(
      PersonalDataStore store, ItemPage page, ReadOrder order, List<PersonalItem> items) {
    ReadOrder rest = order;
    for (PersonalItem item : page.items()) {
      if (!rest.reaches(item.key())) {
        throw new IllegalStateException(store.storeId() + " does not read in the order of keys");
      }
      rest = new ReadOrder(order.subject(), item.key(), PAGE);
      items.add(item);
    }
  }
}
