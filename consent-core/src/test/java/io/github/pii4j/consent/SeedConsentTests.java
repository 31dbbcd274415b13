package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.NoticeChannel;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Surface;
import io.github.pii4j.policy.diff.Severity;
import org.junit.jupiter.api.Test;

/** What counts as consent, held to by the numbers of the promises. */
class SeedConsentTests extends WorkerOnThePlatform {

  @Test
  void SEED_03_consent_on_one_surface_counts_on_every_other() {
    ledger.present(WORKER, shown(second), POLICY);
    ledger.give(WORKER, POLICY, second.version(), ConsentAct.tick("web"));

    assertThat(second.surfaces()).containsExactly(Surface.MOBILE, Surface.COMPUTER, Surface.OTHER);
    assertThat(allowed("account.register", "identity.name")).isTrue();
    assertThat(ledger.history(WORKER).standing(POLICY).given().orElseThrow().act())
        .contains(ConsentAct.tick("web"));
  }

  @Test
  void SEED_04_nothing_that_rests_on_consent_is_collected_before_it_is_given() {
    ledger.present(WORKER, shown(second), POLICY);

    for (ProcessingFunction function : second.functions()) {
      function
          .uses()
          .filter(use -> function.basisOf(use).isConsent())
          .forEach(use -> assertThat(allowed(function.id(), use.item())).isFalse());
    }
    assertThatThrownBy(() -> ledger.give(WORKER, VERIFY, second.version(), TICK))
        .isInstanceOf(ConsentException.class);
  }

  @Test
  void SEED_05_only_an_act_of_the_person_is_consent() {
    ledger.present(WORKER, shown(second), POLICY);
    ConsentAct preselected =
        new ConsentAct(ConsentAct.Kind.TICK, ConsentAct.Control.PRESELECTED, "web");

    gate.decide(WORKER, "account.register", "identity.name");
    assertThatThrownBy(() -> ledger.give(WORKER, POLICY, second.version(), preselected))
        .isInstanceOf(ConsentException.class);

    assertThat(ledger.events(WORKER)).hasSize(1);
    assertThat(gate.state(WORKER, POLICY)).isEqualTo(ConsentState.PRESENTED);
  }

  @Test
  void SEED_06_there_is_a_way_to_ask_about_a_decision() {
    assertThat(second.controller().contacts()).isNotEmpty();
  }

  @Test
  void SEED_07_consent_to_a_text_that_was_never_published_counts_for_nothing() {
    PrivacyPolicy tampered =
        Labour.edited("period: P30D, from: crash", "period: P90D, from: crash");
    assertThatThrownBy(() -> policies.then(tampered)).isInstanceOf(EditionRefusedException.class);

    ledger.present(WORKER, shown(tampered), POLICY);
    ledger.give(WORKER, POLICY, tampered.version(), TICK);

    assertThat(decide("account.register", "identity.name"))
        .isEqualTo(Denied.by(Reason.OTHER_TEXT, POLICY));
  }

  @Test
  void SEED_08_a_person_is_told_what_changed_since_they_agreed() {
    agree(first, POLICY);
    ChangeNotices notices = ChangeNotices.of(policies, ledger);

    ChangeNotice notice = notices.since(WORKER).orElseThrow();
    assertThat(notices.isDelivered(WORKER, second.version())).isFalse();
    notices.delivered(WORKER, notice, shown(second), NoticeChannel.POPUP);

    assertThat(notice.level()).isEqualTo(Severity.SEPARATE);
    assertThat(notice.lines()).isNotEmpty();
    assertThat(notices.isDelivered(WORKER, second.version())).isTrue();
    ConsentEvent delivery = notices.deliveries(WORKER).get(1);
    assertThat(ledger.details(delivery.id()).reveal()).containsEntry("channel", "popup");
  }

  @Test
  void SEED_09_until_they_agree_a_person_stays_under_the_edition_that_they_agreed_to() {
    agree(first, POLICY);

    assertThat(gate.state(WORKER, POLICY)).isEqualTo(ConsentState.STALE);
    assertThat(decide("account.register", "identity.name"))
        .isEqualTo(new Allowed(LegalBasis.CONSENT, first.version()));
    assertThat(decide("account.login", "contact.mobile-number"))
        .isEqualTo(new Allowed(LegalBasis.CONSENT, first.version()));
    assertThat(decide("account.register", "credential.one-time-code"))
        .isEqualTo(Denied.by(Reason.NEW_SINCE_CONSENT, POLICY));
    assertThat(decide("employment.apply", "identity.name"))
        .isEqualTo(Denied.by(Reason.STALE, POLICY));
    assertThat(decide("employer.register", "identity.uscc"))
        .isEqualTo(Denied.by(Reason.NEW_SINCE_CONSENT, POLICY));
    assertThat(decide("experience.log", "network.ip"))
        .isEqualTo(new Denied(Reason.UNKNOWN_FUNCTION, "experience.log"));
    assertThat(decide("customer-service.identity-check", "biometric.face"))
        .isEqualTo(
            new Denied(Reason.ITEM_NOT_DECLARED, "customer-service.identity-check/biometric.face"));

    agree(second, POLICY);

    assertThat(decide("account.register", "identity.name"))
        .isEqualTo(new Allowed(LegalBasis.CONSENT, second.version()));
    assertThat(decide("account.login", "contact.mobile-number"))
        .isEqualTo(new Allowed(LegalBasis.CONTRACT, second.version()));
    assertThat(decide("account.register", "credential.one-time-code"))
        .isEqualTo(new Allowed(LegalBasis.CONTRACT, second.version()));
    assertThat(decide("employer.register", "identity.uscc").isAllowed()).isTrue();
    assertThat(decide("employment.apply", "identity.name"))
        .isEqualTo(Denied.by(Reason.NO_CONSENT, ConsentScope.function("employment.apply")));
  }

  @Test
  void SEED_09_a_no_to_the_new_edition_closes_what_the_old_one_opened_until_they_agree() {
    agree(first, POLICY);
    refuse(second, POLICY);

    assertThat(decide("account.register", "identity.name"))
        .isEqualTo(Denied.by(Reason.REFUSED, POLICY));

    ledger.presentOnRequest(WORKER, shown(second), TICK, POLICY);
    assertThat(decide("account.login", "contact.mobile-number"))
        .isEqualTo(Denied.by(Reason.REFUSED, POLICY));
    ledger.give(WORKER, POLICY, second.version(), TICK);

    assertThat(allowed("account.register", "identity.name")).isTrue();
  }

  @Test
  void SEED_10_a_no_to_the_policy_closes_the_service_except_what_needs_no_data() { // FLAW-03
    refuse(second, POLICY);

    assertThat(decide("account.register", "identity.name"))
        .isEqualTo(Denied.by(Reason.REFUSED, POLICY));
    assertThat(decide("account.login", "contact.mobile-number"))
        .isEqualTo(Denied.by(Reason.REFUSED, POLICY));
    assertThat(runs("account.login")).isFalse();
    assertThat(runs("browse")).isTrue();
    assertThat(runs("search")).isTrue();
    assertThat(allowed("search", "behaviour.search-terms")).isFalse();
    assertThat(allowed("security.log", "network.ip")).as("a law demands it").isTrue();
  }
}
