package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

/**
 * An item and the store that it is in.
 *
 * @param store the store
 * @param item the item
 */
public record StoredItem(StoreId store, PersonalItem item) implements Comparable<StoredItem> {

  /** Checks that both are there. */
  public StoredItem {
    requireNonNull(store, "store");
    requireNonNull(item, "item");
  }

  /** By category, then store, then key: the same data is always in the same order. */
  @Override
  public int compareTo(StoredItem other) {
    int byCategory = item.category().compareTo(other.item.category());
    int byStore = byCategory != 0 ? byCategory : store.compareTo(other.store);
    return byStore != 0 ? byStore : item.key().compareTo(other.item.key());
  }
}
