package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Problem;
import io.github.pii4j.document.SourceLocation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what the files of a build tell; of what is said twice, one is kept. */
final class Contents {

  private static final int MOST = 500_000;

  private final Set<ShippedArtifact> artifacts = new LinkedHashSet<>();
  private final Set<Trace> traces = new LinkedHashSet<>();
  private final Set<String> complete = new LinkedHashSet<>();

  void artifact(PackageUrl purl, String version, SourceLocation where) {
    artifacts.add(new ShippedArtifact(purl, version, where));
    requireFew(where);
  }

  void trace(TraceKind kind, String name, SourceLocation where) {
    traces.add(new Trace(kind, name, where));
    requireFew(where);
  }

  /** The file lists all packages of this kind that ship, or is a whole app. */
  void complete(String kind) {
    complete.add(kind);
  }

  ShippedContents build() {
    return new ShippedContents(List.copyOf(artifacts), List.copyOf(traces), complete);
  }

  private void requireFew(SourceLocation where) {
    if (artifacts.size() + traces.size() > MOST) {
      throw refused(
          where,
          "names more than " + MOST + " packages and classes, the limit; name fewer files",
          "包含的组件和类超过 " + MOST + " 个的上限；请减少文件");
    }
  }

  /** What ends the reading of a file. */
  static InvalidDocumentException refused(SourceLocation where, String english, String chinese) {
    return new InvalidDocumentException(List.of(new Problem(where, new Message(english, chinese))));
  }
}
