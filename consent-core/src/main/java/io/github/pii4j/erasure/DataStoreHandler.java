package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.rights.EraseOrder;
import io.github.pii4j.rights.ItemKey;
import io.github.pii4j.rights.PersonalDataStore;
import io.github.pii4j.rights.PersonalItem;
import io.github.pii4j.rights.RestrictOrder;
import io.github.pii4j.rights.SubjectRef;
import io.github.pii4j.value.SubjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Erases what a host exposes for all rights of the person as a {@link PersonalDataStore}: one work
 * item for each category. Statutory periods that start with an event of the item need a handler of
 * the host's, since the store does not tell that day. Thread-safe.
 */
public final class DataStoreHandler implements ErasureHandler {

  private static final int ITEMS_IN_AN_ORDER = 500;

  private final PersonalDataStore store;
  private final String tenant;
  private final Set<DataCategory> categories;
  private final Set<HandlerId> after;

  private DataStoreHandler(
      PersonalDataStore store, String tenant, Set<DataCategory> categories, Set<HandlerId> after) {
    this.store = requireNonNull(store, "store");
    this.tenant = requireNonNull(tenant, "tenant");
    this.categories = Set.copyOf(categories);
    this.after = Set.copyOf(after);
  }

  /**
   * The handler of this store, under the store's own name.
   *
   * @param categories those whose codes the store names
   */
  public static DataStoreHandler of(PersonalDataStore store, Set<DataCategory> categories) {
    return new DataStoreHandler(store, SubjectRef.ONLY_TENANT, categories, Set.of());
  }

  /** The same for the people of one tenant. */
  public DataStoreHandler ofTenant(String name) {
    return new DataStoreHandler(store, name, categories, after);
  }

  /** The same after these handlers. */
  public DataStoreHandler after(HandlerId... handlers) {
    return new DataStoreHandler(store, tenant, categories, Set.of(handlers));
  }

  @Override
  public HandlerId id() {
    return new HandlerId(store.storeId().text());
  }

  @Override
  public Set<HandlerId> after() {
    return after;
  }

  @Override
  public Set<DataCategory> categories() {
    return categories;
  }

  @Override
  public List<WorkItem> inventory(SubjectId subject, StepContext context) {
    Map<String, Long> counts = new TreeMap<>();
    for (PersonalItem item : store.items(ref(subject))) {
      counts.merge(item.category(), 1L, Long::sum);
    }
    return counts.entrySet().stream().map(one -> item(one.getKey(), one.getValue())).toList();
  }

  private static WorkItem item(String category, long records) {
    return new WorkItem(WorkItem.idOf(category), category, records, Optional.empty());
  }

  @Override
  public StepResult erase(WorkItem item, StepContext context) {
    long[] records = {0};
    boolean any = inOrders(item, context, keys -> records[0] += erase(keys, context));
    return any ? new StepResult.Done(Technique.CLEAR, records[0]) : new StepResult.NothingFound();
  }

  private long erase(List<ItemKey> keys, StepContext context) {
    return store.erase(
        new EraseOrder(context.caseId().text(), context.fence(), ref(context.subject()), keys));
  }

  @Override
  public void restrict(WorkItem item, StepContext context) {
    inOrders(
        item,
        context,
        keys ->
            store.restrict(
                new RestrictOrder(
                    context.caseId().text(),
                    ref(context.subject()),
                    keys,
                    RestrictOrder.Use.STORAGE_ONLY)));
  }

  @Override
  public Verification verify(WorkItem item, StepContext context) {
    long left = 0;
    for (PersonalItem one : store.items(ref(context.subject()))) {
      left += one.category().equals(item.category()) ? 1 : 0;
    }
    return new Verification(left);
  }

  /** Gives the keys of an item on in lists of a bounded size; false if there are none. */
  private boolean inOrders(WorkItem item, StepContext context, Consumer<List<ItemKey>> order) {
    boolean any = false;
    List<ItemKey> keys = new ArrayList<>();
    for (PersonalItem one : store.items(ref(context.subject()))) {
      if (one.category().equals(item.category())) {
        keys.add(one.key());
        any = true;
      }
      if (keys.size() == ITEMS_IN_AN_ORDER) {
        order.accept(keys);
        keys.clear();
      }
    }
    if (!keys.isEmpty()) {
      order.accept(keys);
    }
    return any;
  }

  private SubjectRef ref(SubjectId subject) {
    return SubjectRef.of(tenant, subject);
  }
}
