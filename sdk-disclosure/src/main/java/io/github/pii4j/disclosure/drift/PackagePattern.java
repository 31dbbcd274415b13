package io.github.pii4j.disclosure.drift;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A set of packages: a package URL in which {@code *} stands for any characters but a slash.
 *
 * @param text as written: {@code pkg:maven/com.example.sdk/*}
 */
public record PackagePattern(String text) {

  private static final Pattern FORM =
      Pattern.compile("pkg:[a-z][a-z0-9.+-]*(?:/[A-Za-z0-9._*+~%-]+)+");

  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException if it is no package URL
   */
  public PackagePattern {
    if (!isPattern(text)) {
      throw new IllegalArgumentException("a package URL without a version, such as " + EXAMPLE);
    }
  }

  /** What a pattern looks like. */
  public static final String EXAMPLE = "pkg:maven/com.example.sdk/*";

  /** Whether a text has the form. */
  static boolean isPattern(String text) {
    return FORM.matcher(text).matches();
  }

  boolean isWildcard() {
    return text.indexOf('*') >= 0;
  }

  /** What stands before the first {@code *}. */
  String start() {
    return text.split("\\*", -1)[0];
  }

  /** Whether it means this package. */
  public boolean matches(PackageUrl purl) {
    return predicate().test(purl.toString());
  }

  /** The same of the text of a package URL, for who asks often. */
  Predicate<String> predicate() {
    return Pattern.compile(
            Arrays.stream(text.split("\\*", -1))
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/]*")))
        .asMatchPredicate();
  }

  /** As written. */
  @Override
  public String toString() {
    return text;
  }
}
