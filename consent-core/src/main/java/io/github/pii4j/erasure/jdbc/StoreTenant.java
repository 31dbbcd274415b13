package io.github.pii4j.erasure.jdbc;

import java.util.regex.Pattern;

/**
 * Whose cases they are, where several hosts or customers share the tables; never a person.
 *
 * @param text 1 to 60 letters, digits, dots, hyphens and underscores
 */
public record StoreTenant(String text) {

  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,60}");

  /** Where there is one only. */
  public static final StoreTenant ONLY = new StoreTenant("default");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it has another
   */
  public StoreTenant {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "a tenant's name is 1 to 60 letters, digits, dots, hyphens and underscores");
    }
  }

  /** The name. */
  @Override
  public String toString() {
    return text;
  }
}
