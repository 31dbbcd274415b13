package io.github.pii4j.disclosure.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.lint.Finding;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SharedComponentsTests {

  private static final SourceLocation LOCK = new SourceLocation("gradle.lockfile", 3, 1);
  private static final SourceLocation DEX = SourceLocation.wholeOf("app.apk!/classes.dex");
  private static final String JPUSH = "purl: [\"pkg:maven/cn.jiguang.sdk/jpush\"]";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pkg:maven/cn.jiguang.sdk/jpush  | pkg:maven/cn.jiguang.sdk/jcore
          pkg:maven/cn.jiguang.sdk/jpush-google | pkg:maven/cn.jiguang.sdk/jcore-google
          pkg:maven/cn.jiguang.sdk/jverification | pkg:maven/cn.jiguang.sdk/jcore
          pkg:maven/com.huawei.hms/push   | pkg:maven/com.huawei.hms/base
          pkg:maven/com.huawei.hms/push   | pkg:maven/com.huawei.hms/opendevice
          pkg:maven/com.huawei.hms/hwid   | pkg:maven/com.huawei.agconnect/agconnect-core
          pkg:maven/com.umeng.umsdk/push  | pkg:maven/com.umeng.umsdk/asms
          pkg:maven/com.getui/gysdk       | pkg:maven/com.getui/gtc
          pkg:maven/io.sentry/sentry-android | pkg:maven/io.sentry/sentry-android-replay
          pkg:maven/io.agora.rtc/full-sdk | pkg:maven/io.agora.rtc/ains
          pkg:npm/%40sentry/react         | pkg:npm/%40sentry/browser
          """)
  void a_declared_sdk_covers_what_comes_along_with_it(String declared, String base) {
    assertThat(paths("purl: [\"" + declared + "\"]", declared, base)).isEmpty();
  }

  /** The build ships another SDK of the operator; only the base is shared. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          pkg:maven/cn.jiguang.sdk/jpush | pkg:maven/cn.jiguang.sdk/jverification
          pkg:maven/com.huawei.hms/push  | pkg:maven/com.huawei.hms/location
          pkg:maven/com.huawei.hms/push  | pkg:maven/com.huawei.hms/maps
          pkg:maven/com.umeng.umsdk/push | pkg:maven/com.umeng.umsdk/common
          pkg:maven/com.amap.api/search  | pkg:maven/com.amap.api/3dmap
          pkg:maven/io.sentry/sentry     | pkg:npm/%40sentry/browser
          """)
  void a_declared_sdk_covers_no_other(String declared, String other) {
    assertThat(paths("purl: [\"" + declared + "\"]", declared, other)).containsExactly(other);
  }

  @Test
  void what_is_declared_for_one_kind_of_packages_covers_no_other_kind() {
    assertThat(paths("pods: [JPush]", "pkg:cocoapods/JPush", "pkg:cocoapods/JCore")).isEmpty();
    assertThat(paths("pods: [JPush]", "pkg:cocoapods/JPush", "pkg:maven/cn.jiguang.sdk/jcore"))
        .containsExactly("pkg:maven/cn.jiguang.sdk/jcore");
  }

  @Test
  void an_undeclared_sdk_and_its_base_are_one_finding() {
    assertThat(
            paths(
                "packages: [com.nobody]",
                "pkg:maven/cn.jiguang.sdk/jcore",
                "pkg:maven/cn.jiguang.sdk/jpush",
                "pkg:maven/com.huawei.hms/base",
                "pkg:maven/com.huawei.hms/network-grs",
                "pkg:maven/com.huawei.hms/push"))
        .containsExactly("pkg:maven/cn.jiguang.sdk/jpush", "pkg:maven/com.huawei.hms/push");
  }

  @Test
  void a_base_that_ships_alone_is_found_once() {
    List<Finding> found =
        findings(
            "packages: [com.nobody]",
            Stream.of("network-grs", "base", "opendevice")
                .map(name -> "pkg:maven/com.huawei.hms/" + name)
                .map(SharedComponentsTests::artifact)
                .toList(),
            List.of());

    assertThat(found)
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.path()).isEqualTo("pkg:maven/com.huawei.hms/base");
              assertThat(one.message().english())
                  .contains("(HMS base)")
                  .contains("covers the other packages of it that ship, 2, or take it out");
              assertThat(one.message().chinese()).contains("即涵盖其随同发布的其余 2 个包");
            });
  }

  @Test
  void classes_of_a_base_are_covered_as_its_packages_are() {
    List<Trace> traces =
        List.of(classes("cn.jpush.android"), classes("cn.jiguang.api"), classes("cn.jiguang.net"));

    assertThat(findings(JPUSH, List.of(), traces)).isEmpty();
    assertThat(findings("packages: [com.nobody]", List.of(), traces))
        .extracting(Finding::path)
        .containsExactly("cn.jpush.android");
    assertThat(findings("packages: [com.nobody]", List.of(), traces.subList(1, 3)))
        .extracting(Finding::path)
        .containsExactly("cn.jiguang.api");
  }

  @Test
  void rows_that_a_registry_lacks_are_those_of_sdks_not_of_their_base() {
    ShippedContents build =
        new ShippedContents(
            List.of(
                artifact("pkg:maven/cn.jiguang.sdk/jcore"),
                artifact("pkg:maven/cn.jiguang.sdk/jpush")),
            List.of(classes("cn.jiguang.api")),
            Set.of());

    assertThat(SdkDrift.of(registry("packages: [com.nobody]")).missingRows(build))
        .startsWith("  - id: jiguang\n")
        .contains("purl: [\"pkg:maven/cn.jiguang.sdk/jpush\"]")
        .containsOnlyOnce("- id:");
    assertThat(SdkDrift.of(registry(JPUSH)).missingRows(build)).isEmpty();
  }

  /** No cycles: what others bring along brings nothing along itself. */
  @ParameterizedTest
  @MethodSource("belonging")
  void a_row_belongs_to_rows_that_stand_for_themselves(KnownSdk sdk) {
    assertThat(sdk.belongsTo())
        .doesNotHaveDuplicates()
        .allSatisfy(
            id ->
                assertThat(KnownSdks.bundled().all())
                    .filteredOn(other -> other.id().equals(id))
                    .singleElement()
                    .satisfies(
                        other ->
                            assertThat(other.standsForItself() || other.equals(sdk)).isTrue()));
  }

  static Stream<KnownSdk> belonging() {
    return KnownSdks.bundled().all().stream().filter(sdk -> !sdk.belongsTo().isEmpty());
  }

  @Test
  void a_team_says_what_comes_along_with_what() {
    String heading =
        "id\tzh\ten\toperator\tkind\tpurls\tclasses\tlibraries\tlink\tsource\tchecked\thow\tbelongs-to\n";
    String row =
        "ours\t甲\tOurs\t-\tother\tpkg:maven/com.ours/base\t-\t-\t-\tus\t2026-11-27\tteam\t";
    KnownSdks known = KnownSdks.bundled().withRows("ours.tsv", heading + row + "jiguang\n");
    ShippedContents build =
        new ShippedContents(List.of(artifact("pkg:maven/com.ours/base")), List.of(), Set.of());

    assertThat(SdkDrift.of(registry(JPUSH)).recognising(known).check(build).findings()).isEmpty();
    assertThatThrownBy(() -> KnownSdks.bundled().withRows("ours.tsv", heading + row + "nobody\n"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("ours.tsv:2:1")
        .hasMessageContaining("belongs-to names nobody, which is the id of no row");
    assertThatThrownBy(() -> KnownSdks.bundled().withRows("ours.tsv", heading + row + "No Id\n"))
        .isInstanceOf(InvalidDocumentException.class)
        .hasMessageContaining("belongs-to: write ids of SDKs that bring it along");
  }

  private static List<String> paths(String match, String... shipped) {
    return findings(
            match, Arrays.stream(shipped).map(SharedComponentsTests::artifact).toList(), List.of())
        .stream()
        .map(Finding::path)
        .toList();
  }

  private static List<Finding> findings(
      String match, List<ShippedArtifact> artifacts, List<Trace> traces) {
    return SdkDrift.of(registry(match))
        .check(new ShippedContents(artifacts, traces, Set.of()))
        .findings();
  }

  private static SdkRegistry registry(String match) {
    return SdkRegistry.read(
        Document.of(
            "sdks.yaml",
            "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [en]\nsdks:\n"
                + "  - {id: declared, name: {en: Declared}, match: {"
                + match
                + "}}\n"),
        Catalogue.bundled());
  }

  private static ShippedArtifact artifact(String purl) {
    return new ShippedArtifact(PackageUrl.tryParse(purl).orElseThrow(), "1.0", LOCK);
  }

  private static Trace classes(String name) {
    return new Trace(TraceKind.CLASSES, name, DEX);
  }
}
