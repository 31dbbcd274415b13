package io.github.pii4j.disclosure.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.disclosure.Registries;
import io.github.pii4j.disclosure.RegistryContext;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.SdkRules;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Severity;
import io.github.pii4j.policy.rule.Decision;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleFamily;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class RegistryDiffTests {

  private static final String PLAIN =
      "{apiVersion: privacy/v1, kind: SdkRegistry, locales: [zh-CN], sdks: [{id: location, name:"
          + " {zh: 定位}, functions: [clock-in, jobs], items: [{item: device.model}]}]}";

  @Test
  void removing_the_crash_reporter_is_recorded_and_asks_nobody() { // fixture E
    SdkRegistry repaired = Registries.example();
    SdkRegistry without =
        new SdkRegistry(
            repaired.locales(),
            repaired.sdks().stream().filter(sdk -> !sdk.id().equals("tencent-bugly")).toList());

    RegistryDiff diff = RegistryDiff.between(repaired, without);

    assertThat(diff.changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.rule().id()).isEqualTo("sdk-removed");
              assertThat(change.severity()).isEqualTo(Severity.RECORD);
              assertThat(change.path()).isEqualTo("sdks/tencent-bugly");
              assertThat(change.message().english())
                  .isEqualTo(
                      "Tencent Bugly: this SDK is gone; it collected: Crash data, Application"
                          + " version, Device model, Operating system");
            });
    assertThat(diff.isAtLeast(Severity.NOTIFY)).isFalse();
  }

  @Test
  void the_repaired_list_needs_consent_of_its_own() {
    RegistryDiff diff = RegistryDiff.between(Registries.firstEdition(), Registries.example());

    assertThat(diff.severity()).contains(Severity.SEPARATE);
    assertThat(diff.changes())
        .extracting(change -> change.rule().id() + " " + change.path())
        .contains(
            "sdk-method-local-to-transmit sdks/tencent-bugly/collection",
            "sdk-items-removed sdks/tencent-bugly/items/device.imei",
            "sdk-purpose-changed sdks/amap-location/purpose");
  }

  @Test
  void a_change_concerns_the_users_of_the_functions_of_its_sdk() {
    Change change =
        only(
            PLAIN,
            PLAIN.replace("{item: device.model}", "{item: device.model}, {item: device.brand}"),
            RegistryContext.NONE);

    assertThat(change.scope().functions()).containsExactly("clock-in", "jobs");
    assertThat(change.scope().items()).containsExactly("device.brand");
    assertThat(change.scope().sdks()).containsExactly("location");
    assertThat(change.path()).isEqualTo("sdks/location/items/device.brand");
    assertThat(change.after()).isEqualTo("device.brand");
    assertThat(change.message().chinese()).isEqualTo("定位 / 设备品牌：新增收集此项信息");
  }

  @Test
  void another_function_concerns_its_own_users_only() {
    Change change =
        only(
            PLAIN,
            PLAIN.replace("[clock-in, jobs]", "[clock-in, jobs, maps]"),
            RegistryContext.NONE);

    assertThat(change.scope().functions()).containsExactly("maps");
  }

  @Test
  void an_sdk_without_functions_concerns_everybody() {
    String everywhere = PLAIN.replace("functions: [clock-in, jobs], ", "");
    String more =
        everywhere.replace("{item: device.model}", "{item: device.brand}, {item: device.model}");
    RegistryContext beside = RegistryContext.NONE.with(Registries.examplePolicy());

    assertThat(only(everywhere, more, RegistryContext.NONE).scope().functions())
        .containsExactly("*");
    assertThat(only(everywhere, more, beside).scope().functions())
        .contains("browse", "account.login")
        .hasSameSizeAs(Registries.examplePolicy().functions());
  }

  @Test
  void an_added_sdk_must_be_sound_by_itself() {
    String early =
        PLAIN.replace(
            "sdks: [",
            "sdks: [{id: early, name: {zh: 早}, init: before-consent, versions: {declared: 1.0.0},"
                + " reviewed: {on: 2025-01-01, next: 2026-01-01}}, ");

    List<Change> changes =
        between(PLAIN, early, RegistryContext.NONE.on(LocalDate.parse("2026-11-26"))).changes();

    assertThat(changes)
        .extracting(change -> change.rule().id())
        .containsExactly(
            "sdk-init-before-consent", "sdk-added", "sdk-review-expired", "sdk-version-unreviewed");
  }

  @Test
  void a_new_language_is_no_change_of_words() {
    String english =
        PLAIN
            .replace("locales: [zh-CN]", "locales: [zh-CN, en]")
            .replace("{zh: 定位}", "{zh: 定位, en: Location}");

    assertThat(only(PLAIN, english, RegistryContext.NONE).rule().id())
        .isEqualTo("sdk-locale-added");
    assertThat(only(english, PLAIN, RegistryContext.NONE).rule().id())
        .isEqualTo("sdk-locale-removed");
  }

  @Test
  void another_platform_for_an_item_is_one_more_and_one_less() {
    String android =
        PLAIN.replace("{item: device.model}", "{item: device.model, platform: android}");

    assertThat(between(android, android.replace("android", "ios"), RegistryContext.NONE).changes())
        .extracting(change -> change.rule().id() + " " + change.before() + change.after())
        .containsExactly("sdk-item-platform-added ios", "sdk-item-platform-removed android");
  }

  @Test
  void an_item_that_became_sensitive_needs_consent_of_its_own() {
    String own = PLAIN.replace("device.model", "behaviour.shifts");
    SdkRegistry before = read(own, Sensitivity.PRIVATE);
    SdkRegistry after = read(own, Sensitivity.SENSITIVE);

    assertThat(RegistryDiff.between(before, after).changes())
        .singleElement()
        .satisfies(
            change -> {
              assertThat(change.rule().id()).isEqualTo("sdk-item-class-raised");
              assertThat(change.severity()).isEqualTo(Severity.SEPARATE);
            });
    assertThat(RegistryDiff.between(after, before).changes())
        .extracting(change -> change.rule().id())
        .containsExactly("sdk-item-class-lowered");
  }

  @Test
  void what_only_words_say_is_for_a_person_to_judge() {
    String purpose = PLAIN.replace("functions:", "purpose: {zh: 甲}, functions:");

    Change change = only(purpose, purpose.replace("甲", "乙"), RegistryContext.NONE);

    assertThat(change.decided()).isEqualTo(Decision.HUMAN);
    assertThat(change.message().english()).isASCII();
  }

  @Test
  void an_expired_review_is_found_only_where_the_day_is_known() {
    String reviewed =
        PLAIN.replace("functions:", "reviewed: {on: 2025-01-01, next: 2027-01-01}, functions:");
    String expired = reviewed.replace("2027", "2026");

    assertThat(only(reviewed, expired, RegistryContext.NONE).rule().id())
        .isEqualTo("sdk-review-changed");
    assertThat(
            only(reviewed, expired, RegistryContext.NONE.on(LocalDate.parse("2026-01-02")))
                .rule()
                .id())
        .isEqualTo("sdk-review-expired");
  }

  /** Nothing may go from a list without a rule that says so. */
  @ParameterizedTest
  @MethodSource("removable")
  void whatever_goes_from_a_complete_registry_is_a_change(JsonPointer key) {
    ObjectNode tree = complete();
    JsonNode parent = tree.at(key.head());
    if (parent instanceof ArrayNode list) {
      list.remove(key.last().getMatchingIndex());
    } else {
      ((ObjectNode) parent).remove(key.last().getMatchingProperty());
    }

    assertThat(RegistryDiff.between(Trees.read(complete()), Trees.read(tree)).changes())
        .isNotEmpty();
    assertThat(RegistryDiff.between(Trees.read(tree), Trees.read(complete())).changes())
        .isNotEmpty();
  }

  static Stream<JsonPointer> removable() {
    List<JsonPointer> found = new ArrayList<>();
    collect(complete(), JsonPointer.empty(), found);
    return found.stream().filter(RegistryDiffTests::isOptional);
  }

  private static boolean isOptional(JsonPointer key) {
    ObjectNode tree = complete();
    JsonNode parent = tree.at(key.head());
    if (parent instanceof ArrayNode list) {
      list.remove(key.last().getMatchingIndex());
    } else {
      ((ObjectNode) parent).remove(key.last().getMatchingProperty());
    }
    try {
      Trees.read(tree);
      return true;
    } catch (RuntimeException required) {
      return false;
    }
  }

  private static void collect(JsonNode node, JsonPointer here, List<JsonPointer> found) {
    if (!here.equals(JsonPointer.empty())) {
      found.add(here);
    }
    if (node instanceof ObjectNode mapping) {
      mapping
          .properties()
          .forEach(entry -> collect(entry.getValue(), here.appendProperty(entry.getKey()), found));
    }
    for (int i = 0; node instanceof ArrayNode && i < node.size(); i++) {
      collect(node.get(i), here.appendIndex(i), found);
    }
  }

  @Test
  void every_rule_of_the_book_is_one_of_the_comparison_and_is_tried() {
    Set<String> inBook =
        SdkRules.book().rules().stream()
            .filter(rule -> rule.family() == RuleFamily.DIFF && rule.area().equals("sdks"))
            .map(Rule::id)
            .collect(Collectors.toSet());
    Set<String> tried =
        RegistryEdit.all().stream()
            .flatMap(edit -> Stream.of(edit.rule(), edit.inverse()))
            .collect(Collectors.toSet());

    assertThat(Arrays.stream(SdkDiffRule.values()).map(rule -> rule.rule().id()))
        .containsExactlyInAnyOrderElementsOf(inBook);
    tried.addAll(
        Set.of(
            "sdk-locale-added",
            "sdk-locale-removed",
            "sdk-item-class-raised",
            "sdk-item-class-lowered"));
    assertThat(tried).containsExactlyInAnyOrderElementsOf(inBook);
  }

  private static ObjectNode complete() {
    return Trees.parse(Registries.completeText());
  }

  private static SdkRegistry read(String yaml, Sensitivity sensitivity) {
    DataCategory own =
        new DataCategory("behaviour.shifts", "班次", "Shifts", sensitivity, List.of(), "test");
    return SdkRegistry.read(Document.of("sdks.yaml", yaml), Catalogue.bundled().with(List.of(own)));
  }

  private static RegistryDiff between(String before, String after, RegistryContext context) {
    return RegistryDiff.between(
        Trees.read(Trees.parse(before)), Trees.read(Trees.parse(after)), context);
  }

  private static Change only(String before, String after, RegistryContext context) {
    assertThat(after).isNotEqualTo(before);
    List<Change> changes = between(before, after, context).changes();
    assertThat(changes).hasSize(1);
    return changes.get(0);
  }
}
