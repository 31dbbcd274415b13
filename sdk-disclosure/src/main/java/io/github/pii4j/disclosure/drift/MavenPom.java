package io.github.pii4j.disclosure.drift;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The dependencies that a {@code pom.xml} names itself. What they bring along, and versions that a
 * parent manages, are in the resolved tree only, so that this is never the whole of what ships.
 */
final class MavenPom {

  private static final Set<String> SHIPPED = Set.of("", "compile", "runtime", "system");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]*)}");
  private static final int MOST_STEPS = 8;
  private static final int MOST_CHARACTERS = 1000;

  private final Map<String, String> properties = new HashMap<>();
  private final Map<String, String> managed = new HashMap<>();

  private MavenPom() {}

  static void read(BuildText file, Contents contents) {
    Element project = file.xml();
    file.require(project, project.name().equals("project"), "project file of Maven", " Maven 项目文件");
    new MavenPom().read(project, contents);
  }

  private void read(Element project, Contents contents) {
    project
        .children("properties")
        .flatMap(all -> all.children().stream())
        .forEach(property -> properties.putIfAbsent(property.name(), property.text()));
    property(project, "version");
    property(project, "groupId");
    project
        .children("dependencyManagement")
        .flatMap(all -> all.children("dependencies"))
        .flatMap(all -> all.children("dependency"))
        .forEach(one -> managed.putIfAbsent(key(one), resolved(one.text("version"))));
    project
        .children("dependencies")
        .flatMap(all -> all.children("dependency"))
        .filter(one -> SHIPPED.contains(one.text("scope")))
        .forEach(one -> add(one, contents));
  }

  private void property(Element project, String name) {
    String own = project.text(name);
    String value = own.isEmpty() ? project.child("parent").map(p -> p.text(name)).orElse("") : own;
    properties.putIfAbsent("project." + name, value);
  }

  private void add(Element dependency, Contents contents) {
    String group = resolved(dependency.text("groupId"));
    String artifact = resolved(dependency.text("artifactId"));
    if (!group.isEmpty() && !artifact.isEmpty()) {
      String own = resolved(dependency.text("version"));
      contents.artifact(
          PackageUrl.ofMaven(group, artifact),
          Versions.one(own.isEmpty() ? managed.getOrDefault(key(dependency), "") : own),
          dependency.where());
    }
  }

  private String key(Element dependency) {
    return resolved(dependency.text("groupId")) + ":" + resolved(dependency.text("artifactId"));
  }

  /** With properties put in; empty if one of them is not told here. */
  private String resolved(String text) {
    String result = text.length() > MOST_CHARACTERS ? "" : text;
    for (int i = 0; i < MOST_STEPS; i++) {
      Matcher reference = REFERENCE.matcher(result);
      if (!reference.find()) {
        return result;
      }
      String value = properties.getOrDefault(reference.group(1), "");
      result = value.isEmpty() ? "" : reference.replaceFirst(Matcher.quoteReplacement(value));
    }
    return "";
  }
}
