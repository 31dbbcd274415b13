package io.github.pii4j.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Compares the SDKs that the build ships with those that the registry declares, as {@code pii4j
 * drift} does; fails the build where they differ.
 */
@Mojo(
    name = "drift",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.RUNTIME_PLUS_SYSTEM,
    threadSafe = true)
public final class DriftMojo extends ReportMojo {

  /** What ships. */
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private @Nullable MavenProject project;

  /**
   * Artifacts that count as SDKs besides those that are known as such, as package URLs with {@code
   * *}: {@code pkg:maven/com.example.sdk/*}.
   */
  @Parameter(property = "pii4j.watch")
  private List<String> watch = List.of();

  /**
   * Tables of SDKs that are the host's own, in the form of the bundled one, whose rows they join:
   * what is in them counts as an SDK by its artifacts. A table that cannot be read fails the build.
   */
  @Parameter(property = "pii4j.knownSdks")
  private List<File> knownSdks = List.of();

  /**
   * The platforms that this build ships to, such as {@code android} or {@code server}; SDKs that
   * are declared for others only need not be in it. All of them if none is named.
   */
  @Parameter(property = "pii4j.platforms")
  private List<String> platforms = List.of();

  /** For Maven. */
  public DriftMojo() {}

  @Override
  String goal() {
    return "drift";
  }

  @Override
  List<String> subject() throws MojoExecutionException {
    List<String> subject = new ArrayList<>(List.of("--sdks", sdks(), "--policy", policy()));
    subject.addAll(List.of("--maven-tree", writeArtifacts().toString()));
    watch.forEach(pattern -> subject.addAll(List.of("--watch", pattern)));
    knownSdks.forEach(table -> subject.addAll(List.of("--known-sdks", table.getPath())));
    if (!platforms.isEmpty()) {
      subject.addAll(List.of("--platforms", String.join(",", platforms)));
    }
    return subject;
  }

  private Path writeArtifacts() throws MojoExecutionException {
    Path file = reportDirectory().resolve("artifacts.txt");
    try {
      return Files.writeString(file, ResolvedArtifacts.listOf(resolved()));
    } catch (IOException e) {
      throw new MojoExecutionException(
          file + ": cannot be written; set pii4j.reportDirectory to a folder of yours", e);
    }
  }

  private MavenProject resolved() throws MojoExecutionException {
    if (project == null) {
      throw new MojoExecutionException("the goal needs a project; run it where a pom.xml is");
    }
    return project;
  }
}
