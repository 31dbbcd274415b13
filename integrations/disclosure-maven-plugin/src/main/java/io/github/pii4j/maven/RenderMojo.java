package io.github.pii4j.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/** Writes the disclosure pages of the policy and its SDK registry, as {@code pii4j render} does. */
@Mojo(name = "render", defaultPhase = LifecyclePhase.GENERATE_RESOURCES, threadSafe = true)
public final class RenderMojo extends CommandMojo {

  /** The policy. */
  @Parameter(
      property = "pii4j.policy",
      defaultValue = "${project.basedir}/privacy/policy.yaml",
      required = true)
  private File policy = new File("");

  /** The SDK registry. */
  @Parameter(
      property = "pii4j.sdks",
      defaultValue = "${project.basedir}/privacy/sdks.yaml",
      required = true)
  private File sdks = new File("");

  /** Where the pages go. */
  @Parameter(
      property = "pii4j.pages",
      defaultValue = "${project.build.directory}/pii4j/pages",
      required = true)
  private File pages = new File("");

  /** For Maven. */
  public RenderMojo() {}

  @Override
  List<String> arguments() {
    return List.of(
        "render",
        "--policy",
        policy.toString(),
        "--sdks",
        sdks.toString(),
        "--out",
        pages.toString());
  }
}
