package io.github.pii4j.policy;

import io.github.pii4j.category.DataCategory;

/**
 * Names one function ({@code browse}), all under a name ({@code trade.*}), or all ({@code *}).
 *
 * @param text as in the file
 */
public record FunctionPattern(String text) {

  private static final String ANY = "*";
  private static final String UNDER = ".*";

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is none of the three
   */
  public FunctionPattern {
    if (!text.equals(ANY) && !DataCategory.isCode(base(text))) {
      throw new IllegalArgumentException("a pattern is a function id, a name and .*, or *");
    }
  }

  /** Whether the function with this id is meant. */
  public boolean matches(String functionId) {
    return text.equals(ANY)
        || text.equals(functionId)
        || (text.endsWith(UNDER) && functionId.startsWith(base(text) + "."));
  }

  private static String base(String text) {
    return text.endsWith(UNDER) ? text.substring(0, text.length() - UNDER.length()) : text;
  }

  /** As in the file. */
  @Override
  public String toString() {
    return text;
  }
}
