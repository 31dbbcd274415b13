package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The version in force, out of a git repository. */
class BaselineTests {

  private static final Path EXAMPLE =
      Path.of("..", "examples", "ci-policy-diff", "privacy", "policy.yaml");
  private static final String IN_FORCE = "main:privacy/policy.yaml";

  @TempDir Path folder;
  private Path work;
  private Path policy;

  @BeforeEach
  void commitTheVersionInForce() throws IOException {
    work = folder.resolve("work");
    policy = work.resolve("privacy").resolve("policy.yaml");
    Files.createDirectories(policy.getParent());
    Files.copy(EXAMPLE, policy);
    GitRun.init(work);
    GitRun.of(work, "add", ".");
    GitRun.of(work, "commit", "-q", "-m", "The version in force");
  }

  @Test
  void a_symbolic_link_names_where_it_leads() throws IOException {
    Path link = work.resolve("privacy").resolve("current.yaml");
    Files.createSymbolicLink(link, Path.of("policy.yaml"));
    GitRun.of(work, "add", ".");
    GitRun.of(work, "commit", "-q", "-m", "Link");

    CommandRun run = diff("main:privacy/current.yaml");

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err())
        .contains("is a symbolic link; name the file", "git show main:privacy/current.yaml");
  }

  @Test
  void a_file_kept_by_git_lfs_says_how_to_get_it() throws IOException {
    String pointer =
        "version https://git-lfs.example/spec/v1\noid sha256:%s\nsize 12345\n"
            .formatted("0a".repeat(32));
    Files.writeString(work.resolve("privacy").resolve("large.yaml"), pointer);
    GitRun.of(work, "add", ".");
    GitRun.of(work, "commit", "-q", "-m", "Large");

    CommandRun run = diff("main:privacy/large.yaml");

    assertThat(run.exitCode()).isEqualTo(ExitCode.BASELINE);
    assertThat(run.err())
        .contains(
            "is a Git LFS pointer", "git lfs fetch origin main", "git lfs smudge > base.yaml");
  }

  @Test
  void passes_if_nothing_changed_since() {
    CommandRun run = diff(IN_FORCE);

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("in force: main:privacy/policy.yaml 1.0.0");
  }

  @Test
  void names_what_changed_since_at_its_line() throws IOException {
    change("period: P1Y", "period: P2Y");
    change("version: 1.0.0", "version: 2.0.0");

    CommandRun run = diff(IN_FORCE, "--format", "singleline");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .startsWith(policy + ":")
        .contains(" reconsent retention-extended functions/order.place/retention");
  }

  @Test
  void passes_once_the_consent_that_it_needs_is_planned() {
    change("period: P1Y", "period: P2Y");
    change("version: 1.0.0", "version: 2.0.0");
    CommandRun unplanned = diff(IN_FORCE);

    plan("from: 1.0.0, approvedBy: Zhang Min, reconsent: [order.place]");
    CommandRun planned = diff(IN_FORCE);

    assertThat(unplanned.exitCode()).isEqualTo(1);
    assertThat(unplanned.err())
        .contains("consentPlan: {from: 1.0.0, approvedBy: NAME, reconsent: [order.place], ");
    assertThat(planned.exitCode()).isZero();
    assertThat(planned.err()).isEmpty();
    assertThat(planned.out())
        .contains("accepted by Zhang Min")
        .contains("duty: renew consent to the affected scope first");
  }

  @Test
  void a_plan_for_others_or_another_version_changes_nothing() {
    change("period: P1Y", "period: P2Y");
    change("version: 1.0.0", "version: 2.0.0");

    plan("from: 1.0.0, approvedBy: Zhang Min, reconsent: [newsletter]");
    CommandRun others = diff(IN_FORCE);
    change("from: 1.0.0", "from: 0.9.0");
    CommandRun stale = diff(IN_FORCE);

    assertThat(others.exitCode()).isEqualTo(1);
    assertThat(others.err()).contains("reconsent: [order.place]");
    assertThat(stale.exitCode()).isEqualTo(1);
    assertThat(stale.err()).contains("consentPlan does not hold: it is for 0.9.0");
  }

  @Test
  void a_plan_does_not_raise_the_version() {
    change("period: P1Y", "period: P2Y");
    plan("from: 1.0.0, approvedBy: Zhang Min, reconsent: [order.place]");

    assertThat(diff(IN_FORCE).exitCode()).isEqualTo(6);
  }

  @Test
  void takes_both_versions_from_commits() throws IOException {
    change("period: P1Y", "period: P2Y");
    GitRun.of(work, "commit", "-q", "-a", "-m", "Keep orders longer");

    CommandRun run =
        CommandRun.of(
            "diff", policyAt("HEAD~1"), policyAt("HEAD"), "--repository", work.toString());

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).contains("version-not-bumped");
  }

  @Test
  void a_shallow_clone_is_told_what_to_fetch() {
    change("period: P1Y", "period: P2Y");
    GitRun.of(work, "commit", "-q", "-a", "-m", "Keep orders longer");
    Path shallow = folder.resolve("shallow");
    GitRun.of(folder, "clone", "-q", "--depth=1", "file://" + work, shallow.toString());
    String head = shallow.resolve("privacy/policy.yaml").toString();

    CommandRun run = CommandRun.of("diff", policyAt("HEAD~1"), head);

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("HEAD~1 is not in this clone; run: git fetch --unshallow");
    GitRun.of(shallow, "fetch", "-q", "--unshallow");
    assertThat(CommandRun.of("diff", policyAt("HEAD~1"), head).exitCode()).isEqualTo(6);
  }

  @ParameterizedTest
  @CsvSource({
    "origin/main, git fetch --no-tags --depth=1 origin +refs/heads/main:refs/remotes/origin/main",
    "upstream/a/b, git fetch --no-tags --depth=1 upstream"
        + " +refs/heads/a/b:refs/remotes/upstream/a/b",
    "0123456789abcdef, git fetch --no-tags --depth=1 origin 0123456789abcdef",
    "refs/tags/v1, git fetch --no-tags --depth=1 origin tag v1",
    "v1.0, git fetch --no-tags --depth=1 origin tag v1.0"
  })
  void a_commit_that_is_not_here_comes_with_its_fetch_command(String ref, String command) {
    CommandRun run = diff(policyAt(ref), "--base-missing", "ok");

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err().lines().toList())
        .containsExactly("pii4j: " + ref + " is not in this clone; run: " + command);
  }

  @Test
  void the_first_release_has_nothing_to_compare_with() {
    CommandRun refused = diff("main:privacy/other.yaml");
    CommandRun passed = diff("main:privacy/other.yaml", "--base-missing=ok");

    assertThat(refused.exitCode()).isEqualTo(4);
    assertThat(refused.err()).contains("main has no privacy/other.yaml").contains("--base-missing");
    assertThat(passed.exitCode()).isZero();
  }

  @Test
  void the_first_release_must_still_be_a_policy() {
    change("kind: PrivacyPolicy", "kind: PrivacyPolicy\nnonsense: 1");

    CommandRun run = diff("main:privacy/other.yaml", "--base-missing=ok");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("nonsense");
  }

  @Test
  void a_file_that_is_missing_is_told_apart_from_a_commit() {
    CommandRun run = diff(folder.resolve("gone.yaml").toString());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("gone.yaml: no such file to compare with");
  }

  @Test
  void no_repository_is_no_baseline() throws IOException {
    Path alone = Files.copy(policy, folder.resolve("policy.yaml"));

    CommandRun run = CommandRun.of("diff", IN_FORCE, alone.toString());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("is in no git repository").contains("name a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"main:privacy", "main:"})
  void a_folder_of_a_commit_is_no_document(String folder) {
    CommandRun run = diff(folder);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(folder + ": is a folder; name a file");
  }

  @ParameterizedTest
  @ValueSource(strings = {"main x", "x;id", "$(id)", "`id`", "a|b", "a&b", "a'b"})
  void what_a_shell_would_take_apart_is_no_commit_and_in_no_command_to_paste(String ref) {
    CommandRun run = diff(policyAt(ref));

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(ref + ": is no commit").doesNotContain("git fetch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "HEAD~0", "HEAD^{commit}", "main@{0}", "@", "refs/heads/main"})
  void a_commit_may_be_named_as_git_names_it(String ref) {
    assertThat(diff(policyAt(ref)).exitCode()).isZero();
  }

  @Test
  void nothing_is_in_force_before_the_first_commit() throws IOException {
    Path fresh = Files.createDirectory(folder.resolve("fresh"));
    GitRun.init(fresh);
    Path alone = Files.copy(policy, fresh.resolve("policy.yaml"));

    CommandRun run = CommandRun.of("diff", "HEAD:policy.yaml", alone.toString());

    assertThat(run.exitCode()).isEqualTo(4);
    assertThat(run.err()).contains("nothing is committed here yet").doesNotContain("git fetch");
  }

  @Test
  void paths_with_spaces_in_chinese_are_read_on_a_detached_head() throws IOException {
    Path named = work.resolve("隐私 政策").resolve("政策 一.yaml");
    Files.createDirectories(named.getParent());
    Files.copy(policy, named);
    GitRun.of(work, "add", ".");
    GitRun.of(work, "commit", "-q", "-m", "Name it");
    GitRun.of(work, "checkout", "-q", "--detach");

    CommandRun run = CommandRun.of("diff", "HEAD:隐私 政策/政策 一.yaml", named.toString());

    assertThat(run.exitCode()).isZero();
  }

  @Test
  void an_option_of_git_is_no_commit() {
    CommandRun run = CommandRun.of("diff", "--", "--output=x:policy.yaml", policy.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(work.resolve("x")).doesNotExist();
  }

  private CommandRun diff(String base, String... more) {
    String[] args = new String[more.length + 3];
    args[0] = "diff";
    args[1] = base;
    args[2] = policy.toString();
    System.arraycopy(more, 0, args, 3, more.length);
    return CommandRun.of(args);
  }

  private void plan(String plan) {
    String summary = "changeSummary: {zh: 延长保存期限。, en: Orders are kept longer.}\n";
    change("jurisdictions:", summary + "consentPlan: {" + plan + "}\njurisdictions:");
  }

  private static String policyAt(String ref) {
    return ref + ":privacy/policy.yaml";
  }

  private void change(String old, String replacement) {
    try {
      String text = Files.readString(policy);
      assertThat(text).contains(old);
      Files.writeString(policy, text.replace(old, replacement));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
