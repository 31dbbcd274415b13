package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.rights.EraseOrder;
import io.github.pii4j.rights.ItemKey;
import io.github.pii4j.rights.ItemPage;
import io.github.pii4j.rights.PersonalDataStore;
import io.github.pii4j.rights.PersonalItem;
import io.github.pii4j.rights.ReadOrder;
import io.github.pii4j.rights.RestrictOrder;
import io.github.pii4j.rights.SubjectRef;
import io.github.pii4j.value.SubjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Erases what a host exposes for all rights of the person as a {@link PersonalDataStore}: one work
 * item for each category. Statutory periods that start with an event of the item need a handler of
 * the host's, since the store does not tell that day. Thread-safe.
 */
public final class DataStoreHandler implements ErasureHandler {

  private static final int PAGE = 500;

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
    Map<String, Long> counts =
        items(subject).stream()
            .collect(
                Collectors.groupingBy(PersonalItem::category, TreeMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .map(one -> new WorkItem(one.getKey(), one.getKey(), one.getValue(), Optional.empty()))
        .toList();
  }

  @Override
  public StepResult erase(WorkItem item, StepContext context) {
    List<ItemKey> keys = keys(item, context);
    if (keys.isEmpty()) {
      return new StepResult.NothingFound();
    }
    String caseId = context.caseId().text();
    SubjectRef subject = ref(context.subject());
    long records = store.erase(new EraseOrder(caseId, context.fence(), subject, keys));
    return new StepResult.Done(Technique.CLEAR, records);
  }

  @Override
  public void restrict(WorkItem item, StepContext context) {
    store.restrict(
        new RestrictOrder(
            context.caseId().text(),
            ref(context.subject()),
            keys(item, context),
            RestrictOrder.Use.STORAGE_ONLY));
  }

  @Override
  public Verification verify(WorkItem item, StepContext context) {
    return new Verification(keys(item, context).size());
  }

  private List<ItemKey> keys(WorkItem item, StepContext context) {
    return items(context.subject()).stream()
        .filter(one -> one.category().equals(item.category()))
        .map(PersonalItem::key)
        .toList();
  }

  private List<PersonalItem> items(SubjectId subject) {
    List<PersonalItem> items = new ArrayList<>();
    @Nullable ItemKey after = null;
    ItemPage page = store.read(new ReadOrder(ref(subject), after, PAGE));
    items.addAll(page.items());
    while (!page.isLast()) {
      after = items.get(items.size() - 1).key();
      page = store.read(new ReadOrder(ref(subject), after, PAGE));
      items.addAll(page.items());
    }
    return items;
  }

  private SubjectRef ref(SubjectId subject) {
    return SubjectRef.of(tenant, subject);
  }
}
