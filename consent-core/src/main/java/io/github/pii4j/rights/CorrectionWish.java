package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.policy.RightKind;

/**
 * To have a wrong value made right (PIPL, article 46). Never prints key or value. Equal if all
 * parts are. Immutable and thread-safe.
 */
public final class CorrectionWish implements Wish {

  private static final int MOST_CHARACTERS = 100_000;

  private final StoreId store;
  private final ItemKey key;
  private final String value;

  private CorrectionWish(StoreId store, ItemKey key, String value) {
    this.store = requireNonNull(store, "store");
    this.key = requireNonNull(key, "key");
    this.value = BoundedText.requireWhole(value, "a value", MOST_CHARACTERS);
  }

  /**
   * The wish that the item of this key in this store have this value.
   *
   * @throws IllegalArgumentException if the value is longer than 100,000 characters, or has half a
   *     surrogate pair
   */
  public static CorrectionWish of(StoreId store, ItemKey key, String value) {
    return new CorrectionWish(store, key, value);
  }

  @Override
  public RightKind right() {
    return RightKind.CORRECTION;
  }

  /** Where the item is. */
  public StoreId store() {
    return store;
  }

  /** Which item. */
  public ItemKey key() {
    return key;
  }

  /** The right value in clear. Call it only to store it. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CorrectionWish that
        && store.equals(that.store)
        && key.equals(that.key)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return 31 * store.hashCode() + key.hashCode();
  }

  /** The store, never key or value. */
  @Override
  public String toString() {
    return "CorrectionWish[" + store + ", ****]";
  }
}
