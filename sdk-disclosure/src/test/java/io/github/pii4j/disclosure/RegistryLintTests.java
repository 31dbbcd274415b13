package io.github.pii4j.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.policy.lint.Finding;
import io.github.pii4j.policy.lint.FindingLevel;
import io.github.pii4j.policy.rule.Explanation;
import io.github.pii4j.policy.rule.RuleFamily;
import io.github.pii4j.policy.rule.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegistryLintTests {

  @Test
  void finds_the_defects_of_the_published_list_and_no_others() {
    List<Finding> findings = RegistryLint.check(Registries.firstEdition());

    assertThat(findings)
        .extracting(finding -> finding.level() + " " + finding.rule().id() + " " + finding.path())
        .containsExactlyInAnyOrder(
            "WARNING sdk-missing-version sdks/baidu-face-offline/versions",
            "WARNING sdk-missing-package sdks/baidu-face-offline/match",
            "WARNING sdk-missing-version sdks/baidu/versions",
            "WARNING sdk-missing-package sdks/baidu/match",
            "ERROR sdk-local-only-contradiction sdks/baidu/collection",
            "WARNING sdk-missing-version sdks/tencent-bugly/versions",
            "WARNING sdk-missing-package sdks/tencent-bugly/match",
            "ERROR sdk-local-only-contradiction sdks/tencent-bugly/collection",
            "WARNING immutable-device-id sdks/tencent-bugly/items/device.mac",
            "WARNING immutable-device-id sdks/tencent-bugly/items/device.imei",
            "WARNING immutable-device-id sdks/tencent-bugly/items/device.hardware-serial",
            "ERROR sdk-placeholder-text sdks/amap-location/purpose",
            "ERROR sdk-missing-field sdks/amap-location/collection",
            "WARNING sdk-missing-version sdks/amap-location/versions",
            "WARNING sdk-missing-package sdks/amap-location/match",
            "WARNING immutable-device-id sdks/amap-location/items/device.imei",
            "WARNING immutable-device-id sdks/amap-location/items/device.meid",
            "WARNING immutable-device-id sdks/amap-location/items/device.mac",
            "WARNING immutable-device-id sdks/amap-location/items/device.imsi",
            "WARNING immutable-device-id sdks/amap-location/items/device.iccid",
            "WARNING immutable-device-id sdks/amap-location/items/device.hardware-serial",
            "WARNING sdk-label-inconsistent sdks/amap-location/labels/links",
            "WARNING sdk-label-inconsistent sdks/amap-location/labels/operator");
  }

  @Test
  void answers_to_the_defects_of_the_catalogue_and_to_no_other() {
    assertThat(RegistryLint.check(Registries.firstEdition()))
        .flatExtracting(finding -> finding.rule().anchors())
        .containsOnly("FLAW-01", "FLAW-05", "FLAW-06", "FLAW-09", "FLAW-15");
  }

  @Test
  void has_nothing_against_the_repaired_list() {
    RegistryContext everything =
        RegistryContext.NONE
            .on(LocalDate.parse("2026-11-26"))
            .with(Registries.examplePolicy())
            .withPacks(SdkRules.book().packs().stream().map(RulePack::id).toList());

    assertThat(RegistryLint.check(Registries.example(), everything)).isEmpty();
  }

  @Test
  void a_draft_or_a_standard_is_an_error_once_its_pack_is_on() {
    RegistryContext packs =
        RegistryContext.NONE.withPacks(List.of("cn-cac-2026-draft", "gbt-41391-2022"));

    assertThat(RegistryLint.check(Registries.firstEdition(), packs))
        .filteredOn(finding -> Set.of("FLAW-09", "FLAW-15").containsAll(finding.rule().anchors()))
        .hasSize(17)
        .extracting(Finding::level)
        .containsOnly(FindingLevel.ERROR);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2026-07-05 | false
          2026-07-06 | true
          """)
  void finds_a_review_that_was_due_before_today(LocalDate today, boolean expired) {
    SdkRegistry complete = Registries.read(Registries.completeText());

    assertThat(
            RegistryLints.rulesOf(complete, RegistryContext.NONE.on(today))
                .contains("sdk-review-expired"))
        .isEqualTo(expired);
    assertThat(RegistryLints.rulesOf(complete, RegistryContext.NONE))
        .doesNotContain("sdk-review-expired");
  }

  @Test
  void finds_a_version_that_no_review_covers() {
    String yaml = Registries.edited("declared: \"6.4.9\"", "declared: \"7.0.0\"");

    assertThat(RegistryLints.rulesOf(yaml)).contains("sdk-version-unreviewed");
  }

  @Test
  void asks_for_a_review_only_where_the_standard_is_chosen() {
    SdkRegistry bare = Registries.read(Registries.withSdk("name: {zh: 某 SDK}"));

    assertThat(RegistryLints.rulesOf(bare, RegistryContext.NONE))
        .doesNotContain("sdk-review-missing");
    assertThat(
            RegistryLints.rulesOf(bare, RegistryContext.NONE.withPacks(List.of("gbt-43435-2023"))))
        .contains("sdk-review-missing");
  }

  @Test
  void finds_what_the_policy_beside_it_does_not_know_of() {
    SdkRegistry registry =
        Registries.read(
            Registries.withSdk(
                "name: {zh: 某 SDK}",
                "functions: [browse, gambling]",
                "items: [{item: health}, {item: device.model}]"));

    assertThat(RegistryLint.check(registry, RegistryContext.NONE.with(Registries.examplePolicy())))
        .extracting(finding -> finding.rule().id() + " " + finding.path() + " " + finding.value())
        .contains(
            "sdk-function-undeclared sdks/some-sdk/functions gambling",
            "sdk-item-undeclared sdks/some-sdk/items/health health")
        .noneMatch(finding -> finding.contains("browse") || finding.contains("device.model"));
  }

  @Test
  void every_rule_is_explained_in_both_languages() {
    assertThat(SdkRules.book().rules())
        .filteredOn(rule -> rule.area().equals("sdks"))
        .hasSizeGreaterThan(60)
        .allSatisfy(
            rule -> {
              Explanation explained = SdkRules.book().explain(rule.id()).orElseThrow();
              assertThat(List.of(explained.why(), explained.fix(), explained.example()))
                  .allSatisfy(
                      part -> {
                        assertThat(part.english()).isNotBlank().isASCII();
                        assertThat(part.chinese()).isNotBlank();
                      });
            });
  }

  @Test
  void says_each_finding_in_chinese_and_english() {
    List<Finding> findings = RegistryLint.check(Registries.firstEdition());

    assertThat(findings)
        .allSatisfy(
            finding -> {
              assertThat(finding.message().chinese()).containsPattern("\\p{IsHan}");
              assertThat(finding.message().english()).doesNotContainPattern("\\p{IsHan}");
            });
  }

  @Test
  void has_little_against_a_complete_registry() {
    List<Finding> findings = RegistryLint.check(Registries.read(Registries.completeText()));

    assertThat(findings)
        .extracting(finding -> finding.rule().id())
        .containsExactly("immutable-device-id");
  }

  @Test
  void the_documentation_names_every_rule_that_a_registry_can_trip() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "registry-lint.md"));

    assertThat(SdkRules.book().rules())
        .filteredOn(rule -> rule.area().equals("sdks") && rule.family() == RuleFamily.LINT)
        .hasSize(18)
        .allSatisfy(rule -> assertThat(page).contains("| `" + rule.id() + "` |"));
  }
}
