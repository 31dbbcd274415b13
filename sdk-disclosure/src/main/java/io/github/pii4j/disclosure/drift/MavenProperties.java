package io.github.pii4j.disclosure.drift;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.github.pii4j.document.SourceLocation;
import java.util.HashMap;
import java.util.Map;

/** The coordinates that Maven leaves in an archive: {@code pom.properties}. */
final class MavenProperties {

  private MavenProperties() {}

  static void read(String source, byte[] file, Contents contents) {
    Map<String, String> properties = new HashMap<>();
    new String(file, ISO_8859_1).lines().forEach(line -> put(properties, line));
    String group = properties.getOrDefault("groupId", "");
    String artifact = properties.getOrDefault("artifactId", "");
    if (!group.isEmpty() && !artifact.isEmpty()) {
      contents.artifact(
          PackageUrl.ofMaven(group, artifact),
          properties.getOrDefault("version", ""),
          SourceLocation.wholeOf(source));
    }
  }

  private static void put(Map<String, String> properties, String line) {
    int equals = line.indexOf('=');
    if (equals > 0 && !line.startsWith("#")) {
      properties.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }
  }
}
