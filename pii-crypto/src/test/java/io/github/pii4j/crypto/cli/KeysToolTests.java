package io.github.pii4j.crypto.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.ServiceLoader;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeysToolTests {

  private static final String PASSPHRASE = "zeisig zeisig zeisig";
  private static final String NEXT = "fink fink fink fink";

  @TempDir private Path folder;

  private final StagedSurroundings surroundings =
      new StagedSurroundings().variable("OLD", PASSPHRASE).variable("NEW", NEXT);

  @Test
  void is_found_as_a_service() {
    assertThat(ServiceLoader.load(ToolProvider.class).stream())
        .anyMatch(provider -> provider.type() == KeysTool.class);
    assertThat(ToolProvider.findFirst("pii4j-keys")).get().isInstanceOf(KeysTool.class);
  }

  @Test
  void makes_rotates_lists_shreds_and_verifies() {
    String first = created();

    ToolRun rotated = run("rotate", file(), "--passphrase-env", "OLD");
    String second = rotated.out().strip();
    ToolRun listed = run("list", file(), "--passphrase-env=OLD");
    ToolRun shredded = run("shred", file(), first, "--yes", "--passphrase-env", "OLD");
    ToolRun verified = run("verify", file(), "--passphrase-env", "OLD");
    ToolRun listedAgain = run("list", file(), "--passphrase-env", "OLD");

    assertThat(listed.lines()).hasSize(2);
    assertThat(listed.out()).matches(first + "\t20\\S+Z\told\n" + second + "\t20\\S+Z\tcurrent\n");
    assertThat(shredded).isEqualTo(new ToolRun(0, "", ""));
    assertThat(verified)
        .isEqualTo(
            new ToolRun(0, "worker.keys and its previous generation are in order: keys 1\n", ""));
    assertThat(listedAgain.out()).startsWith(second).doesNotContain(first);
  }

  @Test
  void changes_the_passphrase() {
    String kek = created();

    ToolRun changed =
        run("passphrase", file(), "--passphrase-env", "OLD", "--new-passphrase-env", "NEW");

    assertThat(changed).isEqualTo(new ToolRun(0, "", ""));
    assertThat(run("list", file(), "--passphrase-env", "NEW").out()).startsWith(kek);
    assertThat(run("list", file(), "--passphrase-env", "OLD").exitCode()).isEqualTo(3);
  }

  @Test
  void reads_one_line_of_a_file_descriptor() {
    surroundings.descriptor(3, (PASSPHRASE + "\r\nsomething else").getBytes(UTF_8));
    surroundings.descriptor(4, PASSPHRASE.getBytes(UTF_8));

    ToolRun made = run("create", file(), "--passphrase-fd", "3");
    ToolRun listed = run("list", file(), "--passphrase-fd", "4");

    assertThat(made.exitCode()).isZero();
    assertThat(listed.out()).startsWith(made.out().strip());
  }

  @Test
  void asks_twice_for_a_new_passphrase_and_once_for_a_present_one() {
    char[] once = PASSPHRASE.toCharArray();
    char[] again = PASSPHRASE.toCharArray();
    char[] present = PASSPHRASE.toCharArray();
    surroundings.typing(once, again, present);

    ToolRun made = run("create", file());
    ToolRun listed = run("list", file(), "--lang", "zh");

    assertThat(listed.out()).startsWith(made.out().strip());
    assertThat(surroundings.prompts()).containsExactly("New passphrase: ", "Once more: ", "口令：");
    assertThat(once).containsOnly('\0');
    assertThat(again).containsOnly('\0');
    assertThat(present).containsOnly('\0');
  }

  @Test
  void two_different_new_passphrases_make_no_file() {
    surroundings.typing(PASSPHRASE.toCharArray(), NEXT.toCharArray());

    ToolRun run = run("create", file());

    assertUsage(run, "differ");
    assertThat(Path.of(file())).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--passphrase",
        "--passphrase=zeisig",
        "--password=zeisig",
        "-pzeisig",
        "-p",
        "--new-passphrase=zeisig"
      })
  void a_passphrase_is_never_an_argument(String option) {
    ToolRun run = run("list", file(), option, "zeisig");

    assertUsage(run, "never an argument", "list of processes", "--passphrase-fd");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zeisig",
        "list",
        "list f zeisig",
        "shred f",
        "list f --zeisig",
        "list f --zeisig=x",
        "list f --yes=zeisig",
        "list f --passphrase-env",
        "list f --passphrase-env zeisig",
        "list f --passphrase-fd zeisig",
        "list f --passphrase-fd -3",
        "list f --passphrase-fd 3",
        "list f --passphrase-fd 3 --passphrase-env OLD",
        "passphrase f --passphrase-fd 3 --new-passphrase-fd 3",
        "list f --lang zeisig",
        "list f",
        "create f",
        "shred f file:zeisig! --yes",
        "shred f file:00000000 --passphrase-env OLD"
      })
  void wrong_usage_is_answered_in_both_languages_and_repeats_no_argument(String line) {
    String[] words = line.split(" ", -1);
    String[] inChinese = (line + " --lang=zh").split(" ", -1);

    assertUsage(run(words));
    assertUsage(run(inChinese));
    if (!line.contains("--lang")) {
      assertThat(run(inChinese).err()).containsPattern("[\\u4e00-\\u9fff]{2}");
    }
  }

  @Test
  void no_words_at_all_are_answered_with_the_actions() {
    assertUsage(run(), "create, list, rotate, shred, verify, passphrase");
  }

  @Test
  void a_short_passphrase_is_wrong_usage_and_makes_no_file() {
    surroundings.variable("SHORT", "zeisig");

    assertUsage(run("create", file(), "--passphrase-env", "SHORT"), "at least 15 characters");
    assertThat(Path.of(file())).doesNotExist();
  }

  @Test
  void a_line_that_is_no_utf_8_or_has_no_end_is_wrong_usage() {
    surroundings.descriptor(3, new byte[] {(byte) 0xff, '\n'}).descriptor(4, new byte[5000]);

    assertUsage(run("create", file(), "--passphrase-fd", "3"), "descriptor 3");
    assertUsage(run("create", file(), "--passphrase-fd", "4"), "descriptor 4");
  }

  @Test
  void a_file_that_is_there_or_is_not_is_wrong_usage() {
    assertUsage(run("list", file(), "--passphrase-env", "OLD"), "there is no key file worker.keys");
    created();
    assertUsage(run("create", file(), "--passphrase-env", "OLD"), "there is one already");
  }

  @Test
  void the_current_key_and_an_unknown_one_are_not_shredded() {
    String kek = created();

    assertUsage(run("shred", file(), kek, "--yes", "--passphrase-env", "OLD"), kek, "rotate");
    assertUsage(
        run("shred", file(), "file:strange", "--yes", "--passphrase-env", "OLD"), "file:strange");
  }

  @Test
  void verify_is_a_gate() throws IOException {
    created();
    allow("rw-r--r--");
    assertComplaint(run("verify", file(), "--passphrase-env", "OLD"), 1, "chmod 600 worker.keys");
    assertComplaint(run("list", file(), "--passphrase-env", "OLD"), 2, "chmod 600 worker.keys");
    allow("rw-------");
    assertComplaint(run("verify", file(), "--passphrase-env", "NEW"), 1, "does not open");
    assertComplaint(run("list", file(), "--passphrase-env", "NEW"), 3, "does not open");
    assertComplaint(run("list", file(), "--passphrase-env", "NEW", "--lang", "zh"), 3, "无法打开");
  }

  @Test
  void verify_says_what_it_found_in_order() {
    created();

    ToolRun english = run("verify", file(), "--passphrase-env", "OLD");
    ToolRun chinese = run("verify", file(), "--passphrase-env", "OLD", "--lang", "zh");

    assertThat(english.out())
        .isEqualTo("worker.keys is in order: keys 1, no previous generation yet\n");
    assertThat(chinese.out()).isEqualTo("worker.keys 检查通过：密钥 1 个，尚无 .previous\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"create", "list", "rotate", "verify", "passphrase"})
  void a_folder_in_the_place_of_a_key_file_is_called_one(String action) throws IOException {
    Files.createDirectory(Path.of(file()));

    ToolRun run = run(action, file(), "--passphrase-env", "OLD", "--new-passphrase-env", "NEW");

    assertUsage(run, "worker.keys is a folder: name the key file that lies in it");
    assertThat(run.err()).doesNotContain("chmod");
    assertUsage(run(action, file(), "--passphrase-env", "OLD", "--lang", "zh"), "路径是目录");
  }

  @Test
  void a_key_file_without_a_folder_is_answered_with_a_way_out() {
    String nowhere = folder.resolve("nowhere").resolve("worker.keys").toString();

    assertUsage(
        run("create", nowhere, "--passphrase-env", "OLD"),
        "there is no folder for the key file worker.keys: make it first");
    assertUsage(run("list", nowhere, "--passphrase-env", "OLD"), "there is no key file");
  }

  @Test
  void a_missing_file_is_wrong_usage_for_verify_too() {
    assertUsage(run("verify", file(), "--passphrase-env", "OLD"), "there is no key file");
  }

  @Test
  void helps() {
    ToolRun help = run("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.err()).isEmpty();
    assertThat(help.lines()).allMatch(line -> line.length() <= 100);
    for (Action action : Action.values()) {
      assertThat(help.out()).contains(action.word() + " " + String.join(" ", action.operands()));
    }
    assertThat(run("list", "-h")).isEqualTo(help);
  }

  private static void assertUsage(ToolRun run, String... parts) {
    assertComplaint(run, 2, parts);
  }

  /** One line, without any secret and without the folder. */
  private static void assertComplaint(ToolRun run, int exitCode, String... parts) {
    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines()).hasSize(1);
    assertThat(List.of(parts)).allSatisfy(part -> assertThat(run.err()).contains(part));
    assertThat(run.err()).startsWith("pii4j: ").doesNotContain("zeisig", "/");
  }

  private void allow(String permissions) throws IOException {
    Files.setPosixFilePermissions(Path.of(file()), PosixFilePermissions.fromString(permissions));
  }

  private String created() {
    ToolRun made = run("create", file(), "--passphrase-env", "OLD");
    assertThat(made.exitCode()).isZero();
    assertThat(made.out()).matches("file:[0-9a-f]{8}\n");
    return made.out().strip();
  }

  private String file() {
    return folder.resolve("worker.keys").toString();
  }

  private ToolRun run(String... args) {
    return ToolRun.of(surroundings, args);
  }
}
