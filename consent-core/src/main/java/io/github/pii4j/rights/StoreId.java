package io.github.pii4j.rights;

import java.util.regex.Pattern;

/**
 * The name of a data store, such as {@code accounts} or {@code wages.ledger}. It stands in requests
 * and proofs for years, so it never changes.
 *
 * @param text lower-case letters and digits in words joined by hyphens or dots, up to 64 characters
 */
public record StoreId(String text) implements Comparable<StoreId> {

  private static final Pattern FORM = Pattern.compile("(?=.{1,64}$)[a-z][a-z0-9]*([-.][a-z0-9]+)*");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is another
   */
  public StoreId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a store is named by lower-case words joined by hyphens or dots, not \"" + text + "\"");
    }
  }

  /** The store of this name. */
  public static StoreId of(String text) {
    return new StoreId(text);
  }

  @Override
  public int compareTo(StoreId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
