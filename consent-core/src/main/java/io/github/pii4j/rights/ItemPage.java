package io.github.pii4j.rights;

import java.util.List;

/** Some of a person's items, in the order of their keys. Immutable and thread-safe. */
public final class ItemPage {

  private static final ItemPage EMPTY = new ItemPage(List.of(), true);

  private final List<PersonalItem> items;
  private final boolean last;

  private ItemPage(List<PersonalItem> items, boolean last) {
    this.items = List.copyOf(items);
    this.last = last;
  }

  /** The last page: none follow. */
  public static ItemPage last(List<PersonalItem> items) {
    return new ItemPage(items, true);
  }

  /**
   * A page that another may follow, which begins after the key of this one's last item.
   *
   * @throws IllegalArgumentException if it is empty, for then nothing says where the next begins
   */
  public static ItemPage withMore(List<PersonalItem> items) {
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a page that others follow has at least one item");
    }
    return new ItemPage(items, false);
  }

  /** The page of somebody of whom the store has nothing. */
  public static ItemPage empty() {
    return EMPTY;
  }

  /** The items. */
  public List<PersonalItem> items() {
    return items;
  }

  /** Whether no page follows. */
  public boolean isLast() {
    return last;
  }

  /** How many items; none of them. */
  @Override
  public String toString() {
    return "ItemPage[" + items.size() + (last ? " items, last]" : " items]");
  }
}
