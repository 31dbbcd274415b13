package io.github.pii4j.disclosure.drift;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A row that a registry lacks, as far as a build and a table of SDKs tell. */
final class RegistryRow {

  private final KnownSdk sdk;
  private final Set<String> purls = new TreeSet<>();
  private final Set<String> versions = new TreeSet<>();
  private final Set<String> packages = new TreeSet<>();
  private final Set<String> nativeLibs = new TreeSet<>();

  RegistryRow(KnownSdk sdk) {
    this.sdk = sdk;
  }

  void add(ShippedArtifact artifact) {
    purls.add(artifact.purl().toString());
    if (!artifact.version().isEmpty()) {
      versions.add(artifact.version());
    }
  }

  void add(Trace trace) {
    if (trace.kind() == TraceKind.LIBRARY) {
      nativeLibs.add(trace.name());
    } else {
      sdk.packages().stream()
          .filter(name -> (trace.name() + ".").startsWith(name + "."))
          .forEach(packages::add);
    }
  }

  /** YAML, as an entry of a list. */
  String yaml() {
    StringBuilder yaml = new StringBuilder("  - id: " + sdk.id() + "\n");
    line(yaml, "name", names());
    sdk.operator().ifPresent(name -> line(yaml, "operator", "{name: " + operator(name) + "}"));
    line(yaml, "match", match());
    if (versions.size() == 1) {
      line(yaml, "versions", "{declared: " + quoted(versions.iterator().next()) + "}");
    }
    sdk.link().ifPresent(link -> line(yaml, "links", "{policy: " + quoted(link.toString()) + "}"));
    return yaml.toString();
  }

  private String names() {
    return sdk.name().byLanguage().entrySet().stream()
        .map(entry -> entry.getKey() + ": " + quoted(entry.getValue()))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  /** A registered name is the same in both languages until a person translates it. */
  private static String operator(String name) {
    return "{zh: " + quoted(name) + ", en: " + quoted(name) + "}";
  }

  private String match() {
    return "{purl: "
        + list(purls)
        + ", packages: "
        + list(packages)
        + ", nativeLibs: "
        + list(nativeLibs)
        + "}";
  }

  private static void line(StringBuilder yaml, String key, String value) {
    yaml.append("    ").append(key).append(": ").append(value).append('\n');
  }

  private static String list(Collection<String> texts) {
    return texts.stream().map(RegistryRow::quoted).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A scalar in double quotes; a table holds no control characters. */
  private static String quoted(String text) {
    return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }
}
