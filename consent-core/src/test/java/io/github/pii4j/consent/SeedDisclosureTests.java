package io.github.pii4j.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.Decision.Denied;
import io.github.pii4j.consent.Decision.Reason;
import io.github.pii4j.policy.DisclosureGround;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.Provision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Marketing, disclosure and third-party SDKs, held to by the numbers of the promises. */
class SeedDisclosureTests extends WorkerOnThePlatform {

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
    assertDenied(
        Reason.UNKNOWN_RECIPIENT,
        Disclosure.to("data-broker", DisclosureGround.CONTRACT).of("employment.wage"));
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
    Disclosure byLaw =
        Disclosure.to("labour-inspectorate", DisclosureGround.LEGAL_PROCESS).of("employment.wage");

    assertDenied(Reason.REFERENCE_NEEDED, byLaw);
    ConsentEvent line = gate.requireDisclosure(WORKER, byLaw.by("order 12"));

    assertThat(ledger.details(line.id()).reveal()).containsEntry("reference", "order 12");
    assertThat(byLaw.by("order 12").toString()).doesNotContain("order 12");
  }

  @ParameterizedTest
  @EnumSource(names = {"LITIGATION", "STATUTE"})
  void SEED_40_a_case_or_a_provision_is_named_too(DisclosureGround ground) {
    Disclosure unnamed = Disclosure.to("court", ground).of("employment.wage");

    assertDenied(Reason.REFERENCE_NEEDED, unnamed);
    assertThat(gate.requireDisclosure(WORKER, unnamed.by("case 3")).ground()).contains(ground);
  }

  @Test
  void SEED_40_a_record_says_what_left() {
    assertDenied(
        Reason.ITEMS_NEEDED, Disclosure.to("court", DisclosureGround.LITIGATION).by("case 3"));
  }

  @Test
  void SEED_40_what_the_contract_needs_goes_to_those_whom_the_person_knows_of() {
    Disclosure wages = Disclosure.to("wage-bank", DisclosureGround.CONTRACT).of("employment.wage");

    assertDenied(Reason.NOT_PRESENTED, wages);
    ledger.present(WORKER, shown(second), POLICY);
    assertThat(gate.requireDisclosure(WORKER, wages).kind()).isEqualTo(EventKind.DISCLOSED);

    refuse(second, ConsentScope.recipient("wage-bank"));
    assertDenied(Reason.REFUSED, wages);
  }

  @Test
  void SEED_40_a_contract_does_not_open_the_data_of_a_child() {
    Disclosure wages = Disclosure.to("wage-bank", DisclosureGround.CONTRACT).of("employment.wage");
    PrivacyPolicy serving = Labour.edited("served: false", "served: true", "  minAge: 16\n", "");
    agree(serving, POLICY);

    assertThatThrownBy(() -> gateFor(second, 9).requireDisclosure(WORKER, wages))
        .isInstanceOfSatisfying(
            ProcessingDeniedException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.TOO_YOUNG));
    assertThatThrownBy(() -> gateFor(serving, 9).requireDisclosure(WORKER, wages))
        .isInstanceOfSatisfying(
            ProcessingDeniedException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.GUARDIAN_NEEDED));
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
                    WORKER,
                    Disclosure.to("court", DisclosureGround.LITIGATION)
                        .of("employment.wage")
                        .by("case 3")))
        .isInstanceOfSatisfying(
            ProcessingDeniedException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.GROUND_NOT_DECLARED));
    assertThat(ledger.events(WORKER)).isEmpty();
  }
}
