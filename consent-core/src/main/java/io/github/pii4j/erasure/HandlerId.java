package io.github.pii4j.erasure;

import java.util.regex.Pattern;

/**
 * Names a handler, for as long as cases mention it.
 *
 * @param text lower-case words joined by hyphens or dots, at most 60 characters
 */
public record HandlerId(String text) implements Comparable<HandlerId> {

  private static final Pattern FORM = Pattern.compile("(?=.{1,60}$)[a-z][a-z0-9]*([-.][a-z0-9]+)*");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it has another
   */
  public HandlerId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a handler id is lower-case words joined by hyphens or dots, at most 60 characters");
    }
  }

  @Override
  public int compareTo(HandlerId other) {
    return text.compareTo(other.text);
  }

  /** The name. */
  @Override
  public String toString() {
    return text;
  }
}
