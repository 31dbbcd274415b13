package io.github.pii4j.erasure;

import java.util.regex.Pattern;

/**
 * Names a running scheduler among those that share a store.
 *
 * @param text 1 to 60 letters, digits, dots, hyphens and underscores
 */
public record NodeName(String text) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,60}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it has another
   */
  public NodeName {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a node's name is 1 to 60 letters, digits, dots, hyphens and underscores");
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return text;
  }
}
