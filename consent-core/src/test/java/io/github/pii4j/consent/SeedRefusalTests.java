package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import org.junit.jupiter.api.Test;

/** What a no closes and what it leaves, held to by the numbers of the promises. */
class SeedRefusalTests extends WorkerOnThePlatform {

  @Test
  void SEED_12_a_no_to_an_item_closes_what_the_policy_says_and_nothing_else() {
    agree(second, POLICY);
    agree(second, CLOCK_IN);
    refuse(second, ConsentScope.item("attendance.clock-in", "network.wifi-list"));
    agree(second, ConsentScope.item("attendance.clock-in", "location.cell"));

    assertThat(gate.decide(WORKER, "attendance.clock-in", "network.wifi-list", SwitchReading.ON))
        .isEqualTo(
            Denied.by(
                Reason.REFUSED, ConsentScope.item("attendance.clock-in", "network.wifi-list")));
    assertThat(
            gate.decide(WORKER, "attendance.clock-in", "location.cell", SwitchReading.ON)
                .isAllowed())
        .isTrue();
    assertThat(locate().isAllowed()).isTrue();

    refuse(second, ConsentScope.item("account.register", "contact.mobile-number"));
    assertThat(runs("account.register")).isFalse();
    assertThat(runs("content.share")).as("blocked by the registration").isFalse();
    assertThat(runs("browse")).isTrue();
  }

  @Test
  void SEED_13_data_about_somebody_else_needs_the_statement_that_they_allow_it() {
    agree(second, POLICY);
    Processing others = Processing.of("account.register", "identity.name").aboutAnotherPerson();
    ConsentScope item = ConsentScope.item("account.register", "identity.name");

    assertThat(gate.decide(WORKER, others))
        .isEqualTo(new Denied(Reason.STATEMENT_NEEDED, item.toString()));
    assertThat(allowed("account.register", "identity.name")).isTrue();

    ledger.stated(WORKER, item, TICK, ActDetails.of("statement", "我已取得对方授权"));
    assertThat(gate.decide(WORKER, others).isAllowed()).isTrue();
  }

  @Test
  void SEED_20_refusing_the_face_leaves_the_bank_card() {
    agree(second, POLICY);
    agree(second, VERIFY);
    refuse(second, ConsentScope.item("identity.verify", "biometric.face"));

    assertThat(allowed("identity.verify", "biometric.face")).isFalse();
    assertThat(allowed("identity.verify", "identity.citizen-id")).as("of no use now").isFalse();
    assertThat(allowed("identity.verify", "financial.bank-account")).isTrue();
    assertThat(runs("wage.pay")).isTrue();

    refuse(second, ConsentScope.item("identity.verify", "financial.bank-account"));
    assertThat(runs("identity.verify")).isFalse();
    assertThat(runs("employment.apply")).isFalse();
  }

  @Test
  void SEED_22_who_verifies_nothing_still_browses_and_searches() {
    agree(second, POLICY);
    refuse(second, VERIFY);

    assertThat(runs("browse")).isTrue();
    assertThat(runs("search")).isTrue();
    assertThat(allowed("account.login", "contact.mobile-number")).isTrue();
    assertThat(decide("employment.apply", "identity.name"))
        .isEqualTo(Denied.by(Reason.REFUSED, VERIFY));
    assertThat(locate()).isEqualTo(Denied.by(Reason.REFUSED, VERIFY));
    assertThat(allowed("wage.pay", "employment.wage")).as("owed by law").isTrue();
  }

  @Test
  void SEED_25_a_second_purpose_of_a_face_needs_a_consent_of_its_own() {
    ConsentGate old = ConsentGate.of(first, ledger);
    ConsentScope check = ConsentScope.function("customer-service.identity-check");
    agree(first, POLICY);
    agree(first, VERIFY);
    Processing byFace = Processing.of("customer-service.identity-check", "biometric.face");

    assertThat(old.decide(WORKER, "identity.verify", "biometric.face").isAllowed()).isTrue();
    assertThat(old.decide(WORKER, byFace)).isEqualTo(Denied.by(Reason.NO_CONSENT, check));

    ledger.present(WORKER, shown(first), check, CLOCK_IN);
    ledger.answer(WORKER, Answer.give(first.version(), TICK, check, CLOCK_IN));
    assertThat(old.decide(WORKER, byFace)).isEqualTo(Denied.by(Reason.NOT_SEPARATE, check));

    agree(first, check);
    assertThat(old.decide(WORKER, byFace).isAllowed()).isTrue();
  }
}
