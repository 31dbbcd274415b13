package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.Decision.Allowed;
import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.DisclosureGround;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.NoticeChannel;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Provision;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.policy.Surface;
import io.github.pii4j.policy.diff.Severity;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The promises of the labour platform about consent, each held to by its number. */
class SeedConsentTests {

  private static final SubjectId WORKER = SubjectId.of("worker-17");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final ConsentAct SWITCH = ConsentAct.moveSwitch("android-app");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final ConsentScope VERIFY = ConsentScope.function("identity.verify");
  private static final ConsentScope CLOCK_IN = ConsentScope.function("attendance.clock-in");

  private final PrivacyPolicy first = Labour.first();
  private final PrivacyPolicy second = Labour.second();
  private final PolicyHistory policies = PolicyHistory.of(List.of(first, second));
  private final SettableClock clock = new SettableClock("2026-09-10T02:00:00Z");
  private final ConsentLedger ledger = ConsentLedger.inMemory(clock);
  private final ConsentGate gate = ConsentGate.of(policies, ledger);

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

  @Test
  void SEED_27_service_notices_do_not_depend_on_marketing() {
    agree(second, POLICY);
    agree(second, ConsentScope.marketing("zhihui-laowu"));
    ledger.withdraw(WORKER, ConsentScope.marketing("zhihui-laowu"), SWITCH);

    assertThat(allowed("notification.service", "contact.mobile-number")).isTrue();
    assertThat(gate.decideMarketing(WORKER, "app.version").isAllowed()).isFalse();
  }

  @Test
  void SEED_33_location_needs_the_function_and_the_switch_of_the_device() {
    agree(second, POLICY);
    assertThat(locate()).isEqualTo(Denied.by(Reason.NO_CONSENT, CLOCK_IN));

    agree(second, CLOCK_IN);
    assertThat(locate()).isEqualTo(new Allowed(LegalBasis.SEPARATE_CONSENT, second.version()));
    assertThat(decide("attendance.clock-in", "location.precise"))
        .isEqualTo(new Denied(Reason.SWITCH_NOT_READ, "attendance.clock-in/location.precise"));
  }

  @Test
  void SEED_36_once_the_switch_is_off_the_next_write_is_denied_and_counted() {
    List<Reason> denials = new ArrayList<>();
    ConsentMetrics counting =
        new ConsentMetrics() {
          @Override
          public void denied(Reason reason) {
            denials.add(reason);
          }
        };
    ConsentGate counted = ConsentGate.builder(policies, ledger).metrics(counting).build();
    agree(second, POLICY);
    agree(second, CLOCK_IN);

    counted.require(WORKER, "attendance.clock-in", "location.precise", SwitchReading.ON);
    assertThatThrownBy(
            () ->
                counted.require(
                    WORKER, "attendance.clock-in", "location.precise", SwitchReading.OFF))
        .isInstanceOfSatisfying(
            ProcessingDeniedException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.SWITCH_OFF));

