package io.github.pii4j.maven;

import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the policy, its texts and the SDK registry, as {@code pii4j lint} does; fails the build at
 * an error.
 */
@Mojo(name = "lint", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true)
public final class LintMojo extends ReportMojo {

  /** The level that fails the build: {@code info}, {@code warning} or {@code error}. */
  @Parameter(property = "pii4j.lint.failOn", defaultValue = "error")
  private String failOn = "error";

  /** Rule packs that are on besides those that the policy names, such as {@code gbt-35273-2020}. */
  @Parameter(property = "pii4j.packs")
  private List<String> packs = List.of();

  /** For Maven. */
  public LintMojo() {}

  @Override
  String goal() {
    return "lint";
  }

  @Override
  List<String> subject() {
    List<String> subject = new ArrayList<>(List.of(policy()));
    if (hasSdks()) {
      subject.add(sdks());
    }
    subject.addAll(List.of("--fail-on", failOn));
    if (!packs.isEmpty()) {
      subject.addAll(List.of("--packs", String.join(",", packs)));
    }
    return subject;
  }
}
