package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;

/**
 * Something that a build puts into the product.
 *
 * @param purl what it is
 * @param version which of it; empty if the build does not tell
 * @param where the place that says so, such as a line of a list of dependencies
 */
public record ShippedArtifact(PackageUrl purl, String version, SourceLocation where) {

  /** With its version, for people: {@code pkg:maven/com.example/location@6.4.9}. */
  @Override
  public String toString() {
    return version.isEmpty() ? purl.toString() : purl + "@" + version;
  }
}
