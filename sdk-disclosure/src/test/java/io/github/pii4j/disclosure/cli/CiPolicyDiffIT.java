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
 * The jobs of {@code examples/ci-policy-diff}, step by step as they stand in the files, with the
 * packaged command, on a shallow clone of a branch.
 */
class CiPolicyDiffIT {

  private static final Path EXAMPLE = Path.of("..", "examples", "ci-policy-diff");
  private static final Path JAR = Path.of("target", "pii4j.jar");

  private static final List<String> LONGER = List.of("period: P1Y", "period: P2Y");
  private static final List<String> NEXT = List.of("version: 1.0.0", "version: 2.0.0");
  private static final List<String> PLAN =
      List.of(
          "jurisdictions:",
          """
          changeSummary: {zh: 延长保存期限。, en: Orders are kept longer.}
          consentPlan: {from: 1.0.0, approvedBy: Zhang Min, reconsent: [order.place]}
          jurisdictions:\
          """);

  @TempDir Path folder;
  private Path origin;

  @BeforeEach
  void commitTheVersionInForce() throws IOException {
    origin = folder.resolve("origin");
    Files.createDirectories(origin.resolve("privacy"));
    Files.createDirectories(origin.resolve("tools"));
    Files.copy(EXAMPLE.resolve("privacy/policy.yaml"), policy(origin));
    Files.copy(EXAMPLE.resolve("policy-diff.sh"), origin.resolve("policy-diff.sh"));
    GitRun.init(origin);
    GitRun.of(origin, "add", ".");
    GitRun.of(origin, "commit", "-q", "-m", "The version in force");
  }

  @Test
  void github_passes_a_branch_that_changes_nothing() throws Exception {
    JobRun run = github(branch());

    assertThat(run.exitCode()).as(run.log()).isZero();
    assertThat(run.file("outputs")).contains("outcome=passed", "gravest=none");
    assertThat(run.file("policy-diff.sarif")).contains("\"version\" : \"2.1.0\"");
  }

  @Test
  void github_stops_a_change_that_needs_consent_and_shows_it_at_its_line() throws Exception {
    JobRun run = github(branch(LONGER, NEXT));

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.log())
        .containsPattern("::error file=privacy/policy\\.yaml,line=\\d+.*retention-extended");
    assertThat(run.file("outputs"))
        .contains("outcome=gate", "gravest=reconsent", "required-bump=major");
    assertThat(run.file("summary")).contains("retention-extended");
    assertThat(run.file("policy-diff.sarif")).contains("retention-extended");
  }

  @Test
  void github_passes_it_once_consent_is_planned() throws Exception {
    JobRun run = github(branch(LONGER, NEXT, PLAN));

    assertThat(run.exitCode()).as(run.log()).isZero();
    assertThat(run.file("outputs")).contains("outcome=passed", "gravest=");
  }

  @Test
  void gitlab_stops_a_change_without_a_version() throws Exception {
    JobRun run = gitlab(branch(LONGER));

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.file("gl-code-quality-report.json"))
        .contains("version-not-bumped", "privacy/policy.yaml");
    assertThat(run.file("policy-diff.xml")).contains("<failure");
    assertThat(run.file("policy-diff.html")).contains("<html");
  }

  @Test
  void gitlab_passes_a_branch_that_changes_nothing() throws Exception {
    JobRun run = gitlab(branch());

    assertThat(run.exitCode()).as(run.log()).isZero();
    assertThat(run.file("policy-diff.xml")).doesNotContain("<failure");
  }

  @Test
  void the_script_says_what_to_fetch_in_a_shallow_clone_and_then_stops_the_change()
      throws Exception {
    Path clone = branch(LONGER, NEXT);

    JobRun blind = script(clone);
    String fetch =
        blind.log().lines().filter(line -> line.contains("run: git fetch")).toList().get(0);
    JobRun fetched = JobRun.of(clone, fetch.substring(fetch.indexOf("git fetch")), Map.of());
    JobRun seeing = script(clone);

    assertThat(blind.exitCode()).isEqualTo(4);
    assertThat(fetched.exitCode()).as(fetched.log()).isZero();
    assertThat(seeing.exitCode()).isEqualTo(1);
    assertThat(seeing.file("target/privacy/policy-diff.json")).contains("\"outcome\" : \"gate\"");
    assertThat(seeing.file("target/privacy/policy-diff.md")).contains("retention-extended");
  }

  @Test
  void every_job_stops_at_a_policy_that_is_wrong_by_itself() throws Exception {
    Path clone = branch(List.of("kind: PrivacyPolicy", "kind: PrivacyPolicy\nnonsense: 1"));

    for (JobRun run : List.of(github(clone), gitlab(clone), script(clone))) {
      assertThat(run.exitCode()).isEqualTo(3);
      assertThat(run.log()).contains("unknown key \"nonsense\"");
    }
  }

  /** A shallow clone of a branch with these edits of the policy, as a CI checks it out. */
  @SafeVarargs
  private Path branch(List<String>... edits) throws IOException {
    GitRun.of(origin, "switch", "-q", "-c", "change");
    String text = Files.readString(policy(origin), UTF_8);
    for (List<String> edit : edits) {
      assertThat(text).contains(edit.get(0));
      text = text.replace(edit.get(0), edit.get(1));
    }
    Files.writeString(policy(origin), text, UTF_8);
    GitRun.of(origin, "commit", "-q", "--allow-empty", "-a", "-m", "Change the policy");
    Path clone = folder.resolve("clone");
    GitRun.of(
        folder, "clone", "-q", "--depth=1", "-b", "change", "file://" + origin, clone.toString());
    return clone;
  }

  private static Path policy(Path root) {
    return root.resolve("privacy").resolve("policy.yaml");
  }

  private static JobRun github(Path clone) throws IOException {
    Map<String, String> environment = environment();
    environment.put("BASE", "main"); // ${{ github.base_ref }}
    environment.put("GITHUB_OUTPUT", clone.resolve("outputs").toString());
    environment.put("GITHUB_STEP_SUMMARY", clone.resolve("summary").toString());
    String steps = String.join("\n", JobSteps.ofGithub(example("github/policy-diff.yml")));
    return JobRun.of(clone, steps, environment);
  }

  private static JobRun gitlab(Path clone) throws IOException {
    Map<String, String> environment = environment();
    environment.put("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main");
    String steps = String.join("\n", JobSteps.ofGitlab(example("gitlab/.gitlab-ci.yml")));
    return JobRun.of(clone, steps, environment);
  }

  private static JobRun script(Path clone) {
    return JobRun.of(clone, "./policy-diff.sh", environment());
  }

  private static Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put("PII4J_JAR", JAR.toAbsolutePath().toString());
    return environment;
  }

  private static String example(String name) throws IOException {
    return Files.readString(EXAMPLE.resolve(name), UTF_8);
  }
}
