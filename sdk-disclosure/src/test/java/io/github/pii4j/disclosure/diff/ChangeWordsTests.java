package io.github.pii4j.disclosure.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.disclosure.Registries;
import io.github.pii4j.disclosure.RegistryContext;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.internal.RegistryWords;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.diff.Change;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of a registry stand on a public page: they say what a person can read. */
class ChangeWordsTests {

  /** Paths, and codes of which the pages have words. */
  private static final Pattern CODES =
      Pattern.compile(
          "items/|collection/|operator/|retention/|transmits=|sdk-local|sdk-direct|app-provided"
              + "|system-interface|once-per-use|on-first-use|after-consent|P30D|\\{");

  private static final String SDK =
      """
      id: some-sdk
          name: {zh: 某推送 SDK, en: Some push SDK}
          operator: {name: {zh: 某公司, en: Some Company}, country: CN}
          role: processor
          platforms: [android]
          purpose: {zh: 推送消息, en: To push messages}
          functions: [browse]
          items: [{item: device.oaid, provision: optional, platform: android}]
          collection: {method: sdk-direct, transmits: true, frequency: once}
          sharing: {mode: sdk-collects-directly}
          permissions: []
          init: after-consent
          retention: {period: P30D}
          crossBorder: none
          links: {policy: "https://example.com/a"}
          versions: {declared: "1.0", reviewed: ["1.*"]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          name: {zh: 某推送 SDK, en: Some push SDK} | name: {zh: 新推送 SDK, en: New push SDK} | New push SDK: its name: from "Some push SDK" to "New push SDK" | 新推送 SDK：名称由“某推送 SDK”改为“新推送 SDK”
          role: processor | role: independent | Some push SDK: the company behind it acted on instruction and now decides about the data itself | 某推送 SDK：运营公司由受托处理变为自行决定如何处理信息
          zh: 某公司, en: Some Company | zh: 另一公司, en: Another Company | Some push SDK: the company behind it: from "Some Company" to "Another Company" | 某推送 SDK：运营公司由“某公司”改为“另一公司”
          country: CN | country: SG | Some push SDK: the company behind it: from "mainland China" to "Singapore" | 某推送 SDK：运营公司由“中国内地”改为“新加坡”
          platforms: [android] | platforms: [android, ios] | Some push SDK: now also runs on: iOS | 某推送 SDK：现也用于平台：iOS
          purpose: {zh: 推送消息, en: To push messages} | purpose: {zh: 投放广告, en: To show advertisements} | Some push SDK: its purpose: from "To push messages" to "To show advertisements" | 某推送 SDK：使用目的由“推送消息”改为“投放广告”
          functions: [browse] | functions: [browse, search] | Some push SDK: now also used for: Search | 某推送 SDK：现也用于：搜索
          item: device.oaid, provision: optional, platform: android | item: device.oaid, provision: optional, platform: android}, {item: location.precise | Some push SDK / Precise location: newly collected | 某推送 SDK / 精确位置：新增收集此项信息
          provision: optional | provision: required | Some push SDK / OAID: was optional and is now required | 某推送 SDK / OAID：由可选变为必需
          , platform: android} | } | Some push SDK / OAID: collected on more platforms | 某推送 SDK / OAID：在更多平台收集
          transmits: true, frequency: once} | transmits: true, frequency: continuous} | Some push SDK: collects more often: from "once" to "all the time" | 某推送 SDK：收集更频繁：由“仅一次”改为“持续”
          method: sdk-direct | method: app-provided | Some push SDK: how it collects: from "Collected and sent by the SDK" to "Handed over by this app" | 某推送 SDK：收集方式由“SDK 采集并传输”改为“由本应用提供”
          permissions: [] | permissions: [android.permission.CAMERA] | Some push SDK: needs one more system permission: android.permission.CAMERA | 某推送 SDK：需要更多系统权限：android.permission.CAMERA
          init: after-consent | init: on-first-use | Some push SDK: starts later: from "after you agree" to "when you first use what needs it" | 某推送 SDK：启动时间推迟：由“您同意之后”改为“首次使用相关功能时”
          period: P30D | period: P1Y | Some push SDK: the company behind it keeps data longer: from "30 days" to "1 year" | 某推送 SDK：运营公司保存信息的期限延长：由“30 天”改为“1 年”
          crossBorder: none | crossBorder: [SG] | Some push SDK: data goes to one more country: Singapore | 某推送 SDK：信息会传至更多国家或地区：新加坡
          example.com/a | example.com/b | Some push SDK: the link to the company's own words: from "https://example.com/a" to "https://example.com/b" | 某推送 SDK：运营公司说明的链接由“https://example.com/a”改为“https://example.com/b”
          declared: "1.0" | declared: "1.1" | Some push SDK: version 1.1, which was reviewed, now ships | 某推送 SDK：现随应用发布已审查的版本 1.1
          """)
  void says_a_change_as_a_person_would(String old, String now, String english, String chinese) {
    Message said = only(SDK, edited(old, now));

    assertThat(said.english()).isEqualTo(english);
    assertThat(said.chinese()).isEqualTo(chinese);
  }

  @Test
  void an_sdk_that_comes_or_goes_names_its_company_and_what_it_collects() {
    SdkRegistry none = registry("[]");
    SdkRegistry one = registry("\n  - " + SDK);

    assertThat(RegistryDiff.between(none, one).changes().get(0).message())
        .isEqualTo(
            new Message(
                "Some push SDK: this SDK is new; it collects: OAID", "某推送 SDK：新增此 SDK，收集：OAID"));
    assertThat(RegistryDiff.between(one, none).changes().get(0).message())
        .isEqualTo(
            new Message(
                "Some push SDK: this SDK is gone; it collected: OAID",
                "某推送 SDK：不再使用此 SDK；此前收集：OAID"));
    assertThat(
            RegistryDiff.between(none, registry("\n  - " + edited("processor", "independent")))
                .changes()
                .get(0)
                .message()
                .chinese())
        .isEqualTo("某推送 SDK：新增此 SDK，并向某公司传输：OAID");
  }

  @Test
  void nothing_on_the_page_of_changes_is_a_code_that_has_words() {
    List<Change> changes =
        RegistryDiff.between(
                Registries.firstEdition(),
                Registries.example(),
                RegistryContext.NONE.with(Registries.examplePolicy()))
            .changes();

    assertThat(changes)
        .hasSizeGreaterThan(100)
        .allSatisfy(
            change -> {
              assertThat(change.message().english()).doesNotContainPattern(CODES);
              assertThat(change.message().chinese()).doesNotContainPattern(CODES);
              assertThat(change.message().english()).doesNotContainPattern("\\p{IsHan}");
            });
  }

  @Test
  void a_text_that_looks_like_a_place_in_a_sentence_stays_a_text() {
    Message said = only(SDK, edited("en: To push messages", "en: \"{is} {operator} $1\""));

    assertThat(said.english())
        .isEqualTo(
            "Some push SDK: its purpose: from \"To push messages\" to \"{is} {operator} $1\"");
  }

  @Test
  void a_long_text_is_cut() {
    Message said = only(SDK, edited("zh: 推送消息", "zh: " + "长".repeat(200)));

    assertThat(said.chinese()).endsWith("改为“" + "长".repeat(80) + "...”");
  }

  @ParameterizedTest
  @EnumSource(SdkDiffRule.class)
  void every_rule_has_a_sentence_in_both_languages(SdkDiffRule rule) {
    String key = "change." + rule.rule().id();

    assertThat(RegistryWords.in(Locale.CHINESE).get(key)).isNotBlank();
    assertThat(RegistryWords.in(Locale.ENGLISH).get(key)).isASCII();
  }

  private static String edited(String old, String now) {
    assertThat(SDK.split(Pattern.quote(old), -1)).hasSize(2);
    return SDK.replace(old, now);
  }

  private static Message only(String before, String after) {
    RegistryContext context = RegistryContext.NONE.with(Registries.examplePolicy());
    List<Change> changes =
        RegistryDiff.between(registry("\n  - " + before), registry("\n  - " + after), context)
            .changes();
    assertThat(changes).as(changes.toString()).hasSize(1);
    return changes.get(0).message();
  }

  private static SdkRegistry registry(String sdks) {
    return SdkRegistry.read(
        Document.of(
            "sdks.yaml",
            "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [zh-CN]\nsdks: " + sdks + "\n"),
        Catalogue.bundled());
  }
}
