package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.policy.NoticeChannel;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.diff.Severity;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ChangeNoticeTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final ConsentScope CLOCK_IN = ConsentScope.function("attendance.clock-in");
  private static final String TO_ATTENDANCE =
      "id: attendance, text: {zh: 确认在工地范围内打卡, en: To confirm that you clock in on site}";

  private final PrivacyPolicy second = Labour.second();
  private final PrivacyPolicy third =
      Labour.third(
          "3.0.0",
          TO_ATTENDANCE,
          "id: monitoring, text: {zh: 统计出勤, en: To count attendance}",
          "value: \"4001116006\"",
          "value: \"4001116007\"");
  private final PolicyHistory policies = PolicyHistory.of(List.of(Labour.first(), second, third));
  private final SettableClock clock = new SettableClock("2026-10-20T02:00:00Z");
  private final ConsentLedger ledger = ConsentLedger.inMemory(clock);
  private final ChangeNotices notices = ChangeNotices.of(policies, ledger);

  @Test
  void who_agreed_to_nothing_or_to_the_newest_edition_is_told_nothing() {
    assertThat(notices.since(WORKER)).isEmpty();

    agree(third, POLICY);
    assertThat(notices.since(WORKER)).isEmpty();
  }

  @Test
  void only_what_touches_the_functions_in_use_is_told_and_why_a_consent_is_renewed() {
    agree(second, POLICY);
    ChangeNotice before = notices.since(WORKER).orElseThrow();
    assertThat(before.asks()).containsExactly(POLICY);
    assertThat(before.lines())
        .filteredOn(line -> line.path().contains("clock-in"))
        .extracting(NoticeLine::level)
        .containsOnly(Severity.RECONSENT);

    agree(second, CLOCK_IN);
    ChangeNotice after = notices.since(WORKER).orElseThrow();

    assertThat(after.level()).isEqualTo(Severity.RECONSENT);
    assertThat(after.asks()).containsExactly(POLICY, CLOCK_IN);
  }

  @Test
  void the_gravest_change_comes_first() {
    agree(Labour.first(), POLICY);

    List<NoticeLine> lines = notices.since(WORKER).orElseThrow().lines();

    assertThat(lines).hasSizeGreaterThan(20);
    assertThat(lines).isSortedAccordingTo(Comparator.comparing(NoticeLine::level).reversed());
  }

  @Test
  void what_rested_on_the_policy_and_now_needs_a_separate_consent_is_asked_for() {
    agree(Labour.first(), POLICY);

    assertThat(notices.since(WORKER).orElseThrow().asks())
        .contains(POLICY, ConsentScope.function("identity.verify"))
        .doesNotContain(CLOCK_IN, ConsentScope.function("experience.log"));
  }

  @Test
  void a_notice_is_ready_for_a_dialog_in_both_languages() {
    agree(second, POLICY);
    agree(second, CLOCK_IN);

    ChangeNotice notice = notices.since(WORKER).orElseThrow();

    assertThat(notice.toText(Locale.CHINESE))
        .startsWith(
            "隐私政策 3.0.0 版：自您同意 2.0.0 版以来有 "
                + notice.lines().size()
                + " 项变化\n自 2026-11-01 起施行，新增内容经您同意后才适用于您。\n- 考勤打卡")
        .endsWith("：请知悉\n");
    assertThat(notice.toText(Locale.ENGLISH))
        .startsWith(
            "Privacy policy 3.0.0: "
                + notice.lines().size()
                + " changes since you agreed to 2.0.0\n"
                + "In force from 2026-11-01; what is new applies to you once you agree.\n"
                + "- Clocking in")
        .contains(": does not apply to you until you agree\n");
    assertThat(notice.toJson())
        .startsWith(
            "{\"from\":\"2.0.0\",\"to\":\"3.0.0\",\"effective\":\"2026-11-01\",\"level\":\"reconsent\",\"title\":{\"zh\":\"隐私政策"
                + " 3.0.0 版")
        .endsWith("\"asks\":[\"policy:zhihui-laowu\",\"function:attendance.clock-in\"]}");
  }

  @Test
  void a_notice_that_only_tells_asks_for_nothing() {
    agree(second, POLICY);

    ChangeNotice notice = notices.since(WORKER).orElseThrow();

    assertThat(notice.duty().english())
        .isEqualTo(
            notice.asks().isEmpty()
                ? "In force from 2026-11-01; you need not do anything."
                : "In force from 2026-11-01; what is new applies to you once you agree.");
    assertThat(notice.asks()).containsExactly(POLICY);
  }

  @Test
  void a_page_alone_reaches_nobody() {
    agree(second, POLICY);
    ChangeNotice notice = notices.since(WORKER).orElseThrow();

    assertThatThrownBy(
            () -> notices.delivered(WORKER, notice, shown(third), NoticeChannel.WEB_PAGE))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> notices.delivered(WORKER, notice, shown(second), NoticeChannel.PUSH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the notice is about 3.0.0");
    assertThat(notices.isDelivered(WORKER, third.version())).isFalse();
  }

  @Test
  void a_delivery_is_recorded_for_what_is_asked_and_says_by_which_channel() {
    agree(second, POLICY);
    agree(second, CLOCK_IN);
    ChangeNotice notice = notices.since(WORKER).orElseThrow();

    List<ConsentEvent> lines = notices.delivered(WORKER, notice, shown(third), NoticeChannel.PUSH);

    assertThat(lines).extracting(ConsentEvent::scope).containsExactly(POLICY, CLOCK_IN);
    assertThat(lines).extracting(ConsentEvent::kind).containsOnly(EventKind.NOTIFIED);
    assertThat(ledger.details(lines.get(0).id()).reveal()).containsEntry("channel", "push");
    assertThat(notices.isDelivered(WORKER, third.version())).isTrue();
    assertThat(notices.since(WORKER)).as("told, and not agreed yet").isPresent();
  }

  @Test
  void SEED_08_nobody_lapses_over_a_function_that_they_do_not_use_without_being_told() {
    PrivacyPolicy grave =
        Labour.third(
            "3.0.0", TO_ATTENDANCE, "id: monitoring, text: {zh: 统计出勤, en: To count attendance}");
    PolicyHistory history = PolicyHistory.of(List.of(second, grave));
    agree(second, POLICY);
    clock.move(Duration.ofDays(30));

    assertThat(ConsentStates.of(history).state(ledger.history(WORKER), POLICY, clock.instant()))
        .isEqualTo(ConsentState.STALE);
    ChangeNotice notice = ChangeNotices.of(history, ledger).since(WORKER).orElseThrow();
    assertThat(notice.asks()).containsExactly(POLICY);
    assertThat(notice.level()).isEqualTo(Severity.RECONSENT);
  }

  @Test
  void SEED_08_what_one_edition_took_away_and_the_next_brought_back_is_told() {
    PrivacyPolicy without =
        Labour.third("2.1.0", TO_ATTENDANCE, "id: presence, text: {zh: 在场, en: Presence}");
    PrivacyPolicy back = Labour.third("3.0.0");
    PolicyHistory history = PolicyHistory.of(List.of(second, without, back));
    agree(second, POLICY);
    agree(second, CLOCK_IN);
    clock.move(Duration.ofDays(30));

    assertThat(ConsentStates.of(history).state(ledger.history(WORKER), CLOCK_IN, clock.instant()))
        .isEqualTo(ConsentState.STALE);
    ChangeNotice notice = ChangeNotices.of(history, ledger).since(WORKER).orElseThrow();

    assertThat(notice.asks()).containsExactly(POLICY, CLOCK_IN);
    assertThat(notice.lines())
        .extracting(NoticeLine::path)
        .anyMatch(path -> path.contains("clock-in"));
  }

  @Test
  void SEED_08_a_function_is_asked_for_though_the_policy_was_agreed_to() {
    agree(second, POLICY);
    agree(second, CLOCK_IN);
    agree(third, POLICY);

    ChangeNotice notice = notices.since(WORKER).orElseThrow();

    assertThat(notice.from()).isEqualTo(second.version());
    assertThat(notice.asks()).containsExactly(CLOCK_IN);
    agree(third, CLOCK_IN);
    assertThat(notices.since(WORKER)).isEmpty();
  }

  private void agree(PrivacyPolicy edition, ConsentScope scope) {
    ledger.present(WORKER, shown(edition), scope);
    ledger.give(WORKER, scope, edition.version(), TICK);
  }

  private static Shown shown(PrivacyPolicy edition) {
    return Shown.of(edition, Locale.SIMPLIFIED_CHINESE);
  }
}
