package io.github.pii4j.rights;

import io.github.pii4j.policy.DataSubjectRight;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.rights.RestrictOrder.Use;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Does what a request asks for, in the stores. What it does twice has the effect of once. */
final class Fulfilment {

  private final PrivacyPolicy policy;
  private final PolicyItems items;
  private final DataStores stores;
  private final @Nullable HeldItems held;

  Fulfilment(PrivacyPolicy policy, PolicyItems items, DataStores stores, @Nullable HeldItems held) {
    this.policy = policy;
    this.items = items;
    this.stores = stores;
    this.held = held;
  }

  /**
   * Looks at what needs no look at data.
   *
   * @throws RightsException BY_HAND, NO_SUCH_STORE or NO_SUCH_FUNCTION
   */
  void requirePossible(RightsRequest request) {
    Wish wish = request.wish() instanceof Wish.OfDeceased of ? of.wish() : request.wish();
    if (wish instanceof Wish.ByHand || (wish instanceof Wish.Deletion && held == null)) {
      throw new RightsException(RightsException.Code.BY_HAND, request.id());
    }
    if (wish instanceof CorrectionWish correction) {
      stores.require(correction.store());
    }
    if (wish instanceof Wish.Objection objection) {
      requireFunction(request, objection.functionId());
    }
    if (wish instanceof Wish.ObjectionEnd end) {
      requireFunction(request, end.functionId());
    }
  }

  private void requireFunction(RightsRequest request, String functionId) {
    if (policy.function(functionId).isEmpty()) {
      throw new RightsException(RightsException.Code.NO_SUCH_FUNCTION, request.id());
    }
  }

  /** What is to be on record before there is an effect: how many items of a deletion will go. */
  List<String> foreseen(RightsRequest request) {
    Wish wish = request.wish() instanceof Wish.OfDeceased of ? of.wish() : request.wish();
    return wish instanceof Wish.Deletion deletion && held != null
        ? List.of(
            Long.toString(
                new Deletion(items, stores, held)
                    .foreseen(request.subject(), deletion.categories())))
        : List.of();
  }

  RightsAnswer answer(RightsRequest request, Instant now) {
    return answer(request, request.wish(), now);
  }

  private RightsAnswer answer(RightsRequest request, Wish wish, Instant now) {
    if (wish instanceof Wish.OfDeceased relatives) {
      return answer(request, relatives.wish(), now);
    }
    if (wish instanceof CorrectionWish correction) {
      return correct(request, correction);
    }
    if (wish instanceof Wish.Restriction restriction) {
      return restrict(request, restriction.categories(), Use.STORAGE_ONLY);
    }
    if (wish instanceof Wish.Release release) {
      return restrict(request, release.categories(), Use.AS_DECLARED);
    }
    if (wish instanceof Wish.Deletion deletion) {
      return delete(request, deletion.categories());
    }
    if (wish instanceof Wish.Objection objection) {
      return object(request, objection.functionId(), ObjectOrder.Stance.OBJECTS);
    }
    if (wish instanceof Wish.ObjectionEnd end) {
      return object(request, end.functionId(), ObjectOrder.Stance.NO_LONGER_OBJECTS);
    }
    return new RightsAnswer.Data(copy(request, now));
  }

  DataCopy copy(RightsRequest request, Instant now) {
    List<CopyItem> copied = stores.read(request.subject()).stream().map(this::copied).toList();
    return new DataCopy(request.id(), now, copied);
  }

  /** Writes the same, and holds a page of it at a time. */
  void write(RightsRequest request, Instant now, CopyText copy) {
    copy.begin();
    stores.walk(request.subject(), stored -> copy.item(copied(stored)));
    copy.end(request.id(), now);
  }

  private CopyItem copied(StoredItem stored) {
    String code = stored.item().category();
    return new CopyItem(
        stored,
        items.name(code),
        items.isFixed(code) ? items.whyFixed(code).orElseGet(() -> items.name(code)) : null);
  }

  private RightsAnswer correct(RightsRequest request, CorrectionWish wish) {
    PersonalDataStore store = stores.require(wish.store());
    PersonalItem item = item(store, request.subject(), wish.key());
    if (item == null) {
      return RightsAnswer.Refused.because(RefusalReason.NO_SUCH_ITEM);
    }
    if (items.isFixed(item.category())) {
      return fixed(item.category());
    }
    CorrectOrder order =
        CorrectOrder.of(request.id().text(), request.subject(), wish.key(), wish.reveal());
    return switch (store.correct(order)) {
      case CORRECTED -> new RightsAnswer.Done();
      case NO_SUCH_ITEM -> RightsAnswer.Refused.because(RefusalReason.NO_SUCH_ITEM);
      case NOT_A_VALUE -> RightsAnswer.Refused.because(RefusalReason.NOT_A_VALUE);
    };
  }

  private static @Nullable PersonalItem item(
      PersonalDataStore store, SubjectRef subject, ItemKey key) {
    for (PersonalItem item : store.items(subject)) {
      if (item.key().equals(key)) {
        return item;
      }
    }
    return null;
  }

  private RightsAnswer fixed(String code) {
    Optional<DataSubjectRight> right = policy.right(RightKind.CORRECTION);
    return new RightsAnswer.Refused(
        RefusalReason.IMMUTABLE_ITEM,
        items.whyFixed(code),
        right.flatMap(DataSubjectRight::text),
        right.flatMap(DataSubjectRight::route));
  }

  private RightsAnswer restrict(RightsRequest request, Set<String> categories, Use use) {
    boolean any = false;
    for (PersonalDataStore store : stores.all()) {
      any |= isRestricted(store, request, categories, use);
    }
    return any ? new RightsAnswer.Done() : RightsAnswer.Refused.because(RefusalReason.NO_SUCH_ITEM);
  }

  /** False if there was nothing to restrict. */
  private static boolean isRestricted(
      PersonalDataStore store, RightsRequest request, Set<String> categories, Use use) {
    String id = request.id().text();
    SubjectRef subject = request.subject();
    ItemOrders orders =
        new ItemOrders(keys -> store.restrict(new RestrictOrder(id, subject, keys, use)));
    for (PersonalItem item : store.items(subject)) {
      if (PolicyItems.isAmong(item.category(), categories)) {
        orders.add(item.key());
      }
    }
    orders.end();
    return orders.any();
  }

  private RightsAnswer delete(RightsRequest request, Set<String> categories) {
    if (held == null) {
      throw new RightsException(RightsException.Code.BY_HAND, request.id());
    }
    return new Deletion(items, stores, held).answer(request, categories);
  }

  private RightsAnswer object(RightsRequest request, String functionId, ObjectOrder.Stance stance) {
    ObjectOrder order = new ObjectOrder(request.id().text(), request.subject(), functionId, stance);
    stores.all().forEach(store -> store.object(order));
    return new RightsAnswer.Done();
  }
}
