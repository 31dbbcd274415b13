package io.github.pii4j.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;

/** A host's store in a map, with small pages, that can be made to fail. */
final class MemoryStore implements PersonalDataStore {

  private static final int PAGE = 2;

  private final StoreId id;
  private final Set<String> categories;
  private final Map<SubjectRef, NavigableMap<ItemKey, PersonalItem>> people = new LinkedHashMap<>();
  final List<String> orders = new ArrayList<>();
  int failures;
  volatile Runnable reading = () -> {};
  volatile Runnable acting = () -> {};

  MemoryStore(String id, String... categories) {
    this.id = StoreId.of(id);
    this.categories = Set.of(categories);
  }

  MemoryStore put(SubjectRef subject, String key, String category, String value) {
    PersonalItem item = PersonalItem.of(ItemKey.of(key), category, value);
    people.computeIfAbsent(subject, it -> new TreeMap<>()).put(item.key(), item);
    return this;
  }

  @Override
  public StoreId storeId() {
    return id;
  }

  @Override
  public Set<String> categories() {
    return categories;
  }

  @Override
  public ItemPage read(ReadOrder order) {
    reading.run();
    fail();
    List<PersonalItem> left =
        of(order.subject()).values().stream().filter(it -> order.reaches(it.key())).toList();
    return left.size() <= PAGE ? ItemPage.last(left) : ItemPage.withMore(left.subList(0, PAGE));
  }

  @Override
  public CorrectOutcome correct(CorrectOrder order) {
    fail();
    PersonalItem item = of(order.subject()).get(order.key());
    if (item == null) {
      return CorrectOutcome.NO_SUCH_ITEM;
    }
    if (order.reveal().isBlank()) {
      return CorrectOutcome.NOT_A_VALUE;
    }
    put(order.subject(), order.key().reveal(), item.category(), order.reveal());
    return CorrectOutcome.CORRECTED;
  }

  @Override
  public void restrict(RestrictOrder order) {
    acting.run();
    fail();
    orders.add(order.use() + " " + order.items().stream().map(ItemKey::reveal).toList());
  }

  @Override
  public void object(ObjectOrder order) {
    fail();
    orders.add(order.stance() + " " + order.functionId());
  }

  @Override
  public long erase(EraseOrder order) {
    acting.run();
    long before = of(order.subject()).size();
    order.items().forEach(of(order.subject())::remove);
    return before - of(order.subject()).size();
  }

  private NavigableMap<ItemKey, PersonalItem> of(SubjectRef subject) {
    return people.getOrDefault(subject, new TreeMap<>());
  }

  private void fail() {
    if (failures > 0) {
      failures--;
      throw new IllegalStateException("the database is away");
    }
  }
}
