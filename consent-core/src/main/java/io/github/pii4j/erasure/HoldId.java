package io.github.pii4j.erasure;

import java.util.regex.Pattern;

/**
 * Names a {@link LegalHold}.
 *
 * @param text 1 to 60 letters, digits, dots and hyphens, such as the number of a court case
 */
public record HoldId(String text) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9.-]{1,60}");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it has another
   */
  public HoldId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a hold's id is 1 to 60 letters, digits, dots and hyphens");
    }
  }

  /** The id. */
  @Override
  public String toString() {
    return text;
  }
}
