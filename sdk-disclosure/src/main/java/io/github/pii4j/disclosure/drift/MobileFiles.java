package io.github.pii4j.disclosure.drift;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Flutter and HarmonyOS lock: {@code pubspec.lock} and {@code oh-package-lock.json5}. */
final class MobileFiles {

  /** {@code @scope/name@1.0.0}. */
  private static final Pattern OHPM = Pattern.compile("(?:(@[^/]+)/)?([^@/]+)@(.+)");

  private MobileFiles() {}

  static void pub(BuildText file, Contents contents) {
    Tree root = file.yaml();
    file.require(root, root.has("packages"), "lock file of pub", " pub 锁文件");
    root.get("packages")
        .members()
        .forEach(
            (name, one) -> {
              if (!one.get("dependency").text().equals("direct dev")) {
                String version = one.get("version").text();
                contents.artifact(new PackageUrl("pub", "", name), version, one.where());
              }
            });
    contents.complete("pub");
  }

  static void ohpm(BuildText file, Contents contents) {
    Tree root = file.json();
    file.require(root, root.has("packages"), "lock file of ohpm", " ohpm 锁文件");
    root.get("packages").members().forEach((key, one) -> installed(key, one, contents));
    contents.complete("ohpm");
  }

  private static void installed(String key, Tree one, Contents contents) {
    Matcher parts = OHPM.matcher(key);
    if (parts.matches()) {
      String scope = parts.group(1) == null ? "" : parts.group(1).replace("@", "%40");
      String version = one.get("version").text();
      contents.artifact(
          new PackageUrl("ohpm", scope, parts.group(2)),
          version.isEmpty() ? parts.group(3) : version,
          one.where());
    }
  }
}
