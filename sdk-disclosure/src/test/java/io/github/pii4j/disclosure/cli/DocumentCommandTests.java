package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that read policies and registries: lint, diff, render. */
class DocumentCommandTests {

  private static final Path PRIVACY = Path.of("..", "examples", "labour-platform", "privacy");
  private static final String POLICY = PRIVACY.resolve("policy.yaml").toString();
  private static final String SDKS = PRIVACY.resolve("sdks.yaml").toString();

  private static final Path FIRST = PRIVACY.resolve("versions").resolve("1.0.0");
  private static final String FIRST_POLICY = FIRST.resolve("policy.yaml").toString();
  private static final String FIRST_SDKS = FIRST.resolve("sdks.yaml").toString();

  @TempDir Path folder;

  @Test
  void lint_finds_the_template_text_that_the_location_sdk_kept() { // FLAW-01
    CommandRun run = CommandRun.of("lint", "--format", "singleline", FIRST_POLICY, FIRST_SDKS);

    assertThat(run.out()).contains("error sdk-placeholder-text sdks/amap-location/purpose");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void diff_says_what_the_next_version_obliges_to() {
    CommandRun run = CommandRun.of("diff", FIRST_POLICY, POLICY);

    assertThat(run.out())
        .contains("in force: " + FIRST_POLICY + " 1.0.0")
        .contains("to come: " + POLICY + " 2.0.0")
        .contains("duty: obtain separate consent first");
    assertThat(run.err()).contains("consentPlan: {from: 1.0.0, approvedBy: NAME, reconsent: [");
    assertThat(run.exitCode()).isEqualTo(1);
  }

  @Test
  void diff_passes_below_the_level_that_is_asked_about() {
    CommandRun run = CommandRun.of("diff", "--fail-on", "invalid", FIRST_POLICY, POLICY);

    assertThat(run.exitCode()).isZero();
  }

  @Test
  void diff_of_the_same_says_nothing() {
    CommandRun run = CommandRun.of("diff", "--format", "singleline", POLICY, POLICY);

    assertThat(run.out()).isEmpty();
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void diff_refuses_a_version_that_does_not_fit() throws IOException {
    CommandRun run =
        CommandRun.of("diff", FIRST_POLICY, copyOf("version: 2.0.0", "version: 1.0.1"));

    assertThat(run.exitCode()).isEqualTo(6);
    assertThat(run.out()).contains("version-bump-too-small");
  }

  @Test
  void diff_refuses_what_may_not_be_published() throws IOException {
    String longer = copyOf("value: 15, unit: working-day", "value: 30, unit: working-day");

    CommandRun run = CommandRun.of("diff", FIRST_POLICY, longer);

    assertThat(run.out()).contains("cancel-sla-over-limit");
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void diff_takes_a_text_in_force_that_is_lost_for_another_text() throws IOException {
    Path old = Files.writeString(folder.resolve("old.yaml"), Files.readString(Path.of(POLICY)));

    CommandRun run = CommandRun.of("diff", "--format", "singleline", old.toString(), POLICY);

    assertThat(run.out()).contains(": reconsent text-changed-unmarked text/zh-CN: ");
    assertThat(run.err()).isEmpty();
  }

  @Test
  void render_writes_the_pages_and_names_them() {
    Path out = folder.resolve("pages");

    CommandRun run =
        CommandRun.of("render", "--policy", POLICY, "--sdks", SDKS, "--out", out.toString());

    assertThat(run.exitCode()).isZero();
    assertThat(run.out()).contains("wrote " + out.resolve("index.html"));
    assertThat(out.resolve("index.html")).isNotEmptyFile();
    assertThat(out.resolve("changes/1.0.0..2.0.0.html")).isNotEmptyFile();
    assertThat(out.resolve(".well-known/privacy-disclosure.json")).isNotEmptyFile();
  }

  @Test
  void render_writes_one_page_a_language_if_asked_to() {
    Path out = folder.resolve("pages");

    CommandRun run =
        CommandRun.of(
            "render", "--policy", POLICY, "--sdks", SDKS, "--out", out.toString(), "--one-page");

    assertThat(run.out().lines()).hasSize(2);
    assertThat(out.resolve("en/index.html")).content().contains("id=\"collected\"");
  }

  @Test
  void render_refuses_colours_that_are_hard_to_read_and_templates_that_are_not_ours()
      throws IOException {
    String out = folder.resolve("pages").toString();
    Files.writeString(folder.resolve("footer.ftlh"), "");
    String[] command = {"render", "--policy", POLICY, "--sdks", SDKS, "--out", out};

    CommandRun colour = CommandRun.of(with(command, "--theme", "accent=#ffee00"));
    CommandRun template = CommandRun.of(with(command, "--templates", folder.toString()));

    assertThat(colour.exitCode()).isEqualTo(2);
    assertThat(colour.err()).contains("accent on card (light) has a contrast of 1.20; WCAG 2.2");
    assertThat(template.exitCode()).isEqualTo(2);
    assertThat(template.err()).contains("footer.ftlh: takes the place of no template");
  }

  private static String[] with(String[] command, String... more) {
    return Stream.concat(Stream.of(command), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void render_says_so_when_it_cannot_write() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    CommandRun run =
        CommandRun.of("render", "--policy", POLICY, "--sdks", SDKS, "--out", file.toString());

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("cannot be written");
  }

  @Test
  void a_missing_file_is_one_line_and_exit_code_2() {
    for (CommandRun run :
        List.of(
            CommandRun.of("lint", "nowhere.yaml", POLICY),
            CommandRun.of("diff", POLICY, "nowhere.yaml"))) {
      assertThat(run.err().lines()).first().isEqualTo("nowhere.yaml: no such file; check the path");
      assertThat(run.exitCode()).isEqualTo(2);
    }
  }

  @Test
  void broken_yaml_an_unknown_key_and_a_duplicate_id_are_located() throws IOException {
    assertRefused("id: [", "broken.yaml:1:");
    String policy = Files.readString(Path.of(POLICY));
    assertRefused(policy + "nonsense: 1\n", ": unknown key \"nonsense\"; allowed here: ");
    assertRefused(
        policy.replace("- id: search\n", "- id: browse\n"), "\"browse\" stands twice in functions");
  }

  private void assertRefused(String text, String message) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.yaml"), text);

    CommandRun run = CommandRun.of("lint", file.toString());

    assertThat(run.err()).contains(message).doesNotContain("Exception");
    assertThat(run.err().lines())
        .isNotEmpty()
        .allMatch(line -> line.matches(".*broken\\.yaml:\\d+:\\d+: .+"));
    assertThat(run.exitCode()).isEqualTo(3);
  }

  @Test
  void wrong_usage_is_answered_with_help() {
    CommandRun run = CommandRun.of("rander");

    assertThat(run.err()).contains("pii4j: ").contains("render").contains("--help");
    assertThat(run.exitCode()).isEqualTo(2);
  }

  @Test
  void nothing_at_all_is_wrong_usage() {
    assertThat(CommandRun.of().exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("--help").exitCode()).isZero();
  }

  /** A copy with one edit, beside its texts. */
  private String copyOf(String old, String replacement) throws IOException {
    String text = Files.readString(Path.of(POLICY));
    assertThat(text).contains(old);
    for (String language : new String[] {"zh-CN", "en"}) {
      String prose = "policy." + language + ".md";
      Files.copy(PRIVACY.resolve(prose), folder.resolve(prose));
    }
    return Files.writeString(folder.resolve("next.yaml"), text.replace(old, replacement))
        .toString();
  }
}
