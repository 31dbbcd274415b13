package io.github.pii4j.rights;

import java.util.Iterator;
import java.util.NoSuchElementException;

/** Reads what a store has of a person, and holds one page of it at a time. Not thread-safe. */
final class StoreItems implements Iterator<PersonalItem> {

  private static final int PAGE = 500;

  private final PersonalDataStore store;
  private ReadOrder rest;
  private ItemPage page;
  private int next;

  StoreItems(PersonalDataStore store, SubjectRef subject) {
    this.store = store;
    this.rest = new ReadOrder(subject, null, PAGE);
    this.page = store.read(rest);
  }

  @Override
  public boolean hasNext() {
    if (next == page.items().size() && !page.isLast()) {
      page = store.read(rest);
      next = 0;
    }
    return next < page.items().size();
  }

  @Override
  public PersonalItem next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    PersonalItem item = page.items().get(next++);
    requireGrowing(item.key());
    rest = new ReadOrder(rest.subject(), item.key(), PAGE);
    return item;
  }

  /** A store that does not go on would be read for ever, so its keys must grow. */
  private void requireGrowing(ItemKey key) {
    if (!rest.reaches(key)) {
      throw new IllegalStateException(store.storeId() + " does not read in the order of keys");
    }
  }
}
