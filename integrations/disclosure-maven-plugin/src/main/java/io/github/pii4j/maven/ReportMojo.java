package io.github.pii4j.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** A goal that judges documents and leaves reports behind. */
abstract class ReportMojo extends CommandMojo {

  /** The policy. */
  @Parameter(
      property = "pii4j.policy",
      defaultValue = "${project.basedir}/privacy/policy.yaml",
      required = true)
  private File policy = new File("");

  /** The SDK registry. A project that has none at this default place is judged without it. */
  @Parameter(
      property = "pii4j.sdks",
      defaultValue = "${project.basedir}/privacy/sdks.yaml",
      required = true)
  private File sdks = new File("");

  /** Where {@link #sdks} is unless it is said. */
  @Parameter(defaultValue = "${project.basedir}/privacy/sdks.yaml", readonly = true)
  private File standardSdks = new File("");

  /** What the team has accepted, with reasons: a file of kind {@code Suppressions}. */
  @Parameter(property = "pii4j.suppressions")
  private @Nullable File suppressions;

  /**
   * Reports to write beside the log: any of {@code text}, {@code singleline}, {@code json}, {@code
   * markdown}, {@code html}, {@code sarif}, {@code junit}, {@code github}, {@code gitlab}.
   */
  @Parameter(property = "pii4j.formats", defaultValue = "html,sarif")
  private List<String> formats = List.of();

  /** Where reports go, each named after its goal: {@code diff.html}. */
  @Parameter(
      property = "pii4j.reportDirectory",
      defaultValue = "${project.build.directory}/pii4j",
      required = true)
  private File reportDirectory = new File("");

  /** What the goal is called, and the command that it runs. */
  abstract String goal();

  /** What it compares or checks, and how strictly. */
  abstract List<String> subject() throws MojoExecutionException;

  @Override
  final List<String> arguments() throws MojoExecutionException {
    List<String> arguments = new ArrayList<>(List.of(goal()));
    arguments.addAll(subject());
    if (suppressions != null) {
      arguments.addAll(List.of("--suppressions", suppressions.toString()));
    }
    Path folder = reportDirectory();
    for (String format : formats) {
      arguments.addAll(List.of("--report", format + "=" + folder.resolve(fileName(format))));
    }
    return arguments;
  }

  final String policy() {
    return policy.toString();
  }

  /** Whether there is a registry to judge; one that was named and is missing is a mistake. */
  final boolean hasSdks() {
    return sdks.exists() || !sdks.equals(standardSdks);
  }

  final String sdks() {
    return sdks.toString();
  }

  /** The folder of the reports, which is there from now on. */
  final Path reportDirectory() throws MojoExecutionException {
    try {
      return Files.createDirectories(reportDirectory.toPath());
    } catch (IOException e) {
      throw new MojoExecutionException(
          reportDirectory + ": cannot be made; set pii4j.reportDirectory to a folder of yours", e);
    }
  }

  /** A word that is no format is passed on to the command, which says so. */
  private String fileName(String format) {
    return goal() + "." + ReportFiles.extension(format);
  }
}
