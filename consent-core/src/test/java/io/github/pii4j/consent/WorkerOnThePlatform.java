package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.value.SubjectId;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/** A worker on the labour platform, the published editions, and what the worker answered. */
abstract class WorkerOnThePlatform {

  static final SubjectId WORKER = SubjectId.of("worker-17");
  static final ConsentAct TICK = ConsentAct.tick("android-app");
  static final ConsentAct SWITCH = ConsentAct.moveSwitch("android-app");
  static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  static final ConsentScope VERIFY = ConsentScope.function("identity.verify");
  static final ConsentScope CLOCK_IN = ConsentScope.function("attendance.clock-in");

  final PrivacyPolicy first = Labour.first();
  final PrivacyPolicy second = Labour.second();
  final PolicyHistory policies = PolicyHistory.of(List.of(first, second));
  final SettableClock clock = new SettableClock("2026-09-10T02:00:00Z");
  final ConsentLedger ledger = ConsentLedger.inMemory(clock);
  final ConsentGate gate = ConsentGate.of(policies, ledger);

  void assertDenied(Reason reason, Disclosure disclosure) {
    assertThatThrownBy(() -> gate.requireDisclosure(WORKER, disclosure))
        .isInstanceOfSatisfying(
            ProcessingDeniedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  ConsentGate gateFor(PrivacyPolicy policy, int years) {
    return ConsentGate.builder(PolicyHistory.of(policy), ledger)
        .ages(subject -> OptionalInt.of(years))
        .build();
  }

  Decision locate() {
    return gate.decide(WORKER, "attendance.clock-in", "location.precise", SwitchReading.ON);
  }

  Decision decide(String functionId, String item) {
    return gate.decide(WORKER, functionId, item);
  }

  boolean allowed(String functionId, String item) {
    return decide(functionId, item).isAllowed();
  }

  boolean runs(String functionId) {
    return !(gate.decide(WORKER, Processing.of(functionId)) instanceof Denied denied
        && denied.reason() == Reason.REFUSED);
  }

  void agree(PrivacyPolicy edition, ConsentScope scope) {
    ledger.present(WORKER, shown(edition), scope);
    ledger.give(WORKER, scope, edition.version(), TICK);
  }

  void refuse(PrivacyPolicy edition, ConsentScope scope) {
    ledger.present(WORKER, shown(edition), scope);
    ledger.refuse(WORKER, scope, edition.version(), TICK);
  }

  static Shown shown(PrivacyPolicy edition) {
    return Shown.of(edition, Locale.SIMPLIFIED_CHINESE);
  }
}
