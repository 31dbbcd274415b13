package io.github.pii4j.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.Contact;
import io.github.pii4j.policy.ContactKind;
import io.github.pii4j.policy.ContactUse;
import io.github.pii4j.policy.ContentHash;
import io.github.pii4j.policy.Frequency;
import io.github.pii4j.policy.LocalCategory;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.Provision;
import io.github.pii4j.policy.RecipientRole;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SdkRegistryTests {

  private static final String NAME = "name: {zh: 某 SDK}";

  @Test
  void reads_every_key_of_the_format() {
    SdkDisclosure sdk = Registries.read(Registries.completeText()).sdks().get(0);

    assertThat(sdk.id()).isEqualTo("example-location");
    assertThat(sdk.name()).isEqualTo(zh("示例定位 SDK"));
    assertThat(sdk.operator())
        .contains(
            new SdkOperator(
                zh("示例科技有限公司"),
                Optional.of("CN"),
                List.of(
                    new Contact(
                        ContactKind.EMAIL,
                        "privacy@example.com",
                        List.of(ContactUse.COMPLAINTS)))));
    assertThat(sdk.role()).contains(RecipientRole.INDEPENDENT);
    assertThat(sdk.match())
        .isEqualTo(
            new SdkMatch(
                List.of("pkg:maven/com.example/location"),
                List.of("com.example.location"),
                List.of("libexamplelocation.so"),
                List.of("location.example.com"),
                List.of("ExampleLocation")));
    assertThat(sdk.versions())
        .isEqualTo(
            new SdkVersions(
                Optional.of("6.4.9"),
                List.of(new VersionPattern("6.4.*"), new VersionPattern("6.3.0"))));
    assertThat(sdk.platforms()).containsExactly(SdkPlatform.ANDROID, SdkPlatform.IOS);
    assertThat(sdk.mainFunction()).contains(zh("获取设备位置"));
    assertThat(sdk.purpose()).contains(zh("确认打卡地点"));
    assertThat(sdk.scenario()).contains(zh("考勤打卡"));
    assertThat(sdk.functions()).containsExactly("attendance.clock-in");
    assertThat(sdk.collection())
        .contains(
            new SdkCollection(
                CollectionMethod.SDK_DIRECT,
                Optional.of(true),
                Optional.of(false),
                Optional.of(true),
                Optional.of(Frequency.ONCE_PER_USE)));
    assertThat(sdk.sharing()).contains(SharingMode.SDK_COLLECTS_DIRECTLY);
    assertThat(sdk.permissions()).containsExactly("android.permission.ACCESS_FINE_LOCATION");
    assertThat(sdk.init()).contains(InitMoment.AFTER_CONSENT);
    assertThat(sdk.retention())
        .contains(
            new SdkRetention(
                Optional.of(Period.ofDays(30)),
                Optional.of(zh("自最后一次打卡起计算")),
                Optional.of(zh("移除后三十日内删除"))));
    assertThat(sdk.crossBorder()).contains(new SdkCrossBorder(List.of("SG")));
    assertThat(sdk.links())
        .isEqualTo(
            new SdkLinks(
                Optional.of(URI.create("https://example.com/privacy")),
                Optional.of(URI.create("https://example.com/compliance")),
                Optional.of(URI.create("https://example.com"))));
    assertThat(sdk.reviewed())
        .contains(
            new SdkReview(
                Optional.of("security-team"),
                LocalDate.of(2026, 1, 5),
                Optional.of(new ContentHash("0".repeat(63) + "1")),
                Optional.of(LocalDate.of(2026, 7, 5))));
    assertThat(sdk.agreement())
        .contains(
            new SdkAgreement(
                "DPA-2026-014",
                LocalDate.of(2026, 1, 5),
                Optional.of(LocalDate.of(2028, 1, 5)),
                List.of(zh("数据加密存储"), zh("每年接受审计"))));
  }

  @Test
  void reads_items_of_the_catalogue_and_of_its_own() {
    List<SdkItem> items = Registries.read(Registries.completeText()).sdks().get(0).items();

    assertThat(items)
        .extracting(SdkItem::code)
        .containsExactly("location.precise", "device.imei", "location.beacon");
    SdkItem imei = items.get(1);
    assertThat(imei.provision()).contains(Provision.OPTIONAL);
    assertThat(imei.platform()).contains(SdkPlatform.ANDROID);
    assertThat(imei.itemSwitch())
        .contains(new ItemSwitch("Location.disableImei()", Optional.of(zh("在启动前调用"))));
    SdkItem beacon = items.get(2);
    assertThat(beacon.local()).contains(new LocalCategory("location", zh("室内信标位置")));
    assertThat(beacon.group().code()).isEqualTo("location");
    assertThat(beacon.isSensitive()).isTrue();
    assertThat(beacon.label(Locale.CHINESE)).isEqualTo("室内信标位置");
  }

  @Test
  void takes_what_a_list_leaves_out_as_absent() {
    SdkDisclosure sdk = Registries.read(Registries.withSdk(NAME)).sdks().get(0);

    assertThat(sdk.operator()).isEmpty();
    assertThat(sdk.collection()).isEmpty();
    assertThat(sdk.crossBorder()).isEmpty();
    assertThat(sdk.items()).isEmpty();
    assertThat(sdk.links().isEmpty()).isTrue();
    assertThat(sdk.statesLocalOnly()).isFalse();
  }

  @Test
  void takes_a_registry_without_sdks_only_if_it_says_so() {
    String none = "apiVersion: privacy/v1\nkind: SdkRegistry\nlocales: [zh]\n";

    assertThat(Registries.read(none + "sdks: []\n").sdks()).isEmpty();
    assertThat(Registries.problemsOf(none))
        .containsExactly("sdks.yaml:1:1: \"sdks\" is missing; write sdks: [] if there are none");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          IMEI           | write device.imei
          设备序列号     | write device.hardware-serial
          身份证件号码   | write identity.citizen-id
          device.unheard | a code of the catalogue
          """)
  void suggests_the_code_that_a_name_means(String wrong, String suggestion) {
    String yaml = Registries.withSdk(NAME, "items: [{item: " + wrong + "}]");

    assertThat(Registries.problemsOf(yaml))
        .singleElement()
        .asString()
        .startsWith("sdks.yaml:7:20: \"" + wrong + "\" is no valid item")
        .contains(suggestion);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          parent: location, item: device.beacon, label: {zh: 信标}    | directly below its parent
          parent: location, item: location.precise, label: {zh: 信标} | that the catalogue lacks
          parent: location, item: location.a.b, label: {zh: 信标}     | directly below its parent
          parent: location, item: location.beacon                     | "label" is missing
          parent: place, item: place.beacon, label: {zh: 信标}        | is no valid parent
          item: location.precise, label: {zh: 信标}                   | unknown key "label"
          """)
  void refuses_a_code_of_its_own_that_is_not_new_below_a_known_one(String item, String message) {
    String yaml = Registries.withSdk(NAME, "items: [{" + item + "}]");

    assertThat(Registries.problemsOf(yaml))
        .anySatisfy(problem -> assertThat(problem).contains(message));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "data:text/html,x",
        "ftp://example.com/",
        "//example.com/",
        "/privacy",
        "example.com/privacy",
        "https:///privacy",
        "https://exa mple.com",
        "mailto:a@example.com"
      })
  void refuses_a_link_that_does_not_lead_to_a_web_page(String link) {
    String yaml = Registries.withSdk(NAME, "links: {policy: \"" + link + "\"}");

    assertThat(Registries.problemsOf(yaml))
        .singleElement()
        .asString()
        .startsWith("sdks.yaml:7:21: ")
        .contains("http or https");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          match: {purl: [maven/com.example/location]}         | a package URL
          match: {purl: ["pkg:maven/com.example/a@1.0"]}      | without a version
          match: {purl: ["pkg:maven/com.example/*"]}          | without *
          match: {purl: ["pkg:maven/com.example/"]}           | a package URL
          match: {purl: ["pkg:npm/@example/a"]}               | @ written as %40
          match: {packages: [com.example.]}                   | a package name
          match: {nativeLibs: [../lib.so]}                    | a file name
          match: {domains: ["https://example.com"]}           | a host name
          match: {domains: [API.example.com]}                 | in lower case
          versions: {declared: "6 4"}                         | a version
          versions: {reviewed: ["6.*.1"]}                     | 6.4.*
          operator: {name: {zh: 甲}, country: China}          | ISO 3166
          operator: {name: {zh: 甲}, contacts: [{kind: email, value: nobody}]} | contact's kind
          crossBorder: some                                   | none, or a list
          crossBorder: [XX]                                   | ISO 3166
          retention: {period: P0D}                            | ISO 8601
          reviewed: {on: 2026-02-30}                          | a date
          reviewed: {on: 2026-01-05, next: 2026-01-05}        | must come after
          reviewed: {on: 2026-01-05, evidence: "md5:00"}      | sha256:
          agreement: {reference: A, signed: 2026-01-05, until: 2026-01-04} | does not end before
          agreement: {signed: 2026-01-05}                     | "reference" is missing
          init: never                                         | before-consent, after-consent
          collection: {transmits: false}                      | "method" is missing
          sharing: none                                       | a mapping
          functions: [Clock In]                               | the id of a function
          """)
  void refuses_a_wrong_value_at_its_place(String line, String message) {
    List<String> problems = Registries.problemsOf(Registries.withSdk(NAME, line));

    assertThat(problems).singleElement().asString().startsWith("sdks.yaml:7:").contains(message);
  }

  @Test
  void refuses_two_sdks_with_one_id() {
    String yaml = Registries.withSdk(NAME) + "  - id: some-sdk\n    name: {zh: 另一 SDK}\n";

    assertThat(Registries.problemsOf(yaml))
        .singleElement()
        .asString()
        .startsWith("sdks.yaml:7:9: \"some-sdk\" stands twice in sdks, first at line 5");
  }

  @Test
  void refuses_one_item_twice_in_an_sdk() {
    String yaml = Registries.withSdk(NAME, "items: [{item: device.imei}, {item: device.imei}]");

    assertThat(Registries.problemsOf(yaml)).singleElement().asString().contains("stands twice");
  }

  @Test
  void reports_every_problem_at_once() {
    String yaml = Registries.withSdk(NAME, "init: never", "items: [{item: IMEI}]", "colour: green");

    assertThat(Registries.problemsOf(yaml)).hasSize(3);
  }

  @Test
  void needs_every_text_in_every_language_that_it_claims() {
    String yaml = Registries.withSdk(NAME).replace("[zh-CN]", "[zh-CN, en]");

    assertThat(Registries.problemsOf(yaml))
        .singleElement()
        .asString()
        .contains("\"en\" is missing");
  }

  @Test
  void checks_functions_and_languages_against_the_policy() {
    String yaml = Registries.withSdk(NAME, "functions: [identity.verify, identity.guess]");

    List<String> problems =
        Registries.problemsOf(
            () ->
                SdkRegistry.read(
                    Document.of("sdks.yaml", yaml),
                    Catalogue.bundled(),
                    Registries.examplePolicy()));

    assertThat(problems).hasSize(2);
    assertThat(problems.get(0)).startsWith("sdks.yaml:6:11: \"en\" is missing");
    assertThat(problems.get(1))
        .startsWith("sdks.yaml:7:34: \"identity.guess\" is no valid functions")
        .contains("a function of the policy: account.register, ");
  }

  @Test
  void may_use_the_categories_that_the_policy_declares() throws IOException {
    String own = "{item: location.badge, parent: location, label: {zh: 工牌位置, en: Badge location}}";
    String policyText = Files.readString(Registries.EXAMPLE_POLICY);
    PrivacyPolicy policy =
        PrivacyPolicy.read(
            Document.of(
                "policy.yaml", policyText.replaceFirst("(?m)^items:$", "items:\n  - " + own)),
            Catalogue.bundled());
    String yaml =
        Registries.withSdk("name: {zh: 某 SDK, en: Some SDK}", "items: [{item: location.badge}]");

    SdkRegistry registry =
        SdkRegistry.read(Document.of("sdks.yaml", yaml), Catalogue.bundled(), policy);

    SdkItem item = registry.sdks().get(0).items().get(0);
    assertThat(item.label(Locale.ENGLISH)).isEqualTo("Badge location");
    assertThat(item.isSensitive()).isTrue();
    assertThat(Registries.problemsOf(yaml)).hasSize(1);
  }

  @Test
  void cannot_be_built_with_two_sdks_of_one_id() {
    SdkDisclosure sdk = Registries.read(Registries.withSdk(NAME)).sdks().get(0);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SdkRegistry(List.of(Locale.CHINA), List.of(sdk, sdk)));
  }

  @Test
  void cannot_be_built_with_a_link_that_runs_a_script() {
    Optional<URI> script = Optional.of(URI.create("javascript:alert(1)"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new SdkLinks(script, Optional.empty(), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "6.4.9, true",
    "6.4.10, true",
    "6.3.0, true",
    "6.3.1, false",
    "6.40.1, false",
    "6.4, false"
  })
  void knows_which_versions_a_review_covers(String version, boolean reviewed) {
    SdkVersions versions = Registries.read(Registries.completeText()).sdks().get(0).versions();

    assertThat(versions.isReviewed(version)).isEqualTo(reviewed);
  }

  private static LocalizedText zh(String text) {
    return new LocalizedText(Map.of("zh", text));
  }
}
