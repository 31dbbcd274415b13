package io.github.pii4j.disclosure.drift;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What pnpm locks. Up to version 6 of the file a package says by itself that it is for development;
 * from version 9 on, what the dependencies of the product lead to ships.
 */
final class PnpmFile {

  /** {@code /@scope/name@1.0.0(peer@2)}, {@code /name/1.0.0_peer} or {@code name@1.0.0}. */
  private static final Pattern KEY =
      Pattern.compile("/?((?:@[^/@]+/)?[^/@]+)[@/]([^(_/]+)(?:[(_/].*)?");

  private final Tree snapshots;
  private final Set<String> followed = new HashSet<>();
  private final Set<String> reached = new HashSet<>();
  private final Deque<Tree> open = new ArrayDeque<>();

  private PnpmFile(Tree root) {
    this.snapshots = root.get("snapshots");
    root.get("importers").members().values().forEach(open::add);
    while (!open.isEmpty()) {
      Tree one = open.remove();
      one.get("dependencies").members().forEach(this::follow);
      one.get("optionalDependencies").members().forEach(this::follow);
    }
  }

  static void read(BuildText file, Contents contents) {
    Tree root = file.yaml();
    file.require(root, root.has("lockfileVersion"), "lock file of pnpm", " pnpm 锁文件");
    boolean isTold = root.has("importers") && root.has("snapshots");
    Set<String> ship =
        isTold ? new PnpmFile(root).reached : root.get("packages").members().keySet();
    for (Map.Entry<String, Tree> one : root.get("packages").members().entrySet()) {
      if (ship.contains(one.getKey()) && !one.getValue().isSet("dev")) {
        add(one.getKey(), one.getValue(), contents);
      }
    }
    contents.complete("npm");
  }

  private static void add(String key, Tree one, Contents contents) {
    Matcher parts = KEY.matcher(key);
    if (parts.matches()) {
      NpmFiles.add(parts.group(1), parts.group(2), one.where(), contents);
    }
  }

  /** A version stands by itself, or with the name of another package for which it goes. */
  private void follow(String name, Tree dependency) {
    String version =
        dependency.has("version") ? dependency.get("version").text() : dependency.text();
    String key = snapshots.has(name + "@" + version) ? name + "@" + version : version;
    if (snapshots.has(key) && followed.add(key)) {
      reached.add(key.replaceFirst("\\(.*", ""));
      open.add(snapshots.get(key));
    }
  }
}
