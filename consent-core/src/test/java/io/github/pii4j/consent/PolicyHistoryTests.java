package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.EditionRefusedException.Code;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.PolicyDiff;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.diff.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PolicyHistoryTests {

  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final ConsentScope CLOCK_IN = ConsentScope.function("attendance.clock-in");
  private static final ConsentScope SHARE = ConsentScope.function("content.share");
  private static final String WIFI =
      "{item: network.wifi-list, provision: optional, sources: [device], means: [wifi], frequency:"
          + " once-per-use}\n      - {item: location.cell, provision: optional, sources: [device],"
          + " means: [cell], frequency: once-per-use}\n      - {item: employment.attendance";
  private static final String WIFI_NEEDED =
      WIFI.replace("wifi-list, provision: optional", "wifi-list, provision: required");

  private final PrivacyPolicy second = Labour.second();
  private final PolicyHistory history = PolicyHistory.of(List.of(Labour.first(), second));

  @Test
  void an_edition_applies_from_its_effective_day_in_china_on() {
    assertThat(inForceAt("2026-08-31T15:59:59Z")).isEqualTo("1.0.0");
    assertThat(inForceAt("2026-08-31T16:00:00Z")).isEqualTo("2.0.0");
  }

  @Test
  void an_edition_without_an_effective_day_applies_from_the_day_on_which_it_was_written() {
    assertThat(history.inForce(Instant.parse("2023-12-24T15:59:59Z"))).isEmpty();
    assertThat(inForceAt("2023-12-24T16:00:00Z")).isEqualTo("1.0.0");
  }

  @Test
  void a_published_version_is_not_edited_in_place() { // SEED-07
    PrivacyPolicy meansMore =
        Labour.edited("period: P30D, from: crash", "period: P60D, from: crash");
    PrivacyPolicy saysOtherwise =
        Labour.edited(
            "{zh: 隐私政策, en: Privacy policy}\nproduct", "{zh: 隐私声明, en: Privacy policy}\nproduct");

    assertRefused(Code.CHANGED_IN_PLACE, () -> history.then(meansMore));
    assertRefused(Code.CHANGED_IN_PLACE, () -> history.then(saysOtherwise));
  }

  @Test
  void publishing_the_same_edition_again_changes_nothing() {
    assertThat(history.then(Labour.second())).isSameAs(history);
  }

  @Test
  void an_edition_must_be_newer_and_of_the_same_policy() {
    assertRefused(
        Code.NOT_NEWER,
        () ->
            history.then(
                Labour.third(
                    "1.5.0", "supersedes: {version: 2.0.0}", "supersedes: {version: 1.0.0}")));
    assertRefused(
        Code.OTHER_POLICY,
        () -> history.then(Labour.third("3.0.0", "id: zhihui-laowu", "id: other")));
  }

  @Test
  void a_grave_change_moves_the_epoch_of_what_it_touches_and_of_nothing_else() {
    PolicyHistory later = history.then(Labour.third("3.0.0", WIFI, WIFI_NEEDED));

    assertThat(severity(later)).isEqualTo(Severity.RECONSENT);
    assertThat(later.epoch(POLICY)).hasToString("3.0.0");
    assertThat(later.epoch(CLOCK_IN)).hasToString("3.0.0");
    assertThat(later.epoch(ConsentScope.item("attendance.clock-in", "network.wifi-list")))
        .hasToString("3.0.0");
    assertThat(later.epoch(ConsentScope.item("attendance.clock-in", "location.cell")))
        .hasToString("2.0.0");
    assertThat(later.epoch(SHARE)).hasToString("2.0.0");
    assertThat(later.epoch(ConsentScope.marketing("zhihui-laowu")))
        .isEqualTo(history.epoch(ConsentScope.marketing("zhihui-laowu")));
    assertThat(later.epoch(CLOCK_IN, PolicyVersion.parse("2.0.0"))).hasToString("2.0.0");
  }

  @Test
  void what_only_has_to_be_told_or_recorded_moves_no_epoch() {
    PolicyHistory told =
        history.then(
            Labour.third(
                "2.1.0",
                "kind: phone, value: \"4001116006\"",
                "kind: phone, value: \"4001116007\""));
    PolicyHistory narrower =
        history.then(
            Labour.third("2.0.1", "period: P30D, from: crash", "period: P7D, from: crash"));

    assertThat(severity(told)).isEqualTo(Severity.NOTIFY);
    assertThat(severity(narrower)).isEqualTo(Severity.RECORD);
    assertThat(told.epoch(POLICY)).hasToString("2.0.0");
    assertThat(narrower.epoch(POLICY)).hasToString("2.0.0");
  }

  @Test
  void marketing_that_reaches_further_moves_the_epoch_of_marketing() {
    PolicyHistory later = history.then(Labour.third("3.0.0", "upTo: general", "upTo: private"));

    assertThat(later.epoch(ConsentScope.marketing("zhihui-laowu"))).hasToString("3.0.0");
    assertThat(later.epoch(ConsentScope.marketing("zhihui-laowu"), second.version()))
        .isNotEqualTo(PolicyVersion.parse("3.0.0"));
  }

  @Test
  void a_recipient_that_gets_more_moves_its_epoch() {
    PolicyHistory later =
        history.then(
            Labour.third(
                "3.0.0",
                "items: [identity.name, identity.citizen-id, financial.bank-account, employment.wage]",
                "items: [identity.name, identity.citizen-id, financial.bank-account, employment.wage, contact.address]"));

    assertThat(later.epoch(ConsentScope.recipient("wage-bank"))).hasToString("3.0.0");
    assertThat(later.epoch(ConsentScope.recipient("employer")))
        .isNotEqualTo(PolicyVersion.parse("3.0.0"));
  }

  @Test
  void changes_of_the_sdk_registry_count_with_the_version_that_they_are_published_under() {
    Change grave =
        PolicyDiff.between(Labour.first(), second).changes().stream()
            .filter(change -> change.severity() == Severity.SEPARATE)
            .findFirst()
            .orElseThrow();
    Scope sdk = Scope.ofFunctions(Set.of("attendance.clock-in")).withSdks(Set.of("amap-location"));
    Change added =
        new Change(
            grave.rule(),
            Severity.SEPARATE,
            grave.direction(),
            sdk,
            "sdks/amap-location",
            "",
            "x",
            grave.message());

    PolicyHistory later = history.then(Labour.third("3.0.0"), List.of(added));

    assertThat(later.epoch(ConsentScope.sdk("amap-location"))).hasToString("3.0.0");
    assertThat(later.epoch(ConsentScope.sdk("bugly"))).hasToString("1.0.0");
    assertThat(later.epoch(CLOCK_IN)).hasToString("3.0.0");
    assertThat(later.changes(second.version(), PolicyVersion.parse("3.0.0")).changes())
        .contains(added);
  }

  private static Severity severity(PolicyHistory history) {
    return history
        .changes(PolicyVersion.parse("2.0.0"), history.latest().version())
        .severity()
        .orElseThrow();
  }

  private String inForceAt(String instant) {
    return history.inForce(Instant.parse(instant)).orElseThrow().version().toString();
  }

  private static void assertRefused(Code code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            EditionRefusedException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
