package io.github.pii4j.rights;

/**
 * How a store finds one item again: a row and a column, a document's id, whatever the store likes.
 *
 * <p>Never printed: hosts do use telephone numbers as keys. Ordered by text. Equal if the texts
 * are. Immutable and thread-safe.
 */
public final class ItemKey implements Comparable<ItemKey> {

  private static final int MOST_CHARACTERS = 512;

  private final String text;

  private ItemKey(String text) {
    this.text = text;
  }

  /**
   * The key that the store knows by {@code text}.
   *
   * @throws IllegalArgumentException if it is blank, longer than 512 characters, or has half a
   *     surrogate pair
   */
  public static ItemKey of(String text) {
    return new ItemKey(BoundedText.require(text, "a key", MOST_CHARACTERS));
  }

  /** The store's text. Call it only to look the item up again. */
  public String reveal() {
    return text;
  }

  @Override
  public int compareTo(ItemKey other) {
    return text.compareTo(other.text);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ItemKey that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** Never the text. */
  @Override
  public String toString() {
    return "ItemKey(****)";
  }
}
