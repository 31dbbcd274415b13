package io.github.pii4j.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.policy.lint.Finding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistryLintTests {

  @Test
  void finds_the_defects_of_the_published_list_and_no_others() {
    List<Finding> findings = RegistryLint.check(Registries.example());

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
            "WARNING immutable-device-id sdks/amap-location/items/device.hardware-serial");
  }

  @Test
  void says_each_finding_in_chinese_and_english() {
    List<Finding> findings = RegistryLint.check(Registries.example());

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

    assertThat(rulesFor(yaml).contains("sdk-placeholder-text")).isEqualTo(template);
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

    assertThat(rulesFor(yaml).contains("sdk-local-only-contradiction")).isEqualTo(doubted);
  }

  @Test
  void believes_a_local_sdk_whose_review_has_evidence() {
    String yaml =
        Registries.withSdk(
            "name: {zh: 离线人脸 SDK}",
            "collection: {method: sdk-local, transmits: false}",
            "items: [{item: biometric.face}]",
            "reviewed: {on: 2026-01-05, evidence: \"sha256:" + "0".repeat(64) + "\"}");

    assertThat(rulesFor(yaml)).doesNotContain("sdk-local-only-contradiction");
  }

  @Test
  void finds_an_sdk_that_runs_before_consent() {
    String yaml = Registries.edited("init: after-consent", "init: before-consent");

    assertThat(rulesFor(yaml)).contains("sdk-init-before-consent");
  }

  private static List<String> rulesFor(String yaml) {
    return RegistryLint.check(Registries.read(yaml)).stream()
        .map(finding -> finding.rule().id())
        .toList();
  }
}
