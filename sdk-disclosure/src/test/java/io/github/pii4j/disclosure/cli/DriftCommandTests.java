package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.disclosure.drift.CollectedItems;
import io.github.pii4j.disclosure.page.DisclosurePages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DriftCommandTests {

  private static final String DECLARED = "   com.example.sms:client:jar:1.2.0:compile\n";

  @TempDir Path folder;
  private String sdks;

  @BeforeEach
  void writeRegistry() throws IOException {
    sdks =
        write(
            "sdks.yaml",
            """
            apiVersion: privacy/v1
            kind: SdkRegistry
            locales: [en]
            sdks:
              - id: sms
                name: {en: Example SMS}
                operator: {name: {en: Example Ltd}, country: CN}
                platforms: [server]
                match: {purl: ["pkg:maven/com.example.sms/client"]}
                versions: {declared: "1.2.0", reviewed: ["1.*"]}
            """);
  }

  @Test
  void passes_where_the_build_ships_what_is_declared() throws IOException {
    assertThat(drift(DECLARED).exitCode()).isZero();
  }

  @Test
  void an_sdk_that_is_not_declared_has_an_exit_code_of_its_own() throws IOException {
    CommandRun run = drift(DECLARED + "   com.tencent.bugly:crashreport:jar:4.1.9:runtime\n");

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.out())
        .contains(
            "tree.txt:2:4: error drift-sdk-undeclared pkg:maven/com.tencent.bugly/crashreport");
  }

  @Test
  void another_version_is_found_at_its_line_of_the_registry() throws IOException {
    CommandRun run = drift(DECLARED.replace("1.2.0", "1.3.0"));

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.out()).contains("sdks.yaml:10:16: error drift-sdk-version");
  }

  @Test
  void an_sdk_for_other_platforms_need_not_ship() throws IOException {
    String nothing = "com.example:app:jar:1.0\n";

    assertThat(drift(nothing).exitCode()).isEqualTo(5);
    assertThat(drift(nothing, "--platforms", "android,ios").exitCode()).isZero();
  }

  @Test
  void a_team_watches_for_packages_of_its_own() throws IOException {
    String more = DECLARED + "   com.example.other:sdk:jar:1.0:compile\n";

    assertThat(drift(more).exitCode()).isZero();
    assertThat(drift(more, "--watch", "pkg:maven/com.example.other/*").exitCode()).isEqualTo(5);
    assertThat(drift(more, "--watch", "com.example.other").exitCode()).isEqualTo(2);
  }

  @Test
  void a_team_has_a_table_of_its_own() throws IOException {
    String more = DECLARED + "   com.example.other:sdk:jar:1.0:compile\n";
    String row =
        "own\t自有\tOwn SDK\t示例有限公司\tother\tpkg:maven/com.example.other/*\t-\t-\t-\tus\t2026-11-27\t";
    String heading =
        "id\tzh\ten\toperator\tkind\tpurls\tclasses\tlibraries\tlink\tsource\tchecked\thow\n";
    String table = write("ours.tsv", heading + row + "team\n");
    String broken = write("broken.tsv", heading + row + "sure\n");

    CommandRun run = drift(more, "--known-sdks", table);
    CommandRun refused = drift(more, "--known-sdks", broken);

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.out()).contains("(Own SDK)").contains("known operator: 示例有限公司");
    assertThat(refused.exitCode()).isEqualTo(3);
    assertThat(refused.err()).contains("broken.tsv:2:");
  }

  @Test
  void rows_that_the_registry_lacks_are_written_on_demand() throws IOException {
    Path rows = folder.resolve("missing.yaml");

    drift(
        DECLARED + "   com.tencent.bugly:crashreport:jar:4.1.9:runtime\n",
        "--missing-rows",
        rows.toString());

    assertThat(Files.readString(rows)).startsWith("  - id: bugly\n").contains("crashreport");
    assertThat(drift(DECLARED, "--missing-rows", folder.toString()).exitCode()).isEqualTo(2);
  }

  @Test
  void rows_are_not_written_over_the_registry() throws IOException {
    String before = Files.readString(Path.of(sdks));

    CommandRun run = drift(DECLARED, "--missing-rows", sdks);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("is the registry itself; name another file");
    assertThat(Files.readString(Path.of(sdks))).isEqualTo(before);
  }

  @Test
  void a_file_without_a_list_is_refused() throws IOException {
    CommandRun run = drift("BUILD SUCCESS\n");

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("tree.txt: holds no list of dependencies");
  }

  @Test
  void files_and_folders_of_a_build_are_read_without_a_tree() throws IOException {
    write("gradle.lockfile", "com.example.sms:client:1.2.0=releaseRuntimeClasspath\n");

    assertThat(CommandRun.of("drift", "--sdks", sdks, folder.toString()).exitCode()).isZero();

    write("Podfile.lock", "PODS:\n  - Sentry (8.0.0)\n");
    write("libs.versions.toml", "[libraries]\nbugly = \"com.tencent.bugly:crashreport:4.1.9\"\n");
    CommandRun run =
        CommandRun.of("drift", "--sdks", sdks, folder.toString(), "--format", "singleline");

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.out())
        .contains("libs.versions.toml:2:1: error drift-sdk-undeclared")
        .contains("crashreport@4.1.9 (Tencent Bugly)");
  }

  @Test
  void a_permission_is_reported_at_its_line_of_the_manifest() throws IOException {
    String manifest =
        write(
            "AndroidManifest.xml",
            """
            <manifest xmlns:android="http://schemas.android.com/apk/res/android">
              <uses-permission android:name="android.permission.READ_SMS"/>
            </manifest>
            """);

    CommandRun run = CommandRun.of("drift", "--sdks", sdks, manifest, "--format", "json");

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.out())
        .contains("drift-permission-undeclared")
        .contains("drift-item-undeclared")
        .contains("AndroidManifest.xml");
  }

  @Test
  void a_broken_archive_is_refused_with_its_name() throws IOException {
    String apk = write("app.apk", "no archive");

    CommandRun run = CommandRun.of("drift", "--sdks", sdks, apk);

    assertThat(run.exitCode()).isEqualTo(3);
    assertThat(run.err()).contains("app.apk: is no sound archive").doesNotContain("at io.");
  }

  @Test
  void classes_are_held_against_the_policy() throws IOException {
    Files.createDirectories(folder.resolve("classes"));
    try (InputStream account =
            CollectedItems.class.getResourceAsStream("CollectedItemsTests$Account.class");
        InputStream policy = DisclosurePages.class.getResourceAsStream("policy.yaml")) {
      Files.write(
          folder.resolve("classes/Account.class"), Objects.requireNonNull(account).readAllBytes());
      Files.write(folder.resolve("policy.yaml"), Objects.requireNonNull(policy).readAllBytes());
    }
    String none =
        write(
            "none.yaml",
            "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [zh-CN, en]\nsdks: []\n");

    CommandRun run =
        CommandRun.of(
            "drift",
            "--sdks",
            none,
            "--policy",
            folder.resolve("policy.yaml").toString(),
            "--classes",
            folder.resolve("classes").toString(),
            "--format",
            "singleline");

    assertThat(run.exitCode()).isEqualTo(5);
    assertThat(run.lines())
        .filteredOn(line -> line.contains("drift-item-undeclared"))
        .hasSize(2)
        .anySatisfy(line -> assertThat(line).contains("Account.class collects device.imei"))
        .anySatisfy(line -> assertThat(line).contains("collects identity.citizen-id"));
  }

  @Test
  void something_to_compare_must_be_named() {
    assertThat(CommandRun.of("drift", "--sdks", sdks).exitCode()).isEqualTo(2);
    assertThat(CommandRun.of("drift", "--sdks", sdks, "--classes", "x").err())
        .contains("name it with --policy");
  }

  private CommandRun drift(String tree, String... more) throws IOException {
    String[] args = new String[more.length + 7];
    args[0] = "drift";
    args[1] = "--sdks";
    args[2] = sdks;
    args[3] = "--maven-tree";
    args[4] = write("tree.txt", tree);
    args[5] = "--format";
    args[6] = "singleline";
    System.arraycopy(more, 0, args, 7, more.length);
    return CommandRun.of(args);
  }

  private String write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }
}
