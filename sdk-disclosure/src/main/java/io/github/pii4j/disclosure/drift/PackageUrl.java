package io.github.pii4j.disclosure.drift;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The name of a package wherever it is published, without a version: a package URL
 * (package-url/purl-spec, ECMA-427) without its last parts.
 *
 * @param type where it is published, in lower case: {@code maven}, {@code npm}, {@code cocoapods}
 * @param namespace the owner within the type; empty if the type has none
 * @param name the name within the namespace
 */
public record PackageUrl(String type, String namespace, String name) {

  private static final Pattern FORM =
      Pattern.compile(
          "pkg:/*([A-Za-z][A-Za-z0-9.+-]*)/(?:([^\\s@?#]+)/)?([^\\s@?#/]+)(?:[@?#].*)?");

  /** Writes the type in lower case, as the standard does. */
  public PackageUrl {
    type = type.toLowerCase(Locale.ROOT);
  }

  /** An artifact of a Maven repository. */
  public static PackageUrl ofMaven(String groupId, String artifactId) {
    return new PackageUrl("maven", groupId, artifactId);
  }

  /** The package that a package URL names, whatever version it adds; empty if it is none. */
  public static Optional<PackageUrl> tryParse(String text) {
    Matcher parts = FORM.matcher(text);
    return parts.matches()
        ? Optional.of(new PackageUrl(parts.group(1), owner(parts.group(2)), parts.group(3)))
        : Optional.empty();
  }

  /** As it is written: {@code pkg:maven/com.example/location}. */
  @Override
  public String toString() {
    return "pkg:" + type + "/" + (namespace.isEmpty() ? "" : namespace + "/") + name;
  }

  private static String owner(@Nullable String group) {
    return group == null ? "" : group;
  }
}
