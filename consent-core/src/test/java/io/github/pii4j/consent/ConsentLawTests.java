package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.diff.Severity;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What the Personal Information Protection Law (in force 2021-11-01) and the Regulations on Network
 * Data Security Management (in force 2025-01-01) say about consent, by article.
 */
class ConsentLawTests extends WorkerOnThePlatform {

  private static final String LOG_ITEMS =
      "basis: legal-duty\n    items:\n      - {item: network.ip";

  @Test
  void PIPL_13_what_a_law_demands_needs_no_consent_and_no_refusal_blocks_it() {
    agree(first, POLICY);
    refuse(second, POLICY);
    second.functions().forEach(function -> refuse(second, ConsentScope.function(function.id())));

    List<ProcessingFunction> duties =
        second.functions().stream().filter(one -> one.basis() == LegalBasis.LEGAL_DUTY).toList();

    assertThat(duties).hasSizeGreaterThan(1);
    for (ProcessingFunction duty : duties) {
      assertThat(duty.uses().filter(use -> duty.basisOf(use) == LegalBasis.LEGAL_DUTY))
          .map(ItemUse::item)
          .isNotEmpty()
          .allSatisfy(
              item ->
                  assertThat(decide(duty.id(), item))
                      .as(duty.id() + "/" + item)
                      .isEqualTo(new Allowed(LegalBasis.LEGAL_DUTY, second.version())));
    }
  }

  @Test
  void PIPL_13_nor_does_a_switch_of_the_app_that_the_person_left_or_turned_off() {
    PrivacyPolicy switched =
        Labour.edited(
            LOG_ITEMS,
            LOG_ITEMS.replace(
                "\n    items:", "\n    switches: [{place: app, onByDefault: false}]\n    items:"));
    ConsentGate withSwitch = ConsentGate.of(switched, ledger);
    ledger.present(WORKER, shown(switched), POLICY);

    assertThat(withSwitch.decide(WORKER, "security.log", "network.ip").isAllowed()).isTrue();
    refuse(switched, ConsentScope.function("security.log"));
    assertThat(withSwitch.decide(WORKER, "security.log", "network.ip").isAllowed()).isTrue();
  }

  @Test
  void PIPL_14_a_no_to_a_newer_version_ends_what_rested_on_the_old_consent() {
    agree(first, POLICY);
    assertThat(decide("account.register", "identity.name"))
        .isEqualTo(new Allowed(LegalBasis.CONSENT, first.version()));

    refuse(second, POLICY);

    assertThat(gate.state(WORKER, POLICY)).isEqualTo(ConsentState.REFUSED);
    assertThat(decide("account.register", "identity.name"))
        .isEqualTo(Denied.by(Reason.REFUSED, POLICY));
  }

  @ParameterizedTest
  @EnumSource(Severity.class)
  void PIPL_14_whatever_is_graver_than_a_notice_makes_consent_stale(Severity severity) {
    Change like = policies.changes(first.version(), second.version()).changes().get(0);
    Change change =
        new Change(
            like.rule(),
            severity,
            like.direction(),
            Scope.ofFunctions(Set.of("attendance.clock-in")),
            "functions/attendance.clock-in",
            "a",
            "b",
            like.message());
    PrivacyPolicy third = Labour.third("3.0.0");

    PolicyHistory later = policies.then(third, List.of(change));

    PolicyVersion expected =
        switch (severity) {
          case EDITORIAL, RECORD, NOTIFY -> second.version();
          case RECONSENT, SEPARATE, INVALID -> third.version();
        };
    assertThat(later.epoch(CLOCK_IN)).isEqualTo(expected);
    assertThat(later.epoch(POLICY)).isEqualTo(expected);
    assertThat(later.epoch(VERIFY)).isEqualTo(second.version());
  }

  @Test
  void PIPL_15_who_withdraws_ends_what_comes_and_not_what_was() {
    agree(second, POLICY);
    agree(second, CLOCK_IN);
    ConsentHistory before = ledger.history(WORKER);

    ledger.withdraw(WORKER, CLOCK_IN, SWITCH);

    assertThat(locate()).isEqualTo(Denied.by(Reason.WITHDRAWN, CLOCK_IN));
    assertThat(before.standing(CLOCK_IN).state()).isEqualTo(ConsentState.GIVEN);
    assertThat(ledger.history(WORKER).standing(CLOCK_IN).given()).isPresent();
  }

  @Test
  void PIPL_16_a_no_to_what_a_function_does_not_need_leaves_the_function() {
    agree(second, POLICY);
    refuse(second, CLOCK_IN);

    assertThat(allowed("account.login", "contact.mobile-number")).isTrue();
    assertThat(runs("browse")).isTrue();
  }

  @Test
  void PIPL_23_a_recipient_that_decides_for_itself_needs_a_consent_of_its_own() {
    agree(second, POLICY);

    assertThat(gate.decideSdk(WORKER, SdkUse.of("amap-location", "browse")))
        .isEqualTo(Denied.by(Reason.NO_CONSENT, ConsentScope.sdk("amap-location")));
  }

  @Test
  void PIPL_29_sensitive_data_needs_a_consent_that_was_asked_for_alone() {
    agree(second, POLICY);
    ledger.present(WORKER, shown(second), VERIFY, CLOCK_IN);
    ledger.answer(WORKER, Answer.give(second.version(), TICK, VERIFY, CLOCK_IN));

    assertThat(decide("identity.verify", "biometric.face"))
        .isEqualTo(Denied.by(Reason.NOT_SEPARATE, VERIFY));
  }
}
