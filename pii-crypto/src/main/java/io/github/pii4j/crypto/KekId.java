package io.github.pii4j.crypto;

import java.util.regex.Pattern;

/**
 * Which key of a holder wrapped a data key, such as {@code file:3f9a01c2} or the name that a key
 * management service gives it. Not a secret: stored beside what it wrapped, and printed.
 *
 * @param name 1 to 128 of ASCII letters, digits and {@code . _ : / -}
 */
public record KekId(String name) {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._:/-]{1,128}");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it has other characters or another length
   */
  public KekId {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "a key-encryption key is named by 1 to 128 of A-Z a-z 0-9 . _ : / -");
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
