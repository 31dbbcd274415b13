package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What npm and Yarn lock. Yarn does not tell what is for development only. */
final class NpmFiles {

  private static final String MODULES = "node_modules/";

  /** {@code "@scope/name@^1.0", "@scope/name@^1.1":} and {@code name@npm:^1.0}. */
  private static final Pattern YARN = Pattern.compile("((?:@[^/@]+/)?[^/@\\s]+)@.*");

  /** {@code alias@npm:@scope/name@^1.0}: what ships is what the alias stands for. */
  private static final Pattern YARN_ALIAS =
      Pattern.compile("(?:@[^/@]+/)?[^/@\\s]+@npm:((?:@[^/@]+/)?[^/@\\s]+)@.*");

  private static final Pattern YARN_VERSION =
      Pattern.compile("\\s+version:?\\s+\"?([^\"\\s]+)\"?\\s*");

  private NpmFiles() {}

  /** Versions 1 to 3 of {@code package-lock.json}. */
  static void lock(BuildText file, Contents contents) {
    Tree root = file.json();
    boolean known = root.has("packages") || root.has("dependencies") || root.has("lockfileVersion");
    file.require(root, known, "lock file of npm", " npm 锁文件");
    root.get("packages").members().forEach((path, one) -> installed(path, one, contents));
    if (!root.has("packages")) {
      dependencies(root, contents);
    }
    contents.complete("npm");
  }

  private static void installed(String path, Tree one, Contents contents) {
    int name = path.lastIndexOf(MODULES);
    if (name >= 0 && !isForDevelopment(one)) {
      String own = one.get("name").text();
      String called = own.isEmpty() ? path.substring(name + MODULES.length()) : own;
      add(called, one.get("version").text(), one.where(), contents);
    }
  }

  private static void dependencies(Tree parent, Contents contents) {
    for (Map.Entry<String, Tree> one : parent.get("dependencies").members().entrySet()) {
      if (!isForDevelopment(one.getValue())) {
        add(one.getKey(), one.getValue().get("version").text(), one.getValue().where(), contents);
        dependencies(one.getValue(), contents);
      }
    }
  }

  /** What is {@code devOptional} is an optional part of the product, too. */
  private static boolean isForDevelopment(Tree one) {
    return one.isSet("dev");
  }

  /** Both forms of {@code yarn.lock}: a line that names a package, then one with its version. */
  static void yarn(BuildText file, Contents contents) {
    List<String> lines = file.lines();
    String name = "";
    int at = 0;
    boolean known = file.text().contains("yarn lockfile") || file.text().contains("__metadata:");
    file.require(file, known, "lock file of Yarn", " Yarn 锁文件");
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      Matcher version = YARN_VERSION.matcher(line);
      if (!line.startsWith(" ") && line.endsWith(":")) {
        name = line.contains("@workspace:") ? "" : yarnName(line.replace("\"", ""));
        at = i + 1;
      } else if (version.matches() && !name.isEmpty() && at > 0) {
        add(name, version.group(1), file.line(at), contents);
        name = "";
      }
    }
    contents.complete("npm");
  }

  private static String yarnName(String key) {
    Matcher alias = YARN_ALIAS.matcher(key);
    if (alias.matches()) {
      return alias.group(1);
    }
    Matcher parts = YARN.matcher(key);
    return parts.matches() ? parts.group(1) : "";
  }

  static void add(String name, String version, SourceLocation where, Contents contents) {
    int slash = name.indexOf('/');
    PackageUrl purl =
        slash < 0
            ? new PackageUrl("npm", "", name)
            : new PackageUrl(
                "npm", name.substring(0, slash).replace("@", "%40"), name.substring(slash + 1));
    contents.artifact(purl, version, where);
  }
}
