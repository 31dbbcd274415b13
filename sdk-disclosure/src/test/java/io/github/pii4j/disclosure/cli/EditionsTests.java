package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.disclosure.SdkRules;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The two editions of the example, and one small step from the second, as a build meets them: what
 * was published once with all its defects, and what repairs it.
 */
class EditionsTests {

  private static final Path EXAMPLE = Path.of("..", "examples", "labour-platform", "privacy");
  private static final Path FIRST = EXAMPLE.resolve("versions").resolve("1.0.0");
  private static final Pattern FOUND = Pattern.compile("(?m)^.*: (\\w+) ([a-z0-9-]+) \\S+: .+$");
  private static final String DAY = "2026-11-26";

  @TempDir Path folder;

  @Test
  void the_first_edition_has_each_known_flaw_and_gap_and_no_other_error() {
    CommandRun run = lint(FIRST);

    assertThat(run.exitCode()).isEqualTo(ExitCode.GATE);
    assertThat(rules(run, "error|warning|info"))
        .flatExtracting(Rule::anchors)
        .hasSameElementsAs(knownFlawsAndGaps());
    assertThat(rules(run, "error"))
        .isNotEmpty()
        .allSatisfy(rule -> assertThat(rule.anchors()).as(rule.id()).isNotEmpty());
  }

  @Test
  void the_second_edition_has_nothing_of_all_that_under_any_pack() {
    String packs =
        SdkRules.book().packs().stream().map(RulePack::id).collect(Collectors.joining(","));

    CommandRun run = lint(EXAMPLE, "--packs", packs, "--fail-on", "info");

    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void to_publish_the_second_everybody_must_be_asked_again() {
    CommandRun run =
        CommandRun.of(
            "diff",
            policy(FIRST),
            policy(EXAMPLE),
            "--sdks-base",
            sdks(FIRST),
            "--sdks-head",
            sdks(EXAMPLE),
            "--today",
            DAY);

    assertThat(run.exitCode()).isEqualTo(ExitCode.GATE);
    assertThat(run.out()).contains("duty: obtain separate consent first");
  }

  @Test
  void an_sdk_that_only_the_build_knows_of_is_drift() throws IOException {
    String declared =
        """
        com.tencent.bugly:crashreport:jar:4.1.9:compile
        com.amap.api:location:jar:6.4.9:compile
        """;

    CommandRun before = drift(declared);
    CommandRun after = drift(declared + "com.umeng.umsdk:common:jar:9.6.3:compile\n");

    assertThat(before.exitCode()).isZero();
    assertThat(after.exitCode()).isEqualTo(ExitCode.DRIFT);
    assertThat(rules(after, "\\w+")).extracting(Rule::id).containsExactly("drift-sdk-undeclared");
  }

  @Test
  void a_corrected_slip_of_the_pen_asks_nobody_anything() throws IOException {
    Path slipped = edited("policy.zh-CN.md", "以 GPS 和 WiFi 收集", "以 GPS 和 WiFi 手机");

    CommandRun run = diff(slipped, edited("policy.yaml", "version: 2.0.0", "version: 2.0.1"));

    assertThat(run.out()).contains(": editorial text-changed-model-same ");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void an_sdk_less_goes_into_the_change_log_and_asks_nobody_anything() throws IOException {
    String all = Files.readString(EXAMPLE.resolve("sdks.yaml"));
    int start = all.indexOf("  - id: tencent-bugly\n");
    String bugly = all.substring(start, all.indexOf("  - id: ", start + 1));
    Path head = edited("policy.yaml", "version: 2.0.0", "version: 2.0.1");
    Files.writeString(head.resolve("sdks.yaml"), all.replace(bugly, ""));

    CommandRun run = diff(EXAMPLE, head);

    assertThat(run.out()).contains(": record sdk-removed sdks/tencent-bugly: ");
    assertThat(run.out().lines()).hasSize(1);
    assertThat(run.exitCode()).isZero();
  }

  private static CommandRun lint(Path edition, String... options) {
    Stream<String> files =
        Stream.of("lint", "--format", "singleline", "--today", DAY, policy(edition), sdks(edition));
    return CommandRun.of(Stream.concat(files, Stream.of(options)).toArray(String[]::new));
  }

  private static CommandRun diff(Path base, Path head) {
    return CommandRun.of(
        "diff",
        "--format",
        "singleline",
        "--today",
        DAY,
        policy(base),
        policy(head),
        "--sdks-base",
        sdks(base),
        "--sdks-head",
        sdks(head));
  }

  private CommandRun drift(String tree) throws IOException {
    Path file = Files.writeString(folder.resolve("tree.txt"), tree);
    return CommandRun.of(
        "drift",
        "--format",
        "singleline",
        "--sdks",
        sdks(EXAMPLE),
        "--policy",
        policy(EXAMPLE),
        "--maven-tree",
        file.toString());
  }

  /** The second edition with one edit, in a folder of its own. */
  private Path edited(String file, String old, String replacement) throws IOException {
    Path copy = Files.createTempDirectory(folder, "edition");
    for (String name : List.of("policy.yaml", "policy.zh-CN.md", "policy.en.md", "sdks.yaml")) {
      Files.copy(EXAMPLE.resolve(name), copy.resolve(name));
    }
    String text = Files.readString(copy.resolve(file));
    assertThat(text).contains(old);
    Files.writeString(copy.resolve(file), text.replace(old, replacement));
    return copy;
  }

  private static List<Rule> rules(CommandRun run, String levels) {
    return FOUND
        .matcher(run.out())
        .results()
        .filter(line -> line.group(1).matches(levels))
        .map(line -> SdkRules.book().require(line.group(2)))
        .distinct()
        .toList();
  }

  private static List<String> knownFlawsAndGaps() {
    return Stream.concat(numbered("FLAW-", 16), numbered("GAP-", 20)).toList();
  }

  private static Stream<String> numbered(String kind, int last) {
    return IntStream.rangeClosed(1, last).mapToObj(n -> kind + (n < 10 ? "0" : "") + n);
  }

  private static String policy(Path edition) {
    return edition.resolve("policy.yaml").toString();
  }

  private static String sdks(Path edition) {
    return edition.resolve("sdks.yaml").toString();
  }
}
