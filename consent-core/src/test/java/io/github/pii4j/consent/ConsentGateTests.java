package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.category.Catalogue;
import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.value.SubjectId;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ConsentGateTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final ConsentAct SWITCH = ConsentAct.moveSwitch("android-app");

  private final PrivacyPolicy policy =
      PrivacyPolicy.read(
          Document.open(Path.of("../examples/labour-platform/privacy/versions/1.0.0/policy.yaml")),
          Catalogue.bundled());
  private final ConsentLedger ledger =
      ConsentLedger.inMemory(InstantSource.fixed(Instant.parse("2026-03-02T02:00:00Z")));
  private final ConsentGate gate = ConsentGate.of(policy, ledger);
  private final Shown shown = Shown.of(policy, Locale.SIMPLIFIED_CHINESE);
  private final ConsentScope whole = ConsentScope.policy(policy.id());

  @Test
  void nothing_is_allowed_before_consent() { // SEED-04
    assertThat(decide("account.register", "identity.name"))
        .isEqualTo(new Denied(Reason.NO_CONSENT, "policy:zhihui-laowu"));
  }

  @Test
  void consent_opens_what_the_policy_declares_and_no_more() { // SEED-14
    give(whole);

    assertThat(decide("account.register", "identity.name"))
        .isEqualTo(new Allowed(LegalBasis.CONSENT, policy.version()));
    assertThat(decide("account.register", "biometric.face"))
        .isEqualTo(new Denied(Reason.ITEM_NOT_DECLARED, "account.register/biometric.face"));
    assertThat(decide("account.sell", "identity.name"))
        .isEqualTo(new Denied(Reason.UNKNOWN_FUNCTION, "account.sell"));
  }

  @Test
  void an_optional_item_is_off_until_it_is_turned_on() { // SEED-15
    give(whole);
    assertThat(decide("account.quick-login", "biometric.fingerprint").isAllowed()).isFalse();

    give(ConsentScope.item("account.quick-login", "biometric.fingerprint"));

    assertThat(decide("account.quick-login", "biometric.fingerprint").isAllowed()).isTrue();
  }

  @Test
  void location_needs_its_function_and_the_switch_of_the_device() { // SEED-33, SEED-36
    ConsentScope clockIn = ConsentScope.function("attendance.clock-in");
    give(whole);
    assertThat(locate(SwitchReading.ON))
        .isEqualTo(new Denied(Reason.NO_CONSENT, "function:attendance.clock-in"));

    give(clockIn);
    assertThat(locate(SwitchReading.ON).isAllowed()).isTrue();
    assertThat(locate(SwitchReading.OFF))
        .isEqualTo(new Denied(Reason.SWITCH_OFF, "attendance.clock-in/location.precise"));
    assertThat(locate(SwitchReading.NOT_READ))
        .isEqualTo(new Denied(Reason.SWITCH_NOT_READ, "attendance.clock-in/location.precise"));

    ledger.withdraw(WORKER, clockIn, SWITCH);
    assertThat(locate(SwitchReading.ON))
        .isEqualTo(new Denied(Reason.WITHDRAWN, "function:attendance.clock-in"));
    assertThat(decide("account.login", "contact.mobile-number").isAllowed()).isTrue();
  }

  @Test
  void refusing_one_function_leaves_the_others_open() { // SEED-22
    give(whole);
    ConsentScope verify = ConsentScope.function("identity.verify");
    ledger.present(WORKER, shown, verify);
    ledger.refuse(WORKER, verify, policy.version(), ConsentAct.pressButton("android-app"));

    assertThat(decide("identity.verify", "financial.bank-account"))
        .isEqualTo(new Denied(Reason.REFUSED, "function:identity.verify"));
    assertThat(decide("account.register", "identity.name").isAllowed()).isTrue();
  }

  @Test
  void a_cancelled_account_is_closed_to_everything() {
    give(whole);

    ledger.terminate(WORKER);

    assertThat(decide("account.login", "contact.mobile-number"))
        .isEqualTo(new Denied(Reason.TERMINATED, "policy:zhihui-laowu"));
  }

  @Test
  void requiring_what_is_denied_throws_and_says_what_would_open_it() {
    assertThatThrownBy(() -> gate.require(WORKER, "account.register", "identity.name"))
        .isInstanceOf(ProcessingDeniedException.class)
        .hasMessage("account.register is denied: NO_CONSENT (policy:zhihui-laowu)");
  }

  private Decision locate(SwitchReading deviceSwitch) {
    return gate.decide(WORKER, "attendance.clock-in", "location.precise", deviceSwitch);
  }

  private Decision decide(String functionId, String item) {
    return gate.decide(WORKER, functionId, item);
  }

  private void give(ConsentScope scope) {
    ledger.present(WORKER, shown, scope);
    ledger.give(WORKER, scope, policy.version(), TICK);
  }
}