    assertThat(denials).containsExactly(Reason.SWITCH_OFF);
  }

  @Test
  void SEED_36_a_denial_is_logged_and_names_nobody() {
    agree(second, POLICY);
    agree(second, CLOCK_IN);

    List<String> lines =
        RecordedLogs.during(
            () -> {
              locate();
              gate.decide(WORKER, "attendance.clock-in", "location.precise", SwitchReading.OFF);
            });

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0))
        .startsWith("INFO function=attendance.clock-in item=location.precise reason=SWITCH_OFF")
        .contains("person=" + ledger.events(WORKER).get(0).person())
        .endsWith("processing denied")
        .doesNotContain("worker-17");
  }

  @Test
  void SEED_37_whatever_is_allowed_stands_on_exactly_one_ground() {
    agree(second, POLICY);
    second.functions().forEach(function -> agree(second, ConsentScope.function(function.id())));

    int allowed = 0;
    for (ProcessingFunction function : second.functions()) {
      for (ItemUse use : function.uses().toList()) {
        Decision decision = gate.decide(WORKER, function.id(), use.item(), SwitchReading.ON);
        if (decision instanceof Allowed grant) {
          allowed++;
          assertThat(grant.basis()).isEqualTo(function.basisOf(use));
          assertThat(grant.ground()).isNotNull();
        }
      }
    }

    assertThat(allowed).isGreaterThan(30);
  }

  @Test
  void SEED_38_marketing_touches_only_what_the_policy_lets_it() {
    agree(second, POLICY);
    assertThat(gate.decideMarketing(WORKER, "app.version"))
        .isEqualTo(Denied.by(Reason.NO_CONSENT, ConsentScope.marketing("zhihui-laowu")));

    agree(second, ConsentScope.marketing("zhihui-laowu"));

    assertThat(gate.decideMarketing(WORKER, "app.version").isAllowed()).isTrue();
    second.items().stream()
        .filter(item -> !second.marketing().orElseThrow().covers(item))
        .forEach(
            item ->
                assertThat(gate.decideMarketing(WORKER, item.code()))
                    .isEqualTo(new Denied(Reason.NOT_FOR_MARKETING, item.code())));
    assertThatThrownBy(() -> gate.requireMarketing(WORKER, "biometric.face"))
        .isInstanceOf(ProcessingDeniedException.class);
  }

  @Test
  void SEED_39_contacts_are_data_of_others_and_never_required() {
    ConsentScope contacts = ConsentScope.function("contacts.import");
    ConsentScope book = ConsentScope.item("contacts.import", "contact.address-book");
    agree(second, POLICY);
    agree(second, contacts);
    agree(second, book);

    assertThat(second.function("contacts.import").orElseThrow().uses())
        .extracting(ItemUse::provision)
        .containsOnly(Provision.OPTIONAL);
    assertThat(decide("contacts.import", "contact.address-book"))
        .isEqualTo(new Denied(Reason.STATEMENT_NEEDED, book.toString()));

    ledger.stated(WORKER, book, TICK, ActDetails.of("statement", "我已取得对方授权"));
    assertThat(allowed("contacts.import", "contact.address-book")).isTrue();
  }

  @Test
  void SEED_40_data_leaves_only_on_a_ground_of_the_closed_list() {
    Disclosure toBank = Disclosure.to("wage-bank", DisclosureGround.CONSENT).of("employment.wage");
    agree(second, POLICY);
    assertDenied(Reason.NO_CONSENT, toBank);

    ledger.present(WORKER, shown(second), ConsentScope.recipient("wage-bank"), VERIFY);
    ledger.answer(
        WORKER, Answer.give(second.version(), TICK, ConsentScope.recipient("wage-bank"), VERIFY));
    assertDenied(Reason.NOT_SEPARATE, toBank);

    agree(second, ConsentScope.recipient("wage-bank"));
    ConsentEvent line = gate.requireDisclosure(WORKER, toBank);

    assertThat(line.kind()).isEqualTo(EventKind.DISCLOSED);
    assertThat(line.ground()).contains(DisclosureGround.CONSENT);
    assertThat(ledger.details(line.id()).reveal()).containsEntry("items", "employment.wage");
    assertDenied(
        Reason.ITEM_NOT_DECLARED,
        Disclosure.to("wage-bank", DisclosureGround.CONSENT).of("biometric.face"));
    assertDenied(Reason.UNKNOWN_RECIPIENT, Disclosure.to("data-broker", DisclosureGround.CONTRACT));
    assertThat(
            gate.requireDisclosure(
                    WORKER,
                    Disclosure.to("sms-provider", DisclosureGround.CONSENT)
                        .of("contact.mobile-number"))
                .scope())
        .as("on our instructions: the policy's consent is enough")
        .isEqualTo(ConsentScope.recipient("sms-provider"));
  }

  @Test
  void SEED_40_an_authority_gets_data_only_by_a_document() {
    Disclosure byLaw = Disclosure.to("labour-inspectorate", DisclosureGround.LEGAL_PROCESS);

    assertDenied(Reason.REFERENCE_NEEDED, byLaw);
    ConsentEvent line = gate.requireDisclosure(WORKER, byLaw.by("order 12"));

    assertThat(ledger.details(line.id()).reveal()).containsEntry("reference", "order 12");
    assertThat(byLaw.by("order 12").toString()).doesNotContain("order 12");
  }

  @Test
  void SEED_40_a_ground_that_the_policy_does_not_name_is_none() {
    PrivacyPolicy stricter =
        Labour.edited(
            "disclosureGrounds: [consent, legal-process, litigation, contract, statute]",
            "disclosureGrounds: [consent, statute]");
    ConsentGate strict = ConsentGate.of(stricter, ledger);

    assertThatThrownBy(
            () ->
                strict.requireDisclosure(
                    WORKER, Disclosure.to("court", DisclosureGround.LITIGATION).by("case 3")))
        .isInstanceOfSatisfying(
            ProcessingDeniedException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.GROUND_NOT_DECLARED));
    assertThat(ledger.events(WORKER)).isEmpty();
  }

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
  void GAP_20_who_said_no_is_left_alone_until_the_cool_down_is_over() {
    refuse(second, POLICY);
    clock.move(Duration.ofDays(29));

    assertThatThrownBy(() -> ledger.present(WORKER, shown(second), POLICY))
        .isInstanceOf(ConsentException.class);
    clock.move(Duration.ofDays(1));
    assertThat(ledger.present(WORKER, shown(second), POLICY)).hasSize(1);
  }

  private void assertDenied(Reason reason, Disclosure disclosure) {
    assertThatThrownBy(() -> gate.requireDisclosure(WORKER, disclosure))
        .isInstanceOfSatisfying(
            ProcessingDeniedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
  }

  private ConsentGate gateFor(PrivacyPolicy policy, int years) {
    return ConsentGate.builder(PolicyHistory.of(policy), ledger)
        .ages(subject -> OptionalInt.of(years))
        .build();
  }

  private Decision locate() {
    return gate.decide(WORKER, "attendance.clock-in", "location.precise", SwitchReading.ON);
  }

  private Decision decide(String functionId, String item) {
    return gate.decide(WORKER, functionId, item);
  }

  private boolean allowed(String functionId, String item) {
    return decide(functionId, item).isAllowed();
  }

  private boolean runs(String functionId) {
    return !(gate.decide(WORKER, Processing.of(functionId)) instanceof Denied denied
        && denied.reason() == Reason.REFUSED);
  }

  private void agree(PrivacyPolicy edition, ConsentScope scope) {
    ledger.present(WORKER, shown(edition), scope);
    ledger.give(WORKER, scope, edition.version(), TICK);
  }

  private void refuse(PrivacyPolicy edition, ConsentScope scope) {
    ledger.present(WORKER, shown(edition), scope);
    ledger.refuse(WORKER, scope, edition.version(), TICK);
  }

  private static Shown shown(PrivacyPolicy edition) {
    return Shown.of(edition, Locale.SIMPLIFIED_CHINESE);
  }
}
