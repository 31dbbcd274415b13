package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Gradle writes and reads: {@code gradle.lockfile} and version catalogues. */
final class GradleFiles {

  private static final Pattern LOCKED =
      Pattern.compile("([^:=\\s#]+):([^:=\\s]+):([^:=\\s]+)=(\\S*)");

  private static final Pattern TEST = Pattern.compile("(?:^|[^A-Za-z])test|Test");

  private static final Pattern KEY =
      Pattern.compile("(?:\\[\\s*libraries\\s*\\.\\s*)?[\"']?([A-Za-z0-9_-]+)");

  private GradleFiles() {}

  /** Lines such as {@code group:name:version=releaseRuntimeClasspath,releaseCompileClasspath}. */
  static void lock(BuildText file, Contents contents) {
    List<String> lines = file.lines();
    boolean known = false;
    boolean hasRuntime = lines.stream().anyMatch(GradleFiles::isOfRuntime);
    for (int i = 0; i < lines.size(); i++) {
      Matcher parts = LOCKED.matcher(lines.get(i).strip());
      known |= parts.matches() || lines.get(i).startsWith("empty=");
      if (parts.matches() && ships(parts.group(4), hasRuntime)) {
        PackageUrl purl = PackageUrl.ofMaven(parts.group(1), parts.group(2));
        contents.artifact(purl, parts.group(3), file.line(i + 1));
      }
    }
    file.require(file, known, "lock file of Gradle", " Gradle 锁文件");
    contents.complete("maven");
  }

  private static boolean isOfRuntime(String line) {
    return Arrays.stream(line.substring(line.indexOf('=') + 1).split(",", -1))
        .filter(one -> !isOfTests(one))
        .anyMatch(GradleFiles::isRuntime);
  }

  /** Whether one of its configurations goes into the product. */
  private static boolean ships(String configurations, boolean hasRuntime) {
    return Arrays.stream(configurations.split(",", -1))
        .filter(one -> !isOfTests(one))
        .anyMatch(one -> hasRuntime ? isRuntime(one) : !isOfTools(one));
  }

  /** A word of its name, as in {@code releaseUnitTest...}; a flavour may be called latest. */
  private static boolean isOfTests(String configuration) {
    return TEST.matcher(configuration).find();
  }

  private static boolean isRuntime(String configuration) {
    return configuration.strip().toLowerCase(Locale.ROOT).endsWith("runtimeclasspath");
  }

  private static boolean isOfTools(String configuration) {
    String name = configuration.toLowerCase(Locale.ROOT);
    return name.contains("processor")
        || name.contains("kapt")
        || name.contains("ksp")
        || name.contains("lint")
        || name.contains("compileonly");
  }

  /** A catalogue says what may be used, not what is: it finds what nobody declared. */
  static void catalogue(BuildText file, Contents contents) {
    Tree root = TreeReader.read(file.source(), file.text(), TreeReader.TOML);
    Tree versions = root.get("versions");
    Map<String, SourceLocation> places = places(file);
    root.get("libraries")
        .members()
        .forEach(
            (alias, library) ->
                library(library, places.getOrDefault(alias, file.whole()), versions, contents));
  }

  private static void library(
      Tree library, SourceLocation where, Tree versions, Contents contents) {
    String[] parts = coordinates(library).split(":", -1);
    if (parts.length >= 2) {
      String version = parts.length > 2 ? parts[2] : version(library.get("version"), versions);
      contents.artifact(PackageUrl.ofMaven(parts[0], parts[1]), Versions.one(version), where);
    }
  }

  private static String coordinates(Tree library) {
    if (library.has("module")) {
      return library.get("module").text();
    }
    return library.has("group")
        ? library.get("group").text() + ":" + library.get("name").text()
        : library.text();
  }

  private static String version(Tree version, Tree versions) {
    if (version.has("ref")) {
      return rich(versions.get(version.get("ref").text()));
    }
    return rich(version);
  }

  private static String rich(Tree version) {
    if (!version.text().isEmpty()) {
      return version.text();
    }
    return version.has("strictly") ? version.get("strictly").text() : version.get("require").text();
  }

  /** The reader of TOML keeps no places; an alias begins its line, but for a table of its own. */
  private static Map<String, SourceLocation> places(BuildText file) {
    Map<String, SourceLocation> places = new HashMap<>();
    List<String> lines = file.lines();
    boolean inside = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      inside = line.startsWith("[") ? line.contains("libraries") : inside;
      Matcher key = KEY.matcher(line);
      if (inside && key.lookingAt()) {
        places.putIfAbsent(key.group(1), file.line(i + 1));
      }
    }
    return places;
  }
}
