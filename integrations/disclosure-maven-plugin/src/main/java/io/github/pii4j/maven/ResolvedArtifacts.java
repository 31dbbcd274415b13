package io.github.pii4j.maven;

import java.util.stream.Collectors;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.project.MavenProject;

/** What a project ships, in the form in which {@code mvn dependency:list} tells it. */
final class ResolvedArtifacts {

  private static final String TITLE = "The following files have been resolved:\n";

  private ResolvedArtifacts() {}

  static String listOf(MavenProject project) {
    return project.getArtifacts().stream()
        .map(ResolvedArtifacts::line)
        .sorted()
        .collect(Collectors.joining("", TITLE, ""));
  }

  /** {@code group:artifact:type[:classifier]:version:scope}. */
  private static String line(Artifact artifact) {
    String classifier = artifact.hasClassifier() ? artifact.getClassifier() + ":" : "";
    return "   "
        + artifact.getGroupId()
        + ":"
        + artifact.getArtifactId()
        + ":"
        + artifact.getType()
        + ":"
        + classifier
        + artifact.getBaseVersion()
        + ":"
        + artifact.getScope()
        + "\n";
  }
}
