package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What a gate remembers, and what makes it think again. */
class GateMemoryTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentAct TICK = ConsentAct.tick("web");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");

  private final PrivacyPolicy first = Labour.first();
  private final PrivacyPolicy second = Labour.second();
  private final SettableClock clock = new SettableClock("2026-08-31T15:59:59Z");
  private final ConsentLedger ledger =
      ConsentLedger.builder(new MemoryLedgerStore())
          .keys(LedgerKeys.of(new byte[32]))
          .clock(clock)
          .ticker(() -> 0) // or a machine that stands still for a second forgets what is asserted
          .build();
  private final Counting counting = new Counting();
  private int years = 30;
  private final ConsentGate gate =
      ConsentGate.builder(PolicyHistory.of(List.of(first, second)), ledger)
          .renewWithin(Period.ofDays(30))
          .ages(subject -> OptionalInt.of(years))
          .metrics(counting)
          .build();

  private static final class Counting implements ConsentMetrics {
    int remembered;
    final List<LegalBasis> allowed = new ArrayList<>();
    final List<Reason> denied = new ArrayList<>();

    @Override
    public void allowed(LegalBasis basis) {
      allowed.add(basis);
    }

    @Override
    public void denied(Reason reason) {
      denied.add(reason);
    }

    @Override
    public void remembered() {
      remembered++;
    }
  }

  @Test
  void the_same_question_is_answered_from_memory_and_counted_again() {
    agree(first);

    Decision anew = register();
    Decision remembered = register();

    assertThat(remembered).isSameAs(anew);
    assertThat(counting.remembered).isEqualTo(1);
    assertThat(counting.allowed).containsExactly(LegalBasis.CONSENT, LegalBasis.CONSENT);
  }

  @Test
  void a_new_line_is_heeded_at_once() {
    agree(first);
    register();

    ledger.withdraw(WORKER, POLICY, TICK);

    assertThat(register()).isEqualTo(Denied.by(Reason.WITHDRAWN, POLICY));
    assertThat(counting.remembered).isZero();
    assertThat(counting.denied).containsExactly(Reason.WITHDRAWN);
  }

  @Test
  void the_day_on_which_an_edition_takes_effect_is_heeded() {
    agree(first);
    assertThat(decide("account.login", "contact.mobile-number").isAllowed()).isTrue();
    assertThat(decide("customer-service.identity-check", "biometric.face"))
        .isEqualTo(
            Denied.by(Reason.NO_CONSENT, ConsentScope.function("customer-service.identity-check")));

    clock.move(Duration.ofSeconds(1));

    assertThat(decide("customer-service.identity-check", "biometric.face"))
        .isEqualTo(
            new Denied(Reason.ITEM_NOT_DECLARED, "customer-service.identity-check/biometric.face"));
    assertThat(counting.remembered).isZero();
  }

  @Test
  void the_day_on_which_a_stale_consent_lapses_is_heeded() {
    agree(first);
    clock.move(Duration.ofDays(30));
    assertThat(register().isAllowed()).isTrue();
    assertThat(gate.state(WORKER, POLICY)).isEqualTo(ConsentState.STALE);

    clock.move(Duration.ofSeconds(1));

    assertThat(register()).isEqualTo(Denied.by(Reason.LAPSED, POLICY));
    assertThat(gate.state(WORKER, POLICY)).isEqualTo(ConsentState.LAPSED);
  }

  @Test
  void the_end_of_a_consent_for_a_time_is_heeded() {
    ledger.present(WORKER, shown(first), POLICY);
    ledger.answer(
        WORKER, Answer.give(first.version(), TICK, POLICY).until(clock.instant().plusMillis(500)));
    assertThat(register().isAllowed()).isTrue();

    clock.move(Duration.ofMillis(500));

    assertThat(register()).isEqualTo(Denied.by(Reason.EXPIRED, POLICY));
  }

  @Test
  void a_clock_that_goes_back_is_heeded() {
    agree(second);
    clock.move(Duration.ofSeconds(1));
    assertThat(decide("employer.register", "identity.uscc").isAllowed()).isTrue();

    clock.move(Duration.ofSeconds(-1));

    assertThat(decide("employer.register", "identity.uscc"))
        .isEqualTo(new Denied(Reason.UNKNOWN_FUNCTION, "employer.register"));
  }

  @Test
  void each_reading_of_the_switch_is_remembered_by_itself() {
    agree(first);
    ConsentScope clockIn = ConsentScope.function("attendance.clock-in");
    ledger.present(WORKER, shown(first), clockIn);
    ledger.give(WORKER, clockIn, first.version(), TICK);

    for (int i = 0; i < 2; i++) {
      assertThat(locate(SwitchReading.ON).isAllowed()).isTrue();
      assertThat(locate(SwitchReading.OFF).isAllowed()).isFalse();
      assertThat(locate(SwitchReading.NOT_READ).isAllowed()).isFalse();
    }

    assertThat(counting.remembered).isEqualTo(3);
  }

  @Test
  void names_that_nobody_declared_are_not_remembered() {
    agree(first);

    decide("no-such-function", "identity.name");
    decide("no-such-function", "identity.name");

    assertThat(counting.remembered).isZero();
    assertThat(counting.denied).containsExactly(Reason.UNKNOWN_FUNCTION, Reason.UNKNOWN_FUNCTION);
  }

  @Test
  void an_age_is_asked_for_again_once_the_lines_are_read_anew() {
    agree(first);
    clock.move(Duration.ofSeconds(1));
    ledger.present(WORKER, shown(second), POLICY);
    ledger.give(WORKER, POLICY, second.version(), TICK);
    assertThat(register().isAllowed()).isTrue();

    years = 15;
    ledger.notified(WORKER, shown(second), POLICY);

    assertThat(register()).isEqualTo(new Denied(Reason.TOO_YOUNG, "zhihui-laowu"));
  }

  private Decision register() {
    return decide("account.register", "identity.name");
  }

  private Decision locate(SwitchReading reading) {
    return gate.decide(WORKER, "attendance.clock-in", "location.precise", reading);
  }

  private Decision decide(String functionId, String item) {
    return gate.decide(WORKER, functionId, item);
  }

  private void agree(PrivacyPolicy edition) {
    ledger.present(WORKER, shown(edition), POLICY);
    ledger.give(WORKER, POLICY, edition.version(), TICK);
  }

  private static Shown shown(PrivacyPolicy edition) {
    return Shown.of(edition, Locale.SIMPLIFIED_CHINESE);
  }
}
