package io.github.pii4j.disclosure.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.page.DisclosureSite;
import io.github.pii4j.disclosure.page.Publication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Two steps from the repaired list, as a team takes them. Fixture C: an SDK more in the lock file
 * and nowhere else. Fixture E: Bugly removed.
 */
class SeedFixtureTests {

  private static final Path EXAMPLE = Path.of("..", "examples", "labour-platform", "privacy");
  private static final String DAY = "2026-11-26";
  private static final String BUGLY =
      "com.tencent.bugly:crashreport:4.1.9=releaseRuntimeClasspath\n";
  private static final String AMAP = "com.amap.api:location:6.4.9=releaseRuntimeClasspath\n";
  private static final String UMENG = "com.umeng.umsdk:common:9.6.3=releaseRuntimeClasspath\n";

  @TempDir Path folder;
  private Path repaired = EXAMPLE;
  private Path withoutBugly = EXAMPLE;

  @BeforeEach
  void removes_bugly_in_a_copy() throws IOException {
    repaired = copy("2.0.0");
    withoutBugly = copy("2.0.1");
    String all = Files.readString(repaired.resolve("sdks.yaml"));
    int start = all.indexOf("  - id: tencent-bugly\n");
    String bugly = all.substring(start, all.indexOf("  - id: ", start + 1));
    Files.writeString(withoutBugly.resolve("sdks.yaml"), all.replace(bugly, ""));
    Files.writeString(
        withoutBugly.resolve("policy.yaml"),
        Files.readString(repaired.resolve("policy.yaml"))
            .replace("version: 2.0.0", "version: 2.0.1"));
  }

  @Test
  void fixture_c_an_sdk_in_the_lock_file_only_fails_the_drift_gate_with_its_own_code()
      throws IOException {
    CommandRun declared = drift(repaired, BUGLY + AMAP);
    CommandRun undeclared = drift(repaired, BUGLY + AMAP + UMENG);

    assertThat(declared.exitCode()).as(declared.out()).isZero();
    assertThat(undeclared.exitCode()).isEqualTo(5);
    assertThat(undeclared.lines())
        .singleElement()
        .asString()
        .contains("drift-sdk-undeclared pkg:maven/com.umeng.umsdk/common", "gradle.lockfile");
  }

  @Test
  void fixture_c_nothing_else_finds_it_for_no_document_changed() {
    assertThat(lint(repaired).exitCode()).isZero();
    assertThat(diff(repaired, repaired).out()).isEmpty();
  }

  @Test
  void fixture_c_to_declare_it_satisfies_drift_and_asks_everybody_it_concerns() throws IOException {
    Path declaring = copy("2.0.0");
    String umeng =
        """

          - id: umeng
            name: {zh: 友盟统计 SDK, en: Umeng analytics SDK}
            match: {purl: ["pkg:maven/com.umeng.umsdk/common"]}
            versions: {declared: "9.6.3", reviewed: ["9.6.*"]}
            items: [{item: device.oaid, provision: required}]
            collection: {method: sdk-direct, transmits: true}
        """;
    Path sdks = declaring.resolve("sdks.yaml");
    Files.writeString(sdks, Files.readString(sdks) + umeng);

    assertThat(drift(declaring, BUGLY + AMAP + UMENG).exitCode()).isZero();
    CommandRun diff = diff(repaired, declaring);
    assertThat(diff.out()).contains(": separate sdk-added-transmits sdks/umeng: ");
    assertThat(diff.exitCode()).isNotZero();
  }

  @Test
  void fixture_e_is_recorded_and_asks_nobody() {
    CommandRun diff = diff(repaired, withoutBugly);

    assertThat(diff.exitCode()).isZero();
    assertThat(diff.lines())
        .singleElement()
        .asString()
        .contains(": record sdk-removed sdks/tencent-bugly: Tencent Bugly: this SDK is gone");
    assertThat(lint(withoutBugly).out()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"record, 1", "notify, 0", "reconsent, 0"})
  void fixture_e_is_no_more_than_a_record(String gate, int exitCode) {
    CommandRun run =
        CommandRun.of(
            "diff",
            "--today",
            DAY,
            "--fail-on",
            gate,
            file(repaired, "sdks.yaml"),
            file(withoutBugly, "sdks.yaml"));

    assertThat(run.exitCode()).as(run.out()).isEqualTo(exitCode);
  }

  @Test
  void fixture_e_the_build_must_drop_it_too() throws IOException {
    assertThat(drift(withoutBugly, AMAP).exitCode()).isZero();
    assertThat(drift(withoutBugly, BUGLY + AMAP).exitCode()).isEqualTo(5);
    assertThat(drift(repaired, AMAP).out()).contains("drift-sdk-stale sdks/tencent-bugly");
  }

  @Test
  void fixture_e_is_an_entry_in_the_change_log_that_asks_for_nothing() {
    SortedMap<String, byte[]> site =
        DisclosureSite.builder(publication(withoutBugly))
            .earlier(publication(repaired))
            .build()
            .files();

    Element chinese = entry(site, "changes.html");
    Element english = entry(site, "en/changes.html");

    assertThat(chinese.text())
        .contains("腾讯 Bugly：不再使用此 SDK；此前收集：运行错误信息、应用版本号、设备型号、操作系统")
        .contains("公开并记录")
        .contains("无需操作：减少了信息，或属于技术调整。");
    assertThat(english.text())
        .contains("Tencent Bugly: this SDK is gone; it collected: Crash data")
        .contains("Recorded")
        .contains("Nothing: less data, or a technical change.");
    assertThat(english.select(".points li")).hasSize(1);
  }

  private static Element entry(SortedMap<String, byte[]> site, String page) {
    byte[] html = Objects.requireNonNull(site.get(page), page);
    return Jsoup.parse(new String(html, UTF_8)).expectFirst("article[aria-labelledby=v2.0.1]");
  }

  private static Publication publication(Path edition) {
    return Publication.in(edition, Catalogue.bundled());
  }

  private CommandRun drift(Path edition, String lock) throws IOException {
    Path build = Files.createTempDirectory(folder, "build");
    Files.writeString(build.resolve("gradle.lockfile"), lock + "empty=\n");
    return CommandRun.of(
        "drift",
        "--format",
        "singleline",
        "--sdks",
        file(edition, "sdks.yaml"),
        "--policy",
        file(edition, "policy.yaml"),
        build.toString());
  }

  private static CommandRun lint(Path edition) {
    return CommandRun.of(
        "lint",
        "--format",
        "singleline",
        "--today",
        DAY,
        file(edition, "policy.yaml"),
        file(edition, "sdks.yaml"));
  }

  private static CommandRun diff(Path base, Path head) {
    return CommandRun.of(
        "diff",
        "--format",
        "singleline",
        "--today",
        DAY,
        file(base, "policy.yaml"),
        file(head, "policy.yaml"),
        "--sdks-base",
        file(base, "sdks.yaml"),
        "--sdks-head",
        file(head, "sdks.yaml"));
  }

  private Path copy(String name) throws IOException {
    Path copy = Files.createTempDirectory(folder, name);
    for (String each : List.of("policy.yaml", "policy.zh-CN.md", "policy.en.md", "sdks.yaml")) {
      Files.copy(EXAMPLE.resolve(each), copy.resolve(each));
    }
    return copy;
  }

  private static String file(Path edition, String name) {
    return edition.resolve(name).toString();
  }
}
