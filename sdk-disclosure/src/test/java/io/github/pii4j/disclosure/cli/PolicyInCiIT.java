package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every example of {@code docs/policy-in-ci.md}, with the packaged command, on a shallow clone. The
 * plugin of that page is run by the test of the plugin; here, {@code mvn} is a script that writes
 * the list which Maven would.
 */
class PolicyInCiIT {

  private static final Path PAGE = Path.of("..", "docs", "policy-in-ci.md");
  private static final Path POLICY = Path.of("../examples/ci-policy-diff/privacy/policy.yaml");
  private static final Path SDKS =
      Path.of("../integrations/disclosure-maven-plugin/src/it/consumer/sdks.yaml");
  private static final Path JAR = Path.of("target", "pii4j.jar");

  private static final String DECLARED =
      "com.example:corner-shop:jar:1\n+- com.example.sms:client:jar:1.2.0:compile\n";
  private static final String UNDECLARED = "\\- com.tencent.bugly:crashreport:jar:4.1.9:compile\n";

  @TempDir Path folder;
  private Path origin;
  private Path clone;
  private DocumentedSession page;

  @BeforeEach
  void cloneTheVersionInForce() throws IOException {
    page = new DocumentedSession(PAGE);
    origin = folder.resolve("origin");
    Files.createDirectories(origin.resolve("privacy"));
    Files.copy(POLICY, origin.resolve("privacy/policy.yaml"));
    Files.copy(SDKS, origin.resolve("privacy/sdks.yaml"));
    GitRun.init(origin);
    GitRun.of(origin, "add", ".");
    GitRun.of(origin, "commit", "-q", "-m", "The version in force");
    GitRun.of(origin, "switch", "-q", "-c", "change");
    clone = folder.resolve("clone");
    GitRun.of(
        folder, "clone", "-q", "--depth=1", "-b", "change", "file://" + origin, clone.toString());
  }

  @Test
  void holds_no_example_that_is_not_run() {
    assertThat(page.languages()).containsExactly("console", "sh", "xml", "yaml");
  }

  @Test
  void every_command_answers_as_the_page_says() throws Exception {
    GitRun.of(clone, "fetch", "-q", "origin", "main:refs/remotes/origin/main");

    page.typeIn(
        clone,
        "pii4j() { java -jar \"$PII4J_JAR\" \"$@\"; }",
        environment(shipping(DECLARED + UNDECLARED)));

    assertThat(clone.resolve("policy.schema.json")).content().contains("\"PrivacyPolicy\"");
    assertThat(clone.resolve("out/f.sarif")).content().contains("\"2.1.0\"");
  }

  @Test
  void github_passes_what_is_declared_and_stops_what_is_not() throws Exception {
    JobRun passed = github(DECLARED);
    JobRun stopped = github(DECLARED + UNDECLARED);

    assertThat(passed.exitCode()).as(passed.log()).isZero();
    assertThat(passed.file("outputs")).contains("outcome=passed", "gravest=none", "required-bump=");
    assertThat(passed.file("privacy-diff.sarif")).contains("\"2.1.0\"");
    assertThat(stopped.exitCode()).isEqualTo(5);
    assertThat(stopped.log()).containsPattern("::error .*drift-sdk-undeclared");
  }

  @Test
  void gitlab_passes_what_is_declared_and_stops_a_change_without_a_version() throws Exception {
    JobRun passed = gitlab();
    keepLonger();
    JobRun stopped = gitlab();

    assertThat(passed.exitCode()).as(passed.log()).isZero();
    assertThat(stopped.exitCode()).isEqualTo(6);
    assertThat(stopped.file("privacy-diff.xml")).contains("<failure");
    assertThat(stopped.file("gl-code-quality-report.json")).contains("version-not-bumped");
  }

  @Test
  void a_shell_passes_what_is_declared_and_stops_a_change_without_a_version() throws Exception {
    GitRun.of(clone, "fetch", "-q", "origin", "main:refs/remotes/origin/main");
    String script = page.block("sh", "set -eu");

    JobRun passed = JobRun.of(clone, script, environment(shipping(DECLARED)));
    keepLonger();
    JobRun stopped = JobRun.of(clone, script, environment(shipping(DECLARED)));

    assertThat(passed.exitCode()).as(passed.log()).isZero();
    assertThat(passed.file("target/privacy/diff.html")).contains("<html");
    assertThat(stopped.exitCode()).isEqualTo(6);
  }

  private JobRun github(String shipped) throws IOException {
    Map<String, String> environment = environment(shipping(shipped));
    environment.put("BASE", "main"); // ${{ github.base_ref }}
    environment.put("GITHUB_OUTPUT", clone.resolve("outputs").toString());
    environment.put("GITHUB_STEP_SUMMARY", clone.resolve("summary").toString());
    List<String> steps = JobSteps.ofGithub(page.block("yaml", "runs-on:"));
    return JobRun.of(clone, String.join("\n", steps), environment);
  }

  private JobRun gitlab() throws IOException {
    Map<String, String> environment = environment(shipping(DECLARED));
    environment.put("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main");
    List<String> steps = JobSteps.ofGitlab(page.block("yaml", "stage:"));
    return JobRun.of(clone, String.join("\n", steps), environment);
  }

  private void keepLonger() throws IOException {
    Path policy = clone.resolve("privacy/policy.yaml");
    String text = Files.readString(policy, UTF_8);
    Files.writeString(policy, text.replace("period: P1Y", "period: P2Y"), UTF_8);
  }

  /** A folder with an {@code mvn} that says that the build ships this. */
  private Path shipping(String tree) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("bin"));
    Path list = Files.writeString(folder.resolve("tree.txt"), tree, UTF_8);
    Path maven = tools.resolve("mvn");
    String script = "#!/bin/sh\nmkdir -p target && cp '" + list + "' target/tree.txt\n";
    Files.writeString(maven, script, UTF_8);
    assertThat(maven.toFile().setExecutable(true)).isTrue();
    return tools;
  }

  private static Map<String, String> environment(Path tools) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PII4J_JAR", JAR.toAbsolutePath().toString());
    environment.put("PATH", tools + ":" + JobRun.JAVA + ":" + System.getenv("PATH"));
    return environment;
  }
}
