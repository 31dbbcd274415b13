package io.github.pii4j.consent;

import static io.github.pii4j.consent.Editions.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.ConsentEvent.Bundle;
import io.github.pii4j.consent.ConsentException.Code;
import io.github.pii4j.policy.ContentHash;
import io.github.pii4j.policy.DisclosureGround;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConsentLedgerTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final ConsentScope LOCATION = ConsentScope.function("attendance.clock-in");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final PolicyVersion V2 = PolicyVersion.parse("2.0.0");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final ConsentAct SWITCH = ConsentAct.moveSwitch("android-app");
  private static final LedgerKeys KEYS = LedgerKeys.of(new byte[32]);

  private final SettableClock clock = new SettableClock("2026-03-02T02:00:00Z");
  private final MemoryLedgerStore store = new MemoryLedgerStore();
  private final ConsentLedger ledger = node();

  @Test
  void nobody_agrees_by_silence() {
    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.UNKNOWN);
  }

  @Test
  void a_text_must_be_shown_before_it_is_answered() { // SEED-04
    assertRefused(Code.NOT_PRESENTED, () -> ledger.give(WORKER, POLICY, V1, TICK));
  }

  @Test
  void the_text_of_one_version_does_not_answer_for_another() {
    ledger.present(WORKER, shown(V1), POLICY);

    assertRefused(Code.NOT_PRESENTED, () -> ledger.give(WORKER, POLICY, V2, TICK));
  }

  @Test
  void a_text_is_answered_once() {
    give(POLICY, V1);

    assertRefused(Code.NOT_PRESENTED, () -> ledger.refuse(WORKER, POLICY, V1, TICK));
  }

  @Test
  void a_preselected_box_is_no_consent() { // SEED-05
    ConsentAct preselected =
        new ConsentAct(ConsentAct.Kind.TICK, ConsentAct.Control.PRESELECTED, "web");
    ledger.present(WORKER, shown(V1), POLICY);

    assertRefused(Code.PRESELECTED, () -> ledger.give(WORKER, POLICY, V1, preselected));
    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.PRESENTED);
  }

  @Test
  void showing_a_new_version_does_not_end_the_consent_to_the_old() { // SEED-09
    give(POLICY, V1);

    ledger.present(WORKER, shown(V2), POLICY);

    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.GIVEN);
    assertThat(given(POLICY).shown().orElseThrow().version()).isEqualTo(V1);
  }

  @Test
  void putting_the_answer_to_a_new_version_off_keeps_the_consent_to_the_old() {
    give(POLICY, V1);
    ledger.present(WORKER, shown(V2), POLICY);

    ledger.answer(WORKER, Answer.defer(V2, TICK, POLICY));

    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.GIVEN);
  }

  @Test
  void withdrawing_one_scope_leaves_the_others() {
    give(POLICY, V1);
    give(LOCATION, V1);

    ConsentEvent withdrawn = ledger.withdraw(WORKER, LOCATION, SWITCH);

    assertThat(ledger.state(WORKER, LOCATION)).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.GIVEN);
    assertThat(withdrawn.shown()).contains(shown(V1));
  }

  @Test
  void what_was_not_given_cannot_be_withdrawn() {
    assertRefused(Code.NOT_GIVEN, () -> ledger.withdraw(WORKER, POLICY, TICK));
  }

  @Test
  void who_said_no_is_not_asked_again_before_the_cool_down_is_over() { // GAP-20
    ledger.present(WORKER, shown(V1), LOCATION);
    ledger.refuse(WORKER, LOCATION, V1, TICK);

    clock.move(Duration.ofDays(30).minusSeconds(1));
    assertRefused(Code.ASKED_TOO_SOON, () -> ledger.present(WORKER, shown(V2), LOCATION));

    clock.move(Duration.ofSeconds(1));
    ledger.present(WORKER, shown(V2), LOCATION);
    assertThat(ledger.state(WORKER, LOCATION)).isEqualTo(ConsentState.PRESENTED);
  }

  @Test
  void who_asks_for_it_themselves_may_always_change_their_mind() {
    ledger.present(WORKER, shown(V1), LOCATION);
    ledger.refuse(WORKER, LOCATION, V1, TICK);

    ledger.presentOnRequest(WORKER, shown(V1), SWITCH, LOCATION);
    ledger.give(WORKER, LOCATION, V1, SWITCH);

    assertThat(ledger.state(WORKER, LOCATION)).isEqualTo(ConsentState.GIVEN);
  }

  @Test
  void one_act_for_several_scopes_is_recorded_as_such() { // FLAW-04
    ledger.present(WORKER, shown(V1), POLICY, LOCATION);

    ledger.answer(WORKER, Answer.give(V1, TICK, POLICY, LOCATION));

    assertThat(given(LOCATION).bundle()).isEqualTo(Bundle.TOGETHER);
  }

  @Test
  void an_answer_for_several_scopes_is_recorded_for_all_or_none() {
    ledger.present(WORKER, shown(V1), POLICY);

    assertRefused(
        Code.NOT_PRESENTED, () -> ledger.answer(WORKER, Answer.give(V1, TICK, POLICY, LOCATION)));
    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.PRESENTED);
  }

  @Test
  void a_consent_for_a_time_ends_by_itself() {
    ledger.present(WORKER, shown(V1), LOCATION);
    ledger.answer(
        WORKER, Answer.give(V1, TICK, LOCATION).until(clock.instant().plus(Duration.ofHours(8))));

    clock.move(Duration.ofHours(8).minusNanos(1000));
    assertThat(ledger.state(WORKER, LOCATION)).isEqualTo(ConsentState.GIVEN);

    clock.move(Duration.ofNanos(1000));
    assertThat(ledger.state(WORKER, LOCATION)).isEqualTo(ConsentState.EXPIRED);
  }

  @ParameterizedTest
  @EnumSource(Actor.class)
  void nobody_ends_the_rest_that_somebody_else_wanted(Actor who) {
    for (Actor other : EnumSet.complementOf(EnumSet.of(who))) {
      ConsentLedger fresh = ConsentLedger.inMemory(clock);
      fresh.present(WORKER, shown(V1), LOCATION);
      fresh.give(WORKER, LOCATION, V1, TICK);
      fresh.pause(WORKER, LOCATION, who);

      assertRefused(Code.WRONG_ACTOR, () -> fresh.resume(WORKER, LOCATION, other));
      fresh.resume(WORKER, LOCATION, who);
      assertThat(fresh.state(WORKER, LOCATION)).isEqualTo(ConsentState.GIVEN);
    }
  }

  @Test
  void a_person_rests_and_resumes_by_acts_of_their_own() {
    ledger.present(WORKER, shown(V1), LOCATION);
    ledger.give(WORKER, LOCATION, V1, TICK);

    assertThat(ledger.pause(WORKER, LOCATION, TICK).act()).contains(TICK);
    assertThat(ledger.resume(WORKER, LOCATION, TICK).act()).contains(TICK);
  }

  @Test
  void a_statement_by_a_preselected_box_is_none() {
    ConsentAct preselected =
        new ConsentAct(ConsentAct.Kind.TICK, ConsentAct.Control.PRESELECTED, "web");

    assertRefused(
        Code.PRESELECTED,
        () -> ledger.stated(WORKER, LOCATION, preselected, ActDetails.of("statement", "yes")));
  }

  @Test
  void an_answer_is_to_the_screen_that_it_names() {
    Shown chinese = shown(V1);
    Shown english =
        new Shown(
            chinese.document(),
            V1,
            chinese.model(),
            chinese.text(),
            Locale.ENGLISH,
            Optional.empty());
    ledger.present(WORKER, chinese, LOCATION);
    ledger.present(WORKER, english, LOCATION);

    ConsentEvent given = ledger.answer(WORKER, Answer.give(V1, TICK, LOCATION).to(chinese)).get(0);

    assertThat(given.shown()).contains(chinese);
    assertRefused(
        Code.NOT_PRESENTED,
        () -> ledger.answer(WORKER, Answer.refuse(V1, TICK, LOCATION).to(english)));
  }

  @Test
  void what_was_known_then_follows_the_order_of_the_lines_and_not_the_clocks() {
    ledger.present(WORKER, shown(V1), LOCATION);
    clock.move(Duration.ofMinutes(5)); // on a node whose clock is ahead
    ledger.give(WORKER, LOCATION, V1, TICK);
    clock.move(Duration.ofMinutes(-2));
    ledger.withdraw(WORKER, LOCATION, TICK);

    ConsentHistory known = ledger.history(WORKER).asOf(clock.instant().plusSeconds(60));

    assertThat(known.events()).hasSize(3);
    assertThat(ledger.history(WORKER).asOf(clock.instant().minusSeconds(60)).events()).hasSize(1);
  }

  @Test
  void a_consent_rests_until_it_is_resumed() {
    give(LOCATION, V1);

    ledger.pause(WORKER, LOCATION, Actor.PERSON);
    assertThat(ledger.state(WORKER, LOCATION)).isEqualTo(ConsentState.PAUSED);
    assertRefused(Code.NOT_GIVEN, () -> ledger.pause(WORKER, LOCATION, Actor.PERSON));

    ledger.resume(WORKER, LOCATION, Actor.PERSON);
    assertThat(ledger.state(WORKER, LOCATION)).isEqualTo(ConsentState.GIVEN);
    assertRefused(Code.NOT_PAUSED, () -> ledger.resume(WORKER, LOCATION, Actor.PERSON));
  }

  @Test
  void only_a_guardian_or_an_authority_finds_that_a_consent_never_stood() {
    give(POLICY, V1);

    assertRefused(Code.WRONG_ACTOR, () -> ledger.invalidate(WORKER, POLICY, Actor.CONTROLLER));
    ledger.invalidate(WORKER, POLICY, Actor.GUARDIAN);

    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.INVALIDATED);
  }

  @Test
  void who_consented_for_a_child_is_on_record() { // GAP-02
    ledger.present(WORKER, shown(V1), POLICY);

    ledger.answer(WORKER, Answer.give(V1, TICK, POLICY).byGuardian());

    assertThat(given(POLICY).actor()).isEqualTo(Actor.GUARDIAN);
  }

  @Test
  void what_is_recorded_again_under_its_id_is_recorded_once() {
    EventId id = new EventId("0123456789abcdef0123456789abcdef");
    ledger.present(WORKER, shown(V1), POLICY);
    Answer answer = Answer.give(V1, TICK, POLICY).as(id);

    List<ConsentEvent> first = ledger.answer(WORKER, answer);
    List<ConsentEvent> again = node().answer(WORKER, answer);

    assertThat(again).isEqualTo(first);
    assertThat(ledger.events(WORKER)).hasSize(2);
  }

  @Test
  void an_id_that_names_another_act_swallows_none() {
    EventId id = new EventId("0123456789abcdef0123456789abcdef");
    SubjectId other = SubjectId.of("worker-18");
    ledger.present(WORKER, shown(V1), POLICY, LOCATION);
    ledger.present(other, shown(V1), POLICY);
    ledger.answer(WORKER, Answer.give(V1, TICK, POLICY).as(id));

    assertRefused(
        Code.ID_TAKEN, () -> ledger.answer(other, Answer.refuse(V1, TICK, POLICY).as(id)));
    assertRefused(Code.ID_TAKEN, () -> ledger.answer(other, Answer.give(V1, TICK, POLICY).as(id)));
    assertRefused(
        Code.ID_TAKEN, () -> ledger.answer(WORKER, Answer.refuse(V1, TICK, POLICY).as(id)));
    assertRefused(
        Code.ID_TAKEN, () -> node().answer(WORKER, Answer.give(V1, TICK, LOCATION).as(id)));
    assertRefused(Code.ID_TAKEN, () -> ledger.answer(WORKER, Answer.give(V2, TICK, POLICY).as(id)));

    ledger.refuse(other, POLICY, V1, TICK);
    assertThat(ledger.state(other, POLICY)).isEqualTo(ConsentState.REFUSED);
  }

  @Test
  void what_would_not_read_back_is_not_recorded() {
    Shown odd =
        new Shown(
            "zhihui-laowu",
            V1,
            new ContentHash("ab".repeat(32)),
            new ContentHash("cd".repeat(32)),
            new Locale("no", "NO", "NY"),
            Optional.empty());

    assertThatThrownBy(() -> ledger.present(WORKER, odd, POLICY))
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.UNWRITABLE));

    assertThat(node().events(WORKER)).isEmpty();
  }

  @Test
  void a_cancelled_account_is_over_for_good() {
    give(POLICY, V1);
    give(LOCATION, V1);

    ledger.terminate(WORKER);
    ledger.terminate(WORKER);

    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.TERMINATED);
    assertThat(ledger.state(WORKER, LOCATION)).isEqualTo(ConsentState.TERMINATED);
    assertThat(ledger.events(WORKER)).hasSize(5);
    assertRefused(Code.TERMINATED, () -> ledger.present(WORKER, shown(V2), POLICY));
    assertRefused(Code.TERMINATED, () -> ledger.give(WORKER, POLICY, V1, TICK));
  }

  @Test
  void what_is_personal_about_an_act_opens_until_the_person_is_erased() {
    ActDetails details = ActDetails.of("device", "a phone of their own").with("app", "3.1.4");
    ledger.present(WORKER, shown(V1), POLICY);
    ConsentEvent given = ledger.answer(WORKER, Answer.give(V1, TICK, POLICY).with(details)).get(0);
    assertThat(ledger.details(given.id()).reveal()).isEqualTo(details.reveal());

    ledger.erase(WORKER);

    assertThatThrownBy(() -> ledger.details(given.id()))
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.KEY_DESTROYED));
    assertThat(ledger.events(WORKER))
        .extracting(ConsentEvent::kind)
        .containsExactly(
            EventKind.PRESENTED, EventKind.GIVEN, EventKind.TERMINATED, EventKind.ERASED);
  }

  @Test
  void a_disclosure_names_its_ground_and_can_follow_the_end_of_the_account() { // SEED-40
    give(POLICY, V1);
    ledger.terminate(WORKER);

    ConsentEvent disclosed =
        ledger.disclosed(
            WORKER,
            ConsentScope.recipient("labour-inspectorate"),
            DisclosureGround.LEGAL_PROCESS,
            ActDetails.of("order", "No. 12 of 1899"));

    assertThat(disclosed.ground()).contains(DisclosureGround.LEGAL_PROCESS);
  }

  @Test
  void neither_a_line_nor_its_details_print_the_person() {
    ledger.present(WORKER, shown(V1), POLICY);
    ActDetails details = ActDetails.of("note", "canary-7f3a");
    ConsentEvent event =
        ledger.stated(
            WORKER, ConsentScope.item("contacts.import", "contact.mobile-number"), TICK, details);

    LedgerLine line = store.line(ledger.name(), event.id()).orElseThrow();
    String everything =
        event
            + details.toString()
            + line
            + new String(line.details(), StandardCharsets.ISO_8859_1)
            + store.person(ledger.name(), line.person()).orElseThrow();

    assertThat(everything).doesNotContain("worker-17").doesNotContain("canary-7f3a");
  }

  @Test
  void the_text_of_every_line_reads_back_as_it_was() {
    ledger.present(WORKER, shown(V1), POLICY, LOCATION);
    ledger.answer(
        WORKER,
        Answer.give(V1, TICK, LOCATION)
            .byGuardian()
            .until(clock.instant().plusSeconds(60))
            .with(ActDetails.of("a", "b")));
    ledger.erase(WORKER);

    List<LedgerLine> lines = store.lines(ledger.name(), KEYS.pseudonym(ledger.name(), WORKER));

    assertThat(lines).hasSize(5);
    assertThat(lines)
        .allSatisfy(
            line -> assertThat(EventReader.read(line.body()).toBytes()).isEqualTo(line.body()));
  }

  @Test
  void people_have_other_pseudonyms_in_other_ledgers_and_under_other_keys() {
    LedgerName here = new LedgerName("here");

    assertThat(KEYS.pseudonym(here, WORKER))
        .isNotEqualTo(KEYS.pseudonym(new LedgerName("there"), WORKER))
        .isNotEqualTo(
            LedgerKeys.of("x".repeat(32).getBytes(StandardCharsets.UTF_8)).pseudonym(here, WORKER));
  }

  @Test
  void nodes_that_record_for_the_same_person_at_once_lose_nothing() throws Exception {
    int nodes = 8;
    int turns = 25;
    ExecutorService pool = Executors.newFixedThreadPool(nodes);
    CountDownLatch start = new CountDownLatch(1);
    for (int i = 0; i < nodes; i++) {
      ConsentLedger node = node();
      ConsentScope own = ConsentScope.function("function-" + i);
      pool.execute(
          () -> {
            awaitQuietly(start);
            for (int turn = 0; turn < turns; turn++) {
              node.present(WORKER, shown(V1), own);
            }
          });
    }

    start.countDown();
    pool.shutdown();
    assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

    assertThat(node().events(WORKER)).hasSize(nodes * turns);
    assertThat(node().events(WORKER))
        .extracting(ConsentEvent::number)
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private ConsentLedger node() {
    return ConsentLedger.builder(store)
        .keys(KEYS)
        .clock(clock)
        .random(new SecureRandom())
        .visibleWithin(Duration.ZERO)
        .build();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void give(ConsentScope scope, PolicyVersion version) {
    ledger.present(WORKER, shown(version), scope);
    ledger.give(WORKER, scope, version, TICK);
  }

  private ConsentEvent given(ConsentScope scope) {
    return ledger.history(WORKER).standing(scope).given().orElseThrow();
  }

  private static void assertRefused(Code code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(ConsentException.class, e -> assertThat(e.code()).isEqualTo(code));
  }
}
