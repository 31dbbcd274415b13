package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.RecipientRole;
import org.junit.jupiter.api.Test;

/** Third-party SDKs are started for functions, and by consents of their own. */
class SdkGateTests extends WorkerOnThePlatform {

  private static final SdkUse LOCATING = SdkUse.of("amap-location", "attendance.clock-in");
  private static final ConsentScope SDK = ConsentScope.sdk("amap-location");

  @Test
  void SEED_57_consent_to_the_policy_is_none_to_a_third_party() { // FLAW-02
    agree(second, POLICY);
    agree(second, CLOCK_IN);

    assertThat(gate.decideSdk(WORKER, LOCATING)).isEqualTo(Denied.by(Reason.NO_CONSENT, SDK));

    agree(second, SDK);
    assertThat(gate.requireSdk(WORKER, LOCATING))
        .isEqualTo(new Allowed(LegalBasis.SEPARATE_CONSENT, second.version()));
  }

  @Test
  void SEED_57_a_third_party_agreed_to_among_others_is_not_agreed_to() {
    agree(second, POLICY);
    agree(second, CLOCK_IN);
    ledger.present(WORKER, shown(second), SDK, VERIFY);
    ledger.answer(WORKER, Answer.give(second.version(), TICK, SDK, VERIFY));

    assertThat(gate.decideSdk(WORKER, LOCATING)).isEqualTo(Denied.by(Reason.NOT_SEPARATE, SDK));
  }

  @Test
  void an_sdk_is_denied_while_the_consent_to_one_of_its_functions_is_missing() {
    agree(second, POLICY);
    agree(second, SDK);

    assertThat(gate.decideSdk(WORKER, LOCATING)).isEqualTo(Denied.by(Reason.NO_CONSENT, CLOCK_IN));

    agree(second, CLOCK_IN);
    assertThat(gate.decideSdk(WORKER, LOCATING).isAllowed()).isTrue();
    assertThat(gate.decideSdk(WORKER, SdkUse.of("amap-location", "attendance.clock-in", "no.such")))
        .isEqualTo(new Denied(Reason.UNKNOWN_FUNCTION, "no.such"));
  }

  @Test
  void an_operator_on_our_instructions_needs_the_consents_of_the_functions_only() {
    SdkUse crash = LOCATING.by(RecipientRole.PROCESSOR);
    agree(second, POLICY);
    assertThat(gate.decideSdk(WORKER, crash)).isEqualTo(Denied.by(Reason.NO_CONSENT, CLOCK_IN));

    agree(second, CLOCK_IN);
    assertThat(gate.decideSdk(WORKER, crash))
        .isEqualTo(new Allowed(LegalBasis.SEPARATE_CONSENT, second.version()));
    assertThat(gate.decideSdk(WORKER, SdkUse.of("bugly", "browse").by(RecipientRole.PROCESSOR)))
        .isEqualTo(new Allowed(LegalBasis.CONTRACT, second.version()));
  }

  @Test
  void a_no_to_an_sdk_counts_whatever_the_role_of_its_operator() {
    agree(second, POLICY);
    agree(second, CLOCK_IN);
    refuse(second, SDK);

    assertThat(gate.decideSdk(WORKER, LOCATING)).isEqualTo(Denied.by(Reason.REFUSED, SDK));
    assertThat(gate.decideSdk(WORKER, LOCATING.by(RecipientRole.PROCESSOR)))
        .isEqualTo(Denied.by(Reason.REFUSED, SDK));
    assertThat(locate().isAllowed()).as("the function itself goes on").isTrue();
  }

  @Test
  void who_withdraws_from_an_sdk_is_answered_with_what_would_open_it() {
    agree(second, POLICY);
    agree(second, CLOCK_IN);
    agree(second, SDK);
    ledger.withdraw(WORKER, SDK, SWITCH);

    assertThatThrownBy(() -> gate.requireSdk(WORKER, LOCATING))
        .isInstanceOfSatisfying(
            ProcessingDeniedException.class,
            e -> {
              assertThat(e.reason()).isEqualTo(Reason.WITHDRAWN);
              assertThat(e.scope()).contains(SDK);
            });
  }

  @Test
  void an_sdk_without_a_function_is_not_started() {
    assertThatIllegalArgumentException().isThrownBy(() -> SdkUse.of("amap-location"));
  }
}
