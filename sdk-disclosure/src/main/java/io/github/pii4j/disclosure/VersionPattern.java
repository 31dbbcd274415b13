package io.github.pii4j.disclosure;

import java.util.regex.Pattern;

/**
 * One version ({@code 6.4.9}) or all that begin alike ({@code 6.4.*}).
 *
 * @param text as in the file
 */
public record VersionPattern(String text) {

  private static final Pattern FORM = Pattern.compile("[0-9A-Za-z][0-9A-Za-z._+-]*(\\.\\*)?");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is neither
   */
  public VersionPattern {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("a version, or a beginning and .*, such as 6.4.*");
    }
  }

  /** Whether {@code version} is meant. */
  public boolean matches(String version) {
    return text.endsWith(".*")
        ? version.startsWith(text.substring(0, text.length() - 1))
        : version.equals(text);
  }

  /** As in the file. */
  @Override
  public String toString() {
    return text;
  }
}
