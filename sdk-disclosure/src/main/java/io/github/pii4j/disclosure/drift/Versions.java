package io.github.pii4j.disclosure.drift;

import java.util.regex.Pattern;

/** Versions as build files write them before anything is resolved. */
final class Versions {

  /** A range, {@code 1.+}, {@code latest.release}, {@code LATEST}: what ships is open. */
  private static final Pattern OPEN =
      Pattern.compile("[\\[(\\]].*|.*\\+|latest\\..*|LATEST|RELEASE");

  /** Gradle writes so that no other version will do. */
  private static final String STRICTLY = "!!";

  private Versions() {}

  /** The version if it is one; empty if the file leaves open which ships. */
  static String one(String version) {
    String plain = version.endsWith(STRICTLY) ? version.replace(STRICTLY, "") : version;
    return OPEN.matcher(plain).matches() ? "" : plain;
  }
}
