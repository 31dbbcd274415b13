package io.github.pii4j.crypto;

import java.util.regex.Pattern;

/**
 * What a one-time code is good for, such as {@code log-in} or {@code change-mobile}; a code for one
 * purpose is no code for another.
 *
 * @param name 1 to 64 of ASCII lower-case letters, digits and {@code . _ -}; stored and printed
 */
public record OneTimeCodePurpose(String name) {

  private static final Pattern NAME = Pattern.compile("[a-z0-9._-]{1,64}");

  /**
   * Checks the name.
   *
   * @throws IllegalArgumentException if it has other characters or another length
   */
  public OneTimeCodePurpose {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "the purpose of a one-time code is named by 1 to 64 of a-z 0-9 . _ -");
    }
  }

  /**
   * The purpose of this name.
   *
   * @throws IllegalArgumentException if it has other characters or another length
   */
  public static OneTimeCodePurpose of(String name) {
    return new OneTimeCodePurpose(name);
  }

  /** The name. */
  @Override
  public String toString() {
    return name;
  }
}
