package io.github.pii4j.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Says what the change of the policy since the version in force obliges to, as {@code pii4j diff}
 * does; fails the build where people must agree anew, until the version is raised and their consent
 * is planned.
 */
@Mojo(name = "diff", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class DiffMojo extends ReportMojo {

  /** The policy in force: a file, or {@code REF:PATH} of the git repository. */
  @Parameter(
      property = "pii4j.base",
      defaultValue = "origin/main:privacy/policy.yaml",
      required = true)
  private String base = "";

  /** The SDK registry in force, compared where the project has one: as {@link #base}. */
  @Parameter(
      property = "pii4j.sdksBase",
      defaultValue = "origin/main:privacy/sdks.yaml",
      required = true)
  private String sdksBase = "";

  /**
   * The level that fails the build: {@code editorial}, {@code record}, {@code notify}, {@code
   * reconsent}, {@code separate} or {@code invalid}.
   */
  @Parameter(property = "pii4j.diff.failOn", defaultValue = "reconsent")
  private String failOn = "reconsent";

  /** What it means that there is no version in force: {@code fail}, or {@code ok} for the first. */
  @Parameter(property = "pii4j.baseMissing", defaultValue = "fail")
  private String baseMissing = "fail";

  /** For Maven. */
  public DiffMojo() {}

  @Override
  String goal() {
    return "diff";
  }

  @Override
  List<String> subject() {
    List<String> subject =
        new ArrayList<>(
            List.of(base, policy(), "--fail-on", failOn, "--base-missing", baseMissing));
    if (hasSdks()) {
      subject.addAll(List.of("--sdks-base", sdksBase, "--sdks-head", sdks()));
    }
    return subject;
  }
}
