package io.github.pii4j.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.policy.lint.Finding;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule about a row of the registry, by rows that trip it and rows that do not. */
class SdkRuleTests {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          为您提供服务（请根据您的实际场景填写）   | true
          请您根据业务情况修改或补充               | true
          此处填写使用目的                         | true
          待补充                                   | true
          TODO                                     | true
          Please fill in the purpose               | true
          ${purpose}                               | true
          XXX 公司                                 | true
          便于您填写地址                           | false
          在您填写订单时核对收货地址               | false
          根据您的授权补充简历信息                 | false
          To fill in forms for you                 | false
          Tododo 支付                              | false
          """)
  void tells_template_text_from_statements(String purpose, boolean template) {
    String yaml = Registries.edited("purpose: {zh: 确认打卡地点}", "purpose: {zh: \"" + purpose + "\"}");

    assertThat(RegistryLints.rulesOf(yaml).contains("sdk-placeholder-text")).isEqualTo(template);
  }

  @ParameterizedTest
  @ValueSource(strings = {"operator", "purpose", "scenario", "items", "links"})
  void finds_each_field_that_every_list_must_have(String part) {
    SdkRegistry bare = Registries.read(Registries.withSdk("name: {zh: 某 SDK}"));

    assertThat(RegistryLint.check(bare))
        .filteredOn(finding -> finding.rule().id().equals("sdk-missing-field"))
        .extracting(Finding::path)
        .contains("sdks/some-sdk/" + part);
  }

  @Test
  void takes_either_method_or_sharing_as_the_way_of_collection() {
    String sharing = Registries.withSdk("name: {zh: 某 SDK}", "sharing: {mode: app-provides}");

    assertThat(RegistryLint.check(Registries.read(sharing)))
        .extracting(Finding::path)
        .doesNotContain("sdks/some-sdk/collection");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          collection: {method: sdk-local, transmits: false} | identity.name        | true
          collection: {method: sdk-local, transmits: false} | identity.citizen-id  | true
          collection: {method: sdk-local, transmits: false} | biometric.face       | true
          collection: {method: sdk-local, transmits: false} | app.crash            | true
          sharing: {mode: none}                             | biometric.face       | true
          collection: {method: sdk-local, transmits: false} | device.model         | false
          collection: {method: sdk-local, transmits: true}  | biometric.face       | false
          collection: {method: sdk-local}                   | biometric.face       | false
          sharing: {mode: app-provides}                     | biometric.face       | false
          """)
  void doubts_that_telling_items_stay_on_the_device(String claim, String item, boolean doubted) {
    String yaml = Registries.withSdk("name: {zh: 某 SDK}", claim, "items: [{item: " + item + "}]");

    assertThat(RegistryLints.rulesOf(yaml).contains("sdk-local-only-contradiction"))
        .isEqualTo(doubted);
  }

  @Test
  void believes_a_local_sdk_whose_review_has_evidence() {
    String yaml =
        Registries.withSdk(
            "name: {zh: 离线人脸 SDK}",
            "collection: {method: sdk-local, transmits: false}",
            "items: [{item: biometric.face}]",
            "reviewed: {on: 2026-01-05, evidence: \"sha256:" + "0".repeat(64) + "\"}");

    assertThat(RegistryLints.rulesOf(yaml)).doesNotContain("sdk-local-only-contradiction");
  }

  @Test
  void finds_an_sdk_that_runs_before_consent() {
    String yaml = Registries.edited("init: after-consent", "init: before-consent");

    assertThat(RegistryLints.rulesOf(yaml)).contains("sdk-init-before-consent");
  }

  /** One edit of a registry that has nothing else against it but an identifier. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          purpose: {zh: 确认打卡地点}   | purpose: {zh: 待补充}             | sdk-placeholder-text
          purpose: {zh: 确认打卡地点}   | purpose: {zh: 用于优化用户体验。} | sdk-purpose-too-broad
          purpose: {zh: 确认打卡地点}   | purpose: {zh: 为您提供更好的服务} | sdk-purpose-too-broad
          purpose: {zh: 确认打卡地点}   | purpose: {zh: To improve the user experience} | sdk-purpose-too-broad
          scenario: {zh: 考勤打卡}      | # no scenario                     | sdk-missing-field
          declared: "6.4.9", reviewed   | reviewed                          | sdk-missing-version
          declared: "6.4.9"             | declared: "7.0.0"                 | sdk-version-unreviewed
          init: after-consent           | init: before-consent              | sdk-init-before-consent
          {policy: "https:              | {policy: "http:                   | sdk-link-insecure
          compliance: "https:           | compliance: "http:                | sdk-link-insecure
          site: "https:                 | site: "http:                      | sdk-link-insecure
          ACCESS_FINE_LOCATION          | READ_CONTACTS                     | sdk-permission-without-item
          """)
  void one_defect_trips_its_own_rule_and_no_other(String old, String now, String rule) {
    assertThat(RegistryLints.rulesOf(Registries.edited(old, now)))
        .containsExactlyInAnyOrder("immutable-device-id", rule);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "优化打卡地点的识别",
        "向用户提供定位服务，以便打卡",
        "保障实名认证和人脸比对的安全性",
        "To improve the accuracy of clocking in",
        "To provide push messages"
      })
  void a_purpose_that_says_what_for_is_not_too_broad(String purpose) {
    String yaml = Registries.edited("purpose: {zh: 确认打卡地点}", "purpose: {zh: \"" + purpose + "\"}");

    assertThat(RegistryLints.rulesOf(yaml)).doesNotContain("sdk-purpose-too-broad");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [android.permission.READ_CONTACTS]        | contact.address-book | false
          [android.permission.READ_CONTACTS]        | contact              | false
          [android.permission.READ_CONTACTS]        | device.model         | true
          [android.permission.ACCESS_FINE_LOCATION] | location.coarse      | false
          [android.permission.INTERNET]             | device.model         | false
          []                                        | device.model         | false
          """)
  void a_permission_is_explained_by_any_item_that_it_opens_the_way_to(
      String permissions, String item, boolean unexplained) {
    String yaml =
        Registries.withSdk(
            "name: {zh: 某 SDK}", "permissions: " + permissions, "items: [{item: " + item + "}]");

    assertThat(RegistryLints.rulesOf(yaml).contains("sdk-permission-without-item"))
        .isEqualTo(unexplained);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {method: sdk-local, transmits: false}  | sharing: {mode: none}                  |
          {method: sdk-local, transmits: true}   | sharing: {mode: sdk-collects-directly} |
          {method: sdk-local}                    | sharing: {mode: sdk-collects-directly} |
          {method: sdk-local, transmits: false}  | sharing: {mode: sdk-collects-directly} | sharing
          {method: sdk-local, transmits: false}  | sharing: {mode: app-provides}          | sharing
          {method: sdk-direct, transmits: false} | sharing: {mode: none}                  | collection/method
          {method: sdk-local, transmits: false}  | crossBorder: [SG]                      | crossBorder
          {method: sdk-local, transmits: false}  | crossBorder: none                      |
          """)
  void a_row_does_not_say_that_data_stays_and_that_it_leaves(
      String collection, String other, @Nullable String part) {
    String yaml = Registries.withSdk("name: {zh: 某 SDK}", "collection: " + collection, other);

    assertThat(RegistryLints.pathsOf("sdk-transmission-contradiction", yaml, RegistryContext.NONE))
        .isEqualTo(part == null ? List.of() : List.of("sdks/some-sdk/" + part));
  }

  /** SEED-54: whoever hands data on asks its partner, in writing, to protect it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          init: after-consent                                                | agreement
          collection: {method: sdk-local, transmits: false}                  | ''
          agreement: {reference: DPA-1, signed: 2026-01-05}                  | agreement/measures
          agreement: {reference: A, signed: 2026-01-05, measures: [{zh: 加密}]} | ''
          """)
  void seed_54_asks_for_an_agreement_with_measures_where_data_goes_to_the_operator(
      String line, String parts) {
    String yaml = Registries.withSdk("name: {zh: 某 SDK}", "items: [{item: device.model}]", line);
    RegistryContext chosen = RegistryContext.NONE.withPacks(List.of("gbt-43435-2023"));

    assertThat(RegistryLints.pathsOf("sdk-agreement-missing", yaml, RegistryContext.NONE))
        .isEmpty();
    assertThat(String.join(" ", RegistryLints.pathsOf("sdk-agreement-missing", yaml, chosen)))
        .isEqualTo(parts.replaceAll("(\\S+)", "sdks/some-sdk/$1"));
  }

  @ParameterizedTest
  @CsvSource({"2028-01-05, ''", "2028-01-06, sdks/example-location/agreement/until"})
  void seed_54_finds_an_agreement_that_is_over(LocalDate today, String path) {
    RegistryContext chosen = RegistryContext.NONE.withPacks(List.of("gbt-43435-2023")).on(today);

    assertThat(
            String.join(
                " ",
                RegistryLints.pathsOf("sdk-agreement-expired", Registries.completeText(), chosen)))
        .isEqualTo(path);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          init: after-consent                                       | retention retention/onRemoval
          retention: {period: P30D}                                 | retention/onRemoval
          retention: {rule: {zh: 至注销}}                           | retention/onRemoval
          retention: {onRemoval: {zh: 删除}}                        | retention
          retention: {period: P30D, onRemoval: {zh: 删除}}          | ''
          """)
  void asks_for_how_long_and_what_then_only_where_the_standard_is_chosen(
      String line, String parts) {
    String yaml = Registries.withSdk("name: {zh: 某 SDK}", line);
    RegistryContext chosen = RegistryContext.NONE.withPacks(List.of("gbt-43435-2023"));

    assertThat(RegistryLints.pathsOf("sdk-missing-retention", yaml, RegistryContext.NONE))
        .isEmpty();
    assertThat(String.join(" ", RegistryLints.pathsOf("sdk-missing-retention", yaml, chosen)))
        .isEqualTo(parts.replaceAll("(\\S+)", "sdks/some-sdk/$1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          purl: ["pkg:maven/com.example/a"] | purl: ["pkg:maven/com.example/a"] | true
          purl: ["pkg:maven/com.example/a"] | purl: ["pkg:maven/com.example/b"] | false
          packages: [com.example]           | packages: [com.example]           | true
          packages: [com.example.a]         | packages: [com.example]           | false
          pods: [Example]                   | pods: [Example]                   | true
          nativeLibs: [libexample.so]       | nativeLibs: [libexample.so]       | true
          domains: [example.com]            | domains: [example.com]            | false
          """)
  void two_rows_do_not_claim_one_package(String first, String second, boolean shared) {
    String yaml =
        Registries.withSdk("name: {zh: 某 SDK}", "match: {" + first + "}")
            + "  - {id: other-sdk, name: {zh: 另一 SDK}, match: {"
            + second
            + "}}\n";

    assertThat(RegistryLints.pathsOf("sdk-match-duplicate", yaml, RegistryContext.NONE))
        .isEqualTo(shared ? List.of("sdks/other-sdk/match") : List.of());
  }
}
