package io.github.pii4j.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Collects keys into orders of a bounded size. Not thread-safe. */
final class ItemOrders {

  private static final int ITEMS_IN_AN_ORDER = 500;

  private final Consumer<List<ItemKey>> give;
  private final List<ItemKey> keys = new ArrayList<>();
  private boolean any;

  ItemOrders(Consumer<List<ItemKey>> give) {
    this.give = give;
  }

  void add(ItemKey key) {
    keys.add(key);
    any = true;
    if (keys.size() == ITEMS_IN_AN_ORDER) {
      end();
    }
  }

  /** Whether there was a key. */
  boolean any() {
    return any;
  }

  /** Gives the last order. */
  void end() {
    if (!keys.isEmpty()) {
      give.accept(List.copyOf(keys));
      keys.clear();
    }
  }
}
