package io.github.pii4j.rights;

import java.util.Set;

/**
 * A place where a host keeps personal data, exposed once for all rights of the person: access,
 * copy, correction, restriction, objection and erasure.
 *
 * <p>Implementations are thread-safe, know persons by tenant <em>and</em> id, and take every order
 * more than once with the effect of one: an order is repeated after a crash, when nobody can tell
 * whether it was carried out. What cannot be done now is an exception, and the order is tried
 * again. No exception may quote a value.
 */
public interface PersonalDataStore {

  /** The name of the store; never changes. */
  StoreId storeId();

  /** The codes of the categories that it may hold, such as {@code contact.mobile}. */
  Set<String> categories();

  /**
   * Reads a page of the person's items in the order of their keys, restricted ones too. An item
   * that is not changed meanwhile is on exactly one page.
   */
  ItemPage read(ReadOrder order);

  /**
   * All of the person's items in the order of their keys, page after page; one page is held at a
   * time, and each walk reads anew.
   *
   * @throws IllegalStateException while walking, if keys do not grow from item to item
   */
  default Iterable<PersonalItem> items(SubjectRef subject) {
    return () -> new StoreItems(this, subject);
  }

  /** Puts the right value in place of a wrong one. */
  CorrectOutcome correct(CorrectOrder order);

  /**
   * Locks items away, or gives them back to use. Unknown keys are no mistake. A request for many
   * items comes as several orders.
   */
  void restrict(RestrictOrder order);

  /** Records that a function must not use, or may use again, what is here of the person. */
  void object(ObjectOrder order);

  /**
   * Erases items for good.
   *
   * @return how many there were
   */
  long erase(EraseOrder order);
}
