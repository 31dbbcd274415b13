package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.RecipientRole;
import io.github.pii4j.policy.RightKind;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** What the first policy was silent about and the law asks for, by the numbers of the gaps. */
class GapConsentTests extends WorkerOnThePlatform {

  @Test
  void GAP_02_a_guardian_consents_for_a_child() {
    PrivacyPolicy serving = Labour.edited("served: false", "served: true", "  minAge: 16\n", "");
    ConsentGate young = gateFor(serving, 13);
    ConsentGate old = gateFor(serving, 14);
    agree(serving, POLICY);

    assertThat(young.decide(WORKER, "account.register", "identity.name"))
        .isEqualTo(Denied.by(Reason.GUARDIAN_NEEDED, POLICY));
    assertThat(old.decide(WORKER, "account.register", "identity.name").isAllowed()).isTrue();

    ledger.present(WORKER, shown(serving), POLICY);
    ledger.answer(WORKER, Answer.give(serving.version(), TICK, POLICY).byGuardian());
    assertThat(young.decide(WORKER, "account.register", "identity.name").isAllowed()).isTrue();
  }

  @Test
  void GAP_02_nobody_below_the_minimum_age_is_served() {
    agree(second, POLICY);

    assertThat(gateFor(second, 15).decide(WORKER, "account.register", "identity.name"))
        .isEqualTo(new Denied(Reason.TOO_YOUNG, "zhihui-laowu"));
    assertThat(gateFor(second, 16).decide(WORKER, "account.register", "identity.name").isAllowed())
        .isTrue();
  }

  @Test
  void GAP_02_what_a_contract_needs_of_a_child_needs_its_guardian_too() {
    PrivacyPolicy serving = Labour.edited("served: false", "served: true", "  minAge: 16\n", "");
    ConsentGate young = gateFor(serving, 9);
    ledger.present(WORKER, shown(serving), POLICY);

    assertThat(young.decide(WORKER, "account.login", "contact.mobile-number"))
        .isEqualTo(Denied.by(Reason.GUARDIAN_NEEDED, POLICY));
    assertThat(young.decideSdk(WORKER, SdkUse.of("bugly", "browse").by(RecipientRole.PROCESSOR)))
        .isEqualTo(Denied.by(Reason.GUARDIAN_NEEDED, POLICY));

    ledger.answer(WORKER, Answer.give(serving.version(), TICK, POLICY).byGuardian());
    assertThat(young.decide(WORKER, "account.login", "contact.mobile-number").isAllowed()).isTrue();
  }

  @Test
  void GAP_02_where_ages_are_required_nobody_passes_without_one() {
    agree(second, POLICY);
    ConsentGate strict =
        ConsentGate.builder(policies, ledger).requireAges(AgeOf.NOT_RECORDED).build();

    assertThat(strict.decide(WORKER, "account.register", "identity.name"))
        .isEqualTo(new Denied(Reason.AGE_UNKNOWN, "zhihui-laowu"));
    assertThat(
            ConsentGate.builder(policies, ledger)
                .requireAges(subject -> OptionalInt.of(30))
                .build()
                .decide(WORKER, "account.register", "identity.name")
                .isAllowed())
        .isTrue();
  }

  @Test
  void GAP_05_taking_a_consent_back_is_one_step_and_ends_it_at_once() {
    agree(second, POLICY);
    agree(second, CLOCK_IN);
    int given = ledger.events(WORKER).size();

    ledger.withdraw(WORKER, CLOCK_IN, SWITCH);

    assertThat(ledger.events(WORKER)).hasSize(given + 1);
    assertThat(locate()).isEqualTo(Denied.by(Reason.WITHDRAWN, CLOCK_IN));
    assertThat(second.right(RightKind.WITHDRAWAL).orElseThrow().route()).isPresent();
  }

  @Test
  void GAP_20_nothing_at_all_is_collected_before_the_policy_was_shown() {
    for (ProcessingFunction function : second.functions()) {
      function
          .uses()
          .forEach(
              use ->
                  assertThat(
                          gate.decide(WORKER, function.id(), use.item(), SwitchReading.ON)
                              .isAllowed())
                      .as(function.id() + "/" + use.item())
                      .isFalse());
    }
    assertThat(ledger.events(WORKER)).isEmpty();

    ledger.present(WORKER, shown(second), POLICY);
    assertThat(allowed("account.login", "contact.mobile-number")).isTrue();
  }

  @Test
  void GAP_20_no_sdk_is_started_before_the_policy_was_shown() {
    SdkUse push = SdkUse.of("push", "browse").by(RecipientRole.PROCESSOR);

    assertThat(gate.decideSdk(WORKER, push)).isEqualTo(Denied.by(Reason.NOT_PRESENTED, POLICY));

    ledger.present(WORKER, shown(second), POLICY);
    assertThat(gate.decideSdk(WORKER, push).isAllowed()).isTrue();
  }

  @Test
  void GAP_20_to_look_again_at_ones_own_request_does_not_end_the_cool_down() {
    refuse(second, POLICY);
    ledger.presentOnRequest(WORKER, shown(second), TICK, POLICY);

    assertThatThrownBy(() -> ledger.present(WORKER, shown(second), POLICY))
        .isInstanceOf(ConsentException.class);
    ledger.answer(WORKER, Answer.defer(second.version(), TICK, POLICY));
    assertThatThrownBy(() -> ledger.present(WORKER, shown(second), POLICY))
        .isInstanceOf(ConsentException.class);
  }

  @Test
  void GAP_20_the_cool_down_is_as_long_as_the_policy_promises() {
    PrivacyPolicy patient = Labour.edited("cooldown: P30D", "cooldown: P60D");
    ConsentLedger kept =
        ConsentLedger.builder(new MemoryLedgerStore())
            .keys(LedgerKeys.of(new byte[32]))
            .clock(clock)
            .coolDownOf(patient)
            .build();
    kept.present(WORKER, shown(patient), POLICY);
    kept.refuse(WORKER, POLICY, patient.version(), TICK);
    clock.move(Duration.ofDays(59));

    assertThatThrownBy(() -> kept.present(WORKER, shown(patient), POLICY))
        .isInstanceOf(ConsentException.class);
    clock.move(Duration.ofDays(1));
    assertThat(kept.present(WORKER, shown(patient), POLICY)).hasSize(1);
  }

  @Test
  void GAP_20_who_said_no_is_left_alone_until_the_cool_down_is_over() {
    refuse(second, POLICY);
    clock.move(Duration.ofDays(29));

    assertThatThrownBy(() -> ledger.present(WORKER, shown(second), POLICY))
        .isInstanceOf(ConsentException.class);
    clock.move(Duration.ofDays(1));
    assertThat(ledger.present(WORKER, shown(second), POLICY)).hasSize(1);
  }
}
