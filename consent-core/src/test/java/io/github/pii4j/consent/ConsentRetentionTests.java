package io.github.pii4j.consent;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Period;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How long it can be told who consented, and what stays of the fact afterwards. */
class ConsentRetentionTests {

  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final SubjectId EARLY = SubjectId.of("worker-1");
  private static final SubjectId LATE = SubjectId.of("worker-2");
  private static final SubjectId HERE = SubjectId.of("worker-3");

  private final SettableClock clock = new SettableClock("2026-03-02T02:00:00Z");
  private final ConsentLedger ledger =
      ConsentLedger.builder(new MemoryLedgerStore())
          .keys(LedgerKeys.of(new byte[32]))
          .clock(clock)
          .build();

  @Test
  void until_the_period_is_over_nobody_is_past_it() {
    leave(EARLY);
    clock.move(Duration.ofDays(3 * 365));

    assertThat(past(1).people()).isEmpty();
    assertThat(past(1).nextSequence()).isEqualTo(1);
  }

  @Test
  void after_it_who_left_is_past_it_and_who_stays_or_left_later_is_not() {
    give(HERE);
    leave(EARLY);
    clock.move(Duration.ofDays(30));
    leave(LATE);
    clock.move(Duration.ofDays(3 * 365 + 1 - 30));

    EndedAccounts past = past(1);

    assertThat(past.people()).extracting(ledger::subject).containsExactly(of(EARLY));
    clock.move(Duration.ofDays(30));
    assertThat(past(past.nextSequence()).people())
        .extracting(ledger::subject)
        .containsExactly(of(LATE));
  }

  @Test
  void a_line_under_a_wrong_clock_holds_up_nobody_and_is_not_forgotten() {
    leave(EARLY);
    clock.move(Duration.ofDays(40_000));
    leave(HERE);
    clock.move(Duration.ofDays(-40_000));
    assertThat(past(1).people()).as("nothing tells yet how old the wrong line is").isEmpty();
    leave(LATE);
    clock.move(Duration.ofDays(3 * 365 + 1));

    EndedAccounts first = ledger.pastRetention(ConsentRetention.LIMITATION_PERIOD, 1, 2);
    EndedAccounts second = past(first.nextSequence());

    assertThat(first.people()).extracting(ledger::subject).containsExactly(of(EARLY), of(HERE));
    assertThat(second.people()).extracting(ledger::subject).containsExactly(of(LATE));
  }

  @Test
  void pages_follow_each_other_without_gap_or_repetition() {
    leave(EARLY);
    leave(LATE);
    clock.move(Duration.ofDays(3 * 365 + 1));

    EndedAccounts one = ledger.pastRetention(ConsentRetention.LIMITATION_PERIOD, 1, 1);
    EndedAccounts two =
        ledger.pastRetention(ConsentRetention.LIMITATION_PERIOD, one.nextSequence(), 1);

    assertThat(one.people()).hasSize(1);
    assertThat(two.people()).hasSize(1).doesNotContainAnyElementsOf(one.people());
  }

  @Test
  void erasing_who_is_past_it_keeps_the_fact_and_every_proof() {
    give(HERE);
    ConsentEvent given = give(EARLY);
    ledger.terminate(EARLY);
    ledger.log().seal();
    clock.move(Duration.ofDays(3 * 365 + 1));

    past(1).people().forEach(ledger::erase);
    ledger.log().seal();

    assertThat(ledger.subject(given.person())).isEmpty();
    assertThat(past(1).people()).as("done once").isEmpty();
    assertThat(ledger.log().verify().isIntact()).isTrue();
    ConsentEvent kept = EventReader.read(evidence(given).getBytes(UTF_8)).event();
    assertThat(kept).as("who, pseudonymous; what; when; which version").isEqualTo(given);
    assertThat(ledger.state(HERE, POLICY)).isEqualTo(ConsentState.GIVEN);
  }

  @Test
  void a_person_erased_at_once_need_not_be_found_again() {
    give(EARLY);
    ledger.erase(EARLY);
    ledger.log().seal();
    clock.move(Duration.ofDays(4 * 365));

    assertThat(past(1).people()).isEmpty();
  }

  @Test
  void a_time_of_keeping_is_not_negative_and_has_its_ground() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRetention(Period.ofDays(-1), "why"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ConsentRetention(Period.ofDays(1), " "));
  }

  private String evidence(ConsentEvent event) {
    return ledger.log().evidence(event.id()).event();
  }

  private static Optional<SubjectId> of(SubjectId subject) {
    return Optional.of(subject);
  }

  private EndedAccounts past(long from) {
    return ledger.pastRetention(ConsentRetention.LIMITATION_PERIOD, from, 100);
  }

  private void leave(SubjectId subject) {
    give(subject);
    ledger.terminate(subject);
    ledger.log().seal();
  }

  private ConsentEvent give(SubjectId subject) {
    ledger.present(subject, Editions.shown(V1), POLICY);
    return ledger.give(subject, POLICY, V1, TICK);
  }
}
