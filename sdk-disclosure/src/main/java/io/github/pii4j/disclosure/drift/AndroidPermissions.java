package io.github.pii4j.disclosure.drift;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which permissions of Android open the way to which categories of the catalogue: a dated table. A
 * permission that it lacks reaches no personal data.
 */
final class AndroidPermissions {

  private static final String HEADING = "permission\t";

  private final Map<String, List<String>> implied = new TreeMap<>();

  AndroidPermissions(String table) {
    table
        .lines()
        .filter(line -> !line.startsWith("#") && !line.startsWith(HEADING))
        .map(line -> line.split("\t", -1))
        .forEach(cells -> implied.put(cells[0], List.of(cells[1].split("\\|", -1))));
  }

  static AndroidPermissions bundled() {
    return Bundled.TABLE;
  }

  /** The codes that a permission opens the way to; empty if it opens none. */
  List<String> implied(String permission) {
    return implied.getOrDefault(permission, List.of());
  }

  /** Whether it opens the way to anything. */
  boolean opens(String permission) {
    return implied.containsKey(permission);
  }

  Map<String, List<String>> all() {
    return Map.copyOf(implied);
  }

  /** Read once, when first asked for. */
  private static final class Bundled {
    static final AndroidPermissions TABLE =
        new AndroidPermissions(KnownSdks.resource("android-permissions.tsv"));
  }
}
