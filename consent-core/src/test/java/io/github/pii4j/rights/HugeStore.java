package io.github.pii4j.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A store that makes its rows up while they are read, and looks whether it is read in pages. */
final class HugeStore implements PersonalDataStore {

  private static final String DIGITS = "1000000";

  private final int rows;
  private final String padding;
  int mostAsked;
  int pages;
  int largestOrder;
  long ordered;

  HugeStore(int rows, int characters) {
    this.rows = rows;
    this.padding = "x".repeat(characters);
  }

  @Override
  public StoreId storeId() {
    return StoreId.of("shifts");
  }

  @Override
  public Set<String> categories() {
    return Set.of("financial.transaction", "identity.name");
  }

  @Override
  public ItemPage read(ReadOrder order) {
    mostAsked = Math.max(mostAsked, order.limit());
    pages++;
    int from = order.after() == null ? 0 : number(order.after()) + 1;
    int to = Math.min(rows, from + order.limit());
    List<PersonalItem> items = new ArrayList<>(order.limit());
    for (int i = from; i < to; i++) {
      String category = i == rows / 2 ? "identity.name" : "financial.transaction";
      items.add(PersonalItem.of(key(i), category, i + padding));
    }
    return to == rows ? ItemPage.last(items) : ItemPage.withMore(items);
  }

  private static ItemKey key(int number) {
    String digits = Integer.toString(number);
    return ItemKey.of(DIGITS.substring(digits.length()).replace('1', '0') + digits);
  }

  private static int number(ItemKey key) {
    return Integer.parseInt(key.reveal());
  }

  @Override
  public CorrectOutcome correct(CorrectOrder order) {
    return CorrectOutcome.CORRECTED;
  }

  @Override
  public void restrict(RestrictOrder order) {
    took(order.items().size());
  }

  @Override
  public void object(ObjectOrder order) {}

  @Override
  public long erase(EraseOrder order) {
    took(order.items().size());
    return order.items().size();
  }

  private void took(int items) {
    largestOrder = Math.max(largestOrder, items);
    ordered += items;
  }
}
