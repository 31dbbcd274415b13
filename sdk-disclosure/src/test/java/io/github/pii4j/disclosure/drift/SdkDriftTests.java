package io.github.pii4j.disclosure.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.SdkPlatform;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.SdkRules;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.lint.Finding;
import io.github.pii4j.policy.rule.RuleFamily;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SdkDriftTests {

  private static final String AMAP = "com.amap.api:location:jar:6.4.9:compile";
  private static final String BUGLY = "com.tencent.bugly:crashreport:jar:4.1.9:compile";
  private static final String PLAIN = "org.apache.commons:commons-lang3:jar:3.14.0:compile";

  private static final SdkRegistry REGISTRY =
      SdkRegistry.read(
          Document.of(
              "sdks.yaml",
              """
              apiVersion: privacy/v1
              kind: SdkRegistry
              locales: [en]
              sdks:
                - id: amap
                  name: {en: AMap}
                  operator: {name: {en: AutoNavi}, country: CN}
                  platforms: [android]
                  match: {purl: ["pkg:maven/com.amap.api/location"]}
                  versions: {declared: "6.4.9", reviewed: ["6.*"]}
              """),
          Catalogue.bundled());

  @Test
  void finds_nothing_where_the_build_ships_what_is_declared() {
    assertThat(drift(AMAP, PLAIN)).isEmpty();
  }

  @Test
  void finds_an_sdk_that_ships_undeclared() {
    Finding found = single(drift(AMAP, BUGLY));

    assertThat(found.rule().id()).isEqualTo("drift-sdk-undeclared");
    assertThat(found.path()).isEqualTo("pkg:maven/com.tencent.bugly/crashreport");
    assertThat(found.message().english())
        .contains("pkg:maven/com.tencent.bugly/crashreport@4.1.9 (Tencent Bugly)")
        .contains("declare it");
    assertThat(found.message().chinese()).contains("请声明");
  }

  @Test
  void finds_an_sdk_that_is_declared_and_does_not_ship() {
    Finding found = single(drift(PLAIN));

    assertThat(found.rule().id()).isEqualTo("drift-sdk-stale");
    assertThat(found.path()).isEqualTo("sdks/amap");
    assertThat(found.message().english()).contains("remove it from the registry");
  }

  @Test
  void finds_another_version_than_the_declared_one() {
    Finding found = single(drift(AMAP.replace("6.4.9", "6.5.0")));

    assertThat(found.rule().id()).isEqualTo("drift-sdk-version");
    assertThat(found.path()).isEqualTo("sdks/amap/versions/declared");
    assertThat(found.message().english())
        .contains("declared as 6.4.9")
        .contains("location@6.5.0, which the review covers; correct versions.declared");
  }

  @Test
  void says_that_nobody_has_reviewed_the_version_that_ships() {
    Finding found = single(drift(AMAP.replace("6.4.9", "7.0.0")));

    assertThat(found.message().english()).contains("which nobody has reviewed; review it");
    assertThat(found.message().chinese()).contains("尚未审查");
  }

  @Test
  void a_plain_library_is_an_sdk_only_where_a_team_watches_for_it() {
    KnownSdks watching =
        KnownSdks.bundled().watching(List.of(new PackagePattern("pkg:maven/org.apache.commons/*")));

    List<Finding> found = SdkDrift.between(REGISTRY, shipped(AMAP, PLAIN), watching, Set.of());

    assertThat(single(found).rule().id()).isEqualTo("drift-sdk-undeclared");
  }

  @Test
  void an_sdk_for_other_platforms_need_not_be_in_the_build() {
    assertThat(drift(Set.of(SdkPlatform.SERVER), PLAIN)).isEmpty();
    assertThat(drift(Set.of(SdkPlatform.ANDROID), PLAIN)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"test", "provided"})
  void what_does_not_ship_does_not_drift(String scope) {
    assertThat(drift(AMAP, BUGLY.replace("compile", scope))).isEmpty();
  }

  @Test
  void one_artifact_in_two_lists_is_found_once() {
    assertThat(drift(AMAP, BUGLY, BUGLY)).hasSize(1);
  }

  @Test
  void every_rule_about_drift_is_found_by_a_test_here_or_of_builds() {
    assertThat(SdkRules.book().rules())
        .filteredOn(rule -> rule.family() == RuleFamily.DRIFT)
        .extracting(rule -> rule.id())
        .containsExactly(
            "drift-item-undeclared",
            "drift-permission-undeclared",
            "drift-sdk-stale",
            "drift-sdk-undeclared",
            "drift-sdk-version");
  }

  @Test
  void every_rule_about_drift_is_explained_in_both_languages() {
    assertThat(SdkRules.book().rules())
        .filteredOn(rule -> rule.family() == RuleFamily.DRIFT)
        .allSatisfy(
            rule -> {
              var explained = SdkRules.book().explain(rule.id()).orElseThrow();
              for (Locale locale : List.of(Locale.ENGLISH, Locale.CHINESE)) {
                assertThat(explained.why().in(locale)).isNotBlank();
                assertThat(explained.fix().in(locale)).isNotBlank();
              }
            });
  }

  private static List<Finding> drift(String... dependencies) {
    return drift(Set.of(), dependencies);
  }

  private static List<Finding> drift(Set<SdkPlatform> platforms, String... dependencies) {
    return SdkDrift.between(REGISTRY, shipped(dependencies), KnownSdks.bundled(), platforms);
  }

  private static List<ShippedArtifact> shipped(String... dependencies) {
    return Arrays.stream(dependencies)
        .flatMap(line -> MavenDependencies.read("tree.txt", line).stream())
        .toList();
  }

  private static Finding single(List<Finding> findings) {
    assertThat(findings).hasSize(1);
    return findings.get(0);
  }
}
