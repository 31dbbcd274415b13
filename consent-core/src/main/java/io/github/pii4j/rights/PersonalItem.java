package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.category.DataCategory;

/**
 * One piece of a person's data, where a store keeps it.
 *
 * <p>Never prints the value. Equal if key, category and value are. Immutable and thread-safe.
 */
public final class PersonalItem {

  private final ItemKey key;
  private final String category;
  private final String value;

  private PersonalItem(ItemKey key, String category, String value) {
    this.key = key;
    this.category = category;
    this.value = value;
  }

  /**
   * An item.
   *
   * @param key how the store finds it again
   * @param category its code in the catalogue or in the policy, such as {@code contact.mobile}
   * @param value as the person may read it
   * @throws IllegalArgumentException if the category has not the form of a code
   */
  public static PersonalItem of(ItemKey key, String category, String value) {
    if (!DataCategory.isCode(category)) {
      // not quoted: a host that confuses the two has the value here
      throw new IllegalArgumentException("a category is named by a code, such as identity.name");
    }
    return new PersonalItem(requireNonNull(key, "key"), category, requireNonNull(value, "value"));
  }

  /** How the store finds it again. */
  public ItemKey key() {
    return key;
  }

  /** The code of what it is. */
  public String category() {
    return category;
  }

  /** The value in clear. Call it only where the person themselves will read it. */
  public String reveal() {
    return value;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PersonalItem that
        && key.equals(that.key)
        && category.equals(that.category)
        && value.equals(that.value);
  }

  @Override
  public int hashCode() {
    return 31 * key.hashCode() + category.hashCode();
  }

  /** The category, never key or value. */
  @Override
  public String toString() {
    return "PersonalItem[" + category + ", ****]";
  }
}
