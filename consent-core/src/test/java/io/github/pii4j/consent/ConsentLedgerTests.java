package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.ConsentException.Code;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ConsentLedgerTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final ConsentScope LOCATION = ConsentScope.function("attendance.clock-in");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final PolicyVersion V2 = PolicyVersion.parse("2.0.0");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");

  private final ConsentLedger ledger =
      ConsentLedger.inMemory(InstantSource.fixed(Instant.parse("2026-03-02T02:00:00Z")));

  @Test
  void nobody_agrees_by_silence() {
    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.UNKNOWN);
  }

  @Test
  void a_text_must_be_shown_before_it_is_answered() { // SEED-04
    assertThatThrownBy(() -> ledger.give(WORKER, POLICY, V1, TICK))
        .isInstanceOfSatisfying(
            ConsentException.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_PRESENTED));
  }

  @Test
  void the_text_of_one_version_does_not_answer_for_another() {
    ledger.present(WORKER, POLICY, V1);

    assertThatThrownBy(() -> ledger.give(WORKER, POLICY, V2, TICK))
        .isInstanceOf(ConsentException.class);
  }

  @Test
  void a_preselected_box_is_no_consent() { // SEED-05
    ConsentAct preselected =
        new ConsentAct(ConsentAct.Kind.TICK, ConsentAct.Control.PRESELECTED, "web");
    ledger.present(WORKER, POLICY, V1);

    assertThatThrownBy(() -> ledger.give(WORKER, POLICY, V1, preselected))
        .isInstanceOfSatisfying(
            ConsentException.class, e -> assertThat(e.code()).isEqualTo(Code.PRESELECTED));
    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.PRESENTED);
  }

  @Test
  void showing_a_new_version_does_not_end_the_consent_to_the_old() { // SEED-09
    give(POLICY, V1);

    ledger.present(WORKER, POLICY, V2);

    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.GIVEN);
    assertThat(ledger.latest(WORKER, POLICY).orElseThrow().version()).isEqualTo(V1);
  }

  @Test
  void withdrawing_one_scope_leaves_the_others() {
    give(POLICY, V1);
    give(LOCATION, V1);

    ledger.withdraw(WORKER, LOCATION, ConsentAct.moveSwitch("android-app"));

    assertThat(ledger.state(WORKER, LOCATION)).isEqualTo(ConsentState.WITHDRAWN);
    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.GIVEN);
  }

  @Test
  void what_was_not_given_cannot_be_withdrawn() {
    assertThatThrownBy(() -> ledger.withdraw(WORKER, POLICY, TICK))
        .isInstanceOfSatisfying(
            ConsentException.class, e -> assertThat(e.code()).isEqualTo(Code.NOT_GIVEN));
  }

  @Test
  void a_cancelled_account_is_over_for_good() {
    give(POLICY, V1);
    give(LOCATION, V1);

    ledger.terminate(WORKER);
    ledger.terminate(WORKER);

    assertThat(ledger.state(WORKER, POLICY)).isEqualTo(ConsentState.TERMINATED);
    assertThat(ledger.state(WORKER, LOCATION)).isEqualTo(ConsentState.TERMINATED);
    assertThat(ledger.events(WORKER)).hasSize(6);
    assertThatThrownBy(() -> ledger.present(WORKER, POLICY, V2))
        .isInstanceOfSatisfying(
            ConsentException.class, e -> assertThat(e.code()).isEqualTo(Code.TERMINATED));
  }

  @Test
  void lines_are_numbered_without_gaps_across_people() {
    SubjectId other = SubjectId.of("worker-18");

    give(POLICY, V1);
    ledger.present(other, POLICY, V1);

    assertThat(ledger.events(WORKER)).extracting(ConsentEvent::sequence).containsExactly(1L, 2L);
    assertThat(ledger.events(other)).extracting(ConsentEvent::sequence).containsExactly(3L);
  }

  @Test
  void no_line_prints_the_person() {
    ConsentEvent event = ledger.present(WORKER, POLICY, V1);

    assertThat(event.toString()).doesNotContain("worker-17");
  }

  private void give(ConsentScope scope, PolicyVersion version) {
    ledger.present(WORKER, scope, version);
    ledger.give(WORKER, scope, version, TICK);
  }
}
