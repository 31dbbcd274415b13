package io.github.pii4j.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.category.Catalogue;
import io.github.pii4j.document.Document;
import io.github.pii4j.policy.ContactKind;
import io.github.pii4j.policy.ContactUse;
import io.github.pii4j.policy.DataSubjectRight;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.policy.SecurityMeasure;
import io.github.pii4j.policy.Sla;
import io.github.pii4j.policy.SlaUnit;
import io.github.pii4j.policy.Threat;
import io.github.pii4j.rights.RightsException.Code;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** The promises of the labour platform about rights, each held to by its number. */
class SeedRightsTests {

  private static final Path POLICY = Path.of("../examples/labour-platform/privacy/policy.yaml");

  private final Desk it = new Desk();

  @Test
  void SEED_48_no_right_may_demand_more_than_registration_did() throws Exception {
    String greedy =
        Files.readString(POLICY)
            .replace(
                "  - right: account-cancellation # SEED-48, SEED-49\n",
                "  - right: account-cancellation\n    demands: [identity.citizen-id]\n");
    PrivacyPolicy policy =
        PrivacyPolicy.read(Document.of("policy.yaml", greedy), Catalogue.bundled());

    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(
            () ->
                RightsDesk.builder(it.requests, policy)
                    .stores(it.accounts)
                    .registration("account.register")
                    .build())
        .withMessageStartingWith("[identity.citizen-id]")
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.ASKS_FOR_TOO_MUCH));
  }

  @Test
  void SEED_48_an_account_is_cancelled_by_the_person_on_a_path_of_steps() {
    DataSubjectRight right = it.policy.right(RightKind.ACCOUNT_CANCELLATION).orElseThrow();

    assertThat(right.route().orElseThrow().steps())
        .extracting(step -> step.in(Locale.CHINESE))
        .containsExactly("我的", "设置", "注销账号");
    assertThat(right.demands()).isEmpty();
  }

  @Test
  void SEED_41_each_of_the_named_threats_has_a_measure() {
    assertThat(it.policy.security())
        .flatExtracting(SecurityMeasure::against)
        .contains(Threat.values());
  }

  @Test
  void SEED_43_nothing_is_seen_or_changed_before_it_is_known_who_asks() {
    Wish mobile = CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("2/mobile"), "19900000002");
    for (Wish wish : List.of(new Wish.Access(), new Wish.Copy(), mobile)) {
      RequestId id = it.desk.receive(Desk.WORKER, wish).id();

      assertThatExceptionOfType(RightsException.class)
          .isThrownBy(() -> it.desk.fulfil(id))
          .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NOT_NOW));
      it.desk.askIdentity(id, Set.of("identity.name"));
      it.desk.answerIdentity(id, Map.of("identity.name", "李四"));
      assertThatExceptionOfType(RightsException.class)
          .isThrownBy(() -> it.desk.fulfil(id))
          .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NOT_NOW));
    }
    assertThat(((RightsAnswer.Data) it.answer(new Wish.OfDeceased(new Wish.Copy()))).copy().items())
        .extracting(CopyItem::reveal)
        .contains(Desk.MOBILE);
  }

  @Test
  void SEED_50_the_telephone_of_customer_service_takes_what_people_ask_for() {
    assertThat(it.policy.controller().contacts())
        .filteredOn(contact -> contact.kind() == ContactKind.PHONE)
        .singleElement()
        .satisfies(
            phone -> {
              assertThat(phone.value()).isEqualTo("4001116006");
              assertThat(phone.uses()).contains(ContactUse.RIGHTS_REQUESTS, ContactUse.COMPLAINTS);
            });
  }

  @Test
  void SEED_50_what_is_no_telephone_number_is_refused_where_it_stands() throws Exception {
    String broken = Files.readString(POLICY).replace("value: \"4001116006\"", "value: \"call us\"");

    assertThatThrownBy(
            () -> PrivacyPolicy.read(Document.of("policy.yaml", broken), Catalogue.bundled()))
        .hasMessageContaining("a telephone number, such as 4001116006");
  }

  @Test
  void SEED_49_the_time_runs_from_receipt_in_working_days_and_tells_before_at_and_after() {
    it.now = Instant.parse("2026-02-13T09:00:00Z");
    RightsRequest request = it.desk.receive(Desk.WORKER, new Wish.Access());
    it.now = it.now.plus(Duration.ofDays(10));
    it.desk.verified(request.id(), "session");

    assertThat(request.due().legal().dueDate()).isEqualTo("2026-03-12");
    assertThat(daysLeftAt("2026-03-05T02:00:00Z")).isEqualTo(5);
    assertThat(daysLeftAt("2026-03-12T02:00:00Z")).isZero();
    assertThat(daysLeftAt("2026-03-13T02:00:00Z")).isEqualTo(-1);
    assertThat(daysLeftAt("2026-03-16T02:00:00Z")).isEqualTo(-2);
  }

  @Test
  void SEED_51_every_item_of_a_person_can_be_seen_and_those_that_are_not_fixed_corrected() {
    DataCopy seen = ((RightsAnswer.Data) it.answer(new Wish.Access())).copy();

    assertThat(seen.items()).hasSize(5);
    for (CopyItem item : seen.items()) {
      RightsAnswer answer = it.answer(CorrectionWish.of(item.store(), item.key(), "corrected"));
      assertThat(answer instanceof RightsAnswer.Done)
          .as(item.category())
          .isEqualTo(item.whyFixed().isEmpty());
    }
  }

  @Test
  void SEED_51_items_that_people_submit_but_no_store_holds_are_named() {
    assertThat(it.desk.unreachableItems())
        .contains("identity.citizen-id")
        .doesNotContain("identity.name", "contact.mobile-number");
  }

  @Test
  void SEED_51_the_check_who_asks_asks_for_nothing_that_registration_did_not() {
    RequestId id = it.desk.receive(Desk.WORKER, new Wish.Access()).id();

    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> it.desk.askIdentity(id, Set.of("identity.name", "identity.citizen-id")))
        .withMessageStartingWith("[identity.citizen-id]")
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.ASKS_FOR_TOO_MUCH));
    it.desk.askIdentity(id, Set.of("identity.name"));
    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(
            () ->
                it.desk.answerIdentity(
                    id, Map.of("identity.name", Desk.NAME, "contact.mobile-number", Desk.MOBILE)))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.ASKS_FOR_TOO_MUCH));
  }

  @Test
  void SEED_52_a_fixed_item_is_refused_with_its_reason_and_the_way_that_is_left() {
    RightsAnswer answer =
        it.answer(CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("1/name"), "李四"));

    RightsAnswer.Refused refused = (RightsAnswer.Refused) answer;
    assertThat(refused.reason()).isEqualTo(RefusalReason.IMMUTABLE_ITEM);
    assertThat(refused.itemReason().orElseThrow().in(Locale.CHINESE))
        .isEqualTo("实名信息须与证件一致，更正请联系客服。");
    assertThat(refused.otherWay().orElseThrow().in(Locale.ENGLISH))
        .isEqualTo("Verified data is corrected by customer service after a check.");
    assertThat(refused.route().orElseThrow().steps()).hasSize(3);
    assertThat(((RightsAnswer.Data) it.answer(new Wish.Access())).copy().items())
        .filteredOn(item -> item.category().equals("identity.name"))
        .extracting(CopyItem::reveal)
        .containsExactly(Desk.NAME);
  }

  @Test
  void SEED_52_the_fixed_items_are_listed_with_their_reasons() {
    List<ImmutableItem> fixed = it.desk.immutableItems();

    assertThat(fixed)
        .extracting(ImmutableItem::category)
        .contains("identity.name", "identity.citizen-id");
    assertThat(fixed).allSatisfy(item -> assertThat(item.reason()).isPresent());
  }

  @Test
  void
      GAP_06_copy_portability_restriction_explanation_and_deceased_people_have_a_way_and_a_limit() {
    for (RightKind right :
        List.of(
            RightKind.COPY,
            RightKind.PORTABILITY,
            RightKind.RESTRICTION,
            RightKind.EXPLANATION,
            RightKind.DECEASED_PERSON)) {
      assertThat(it.policy.right(right).flatMap(DataSubjectRight::route)).isPresent();
      assertThat(it.desk.limits().due(WorkingDayCalendar.china(), right, it.now).legal().dueDate())
          .isEqualTo("2026-03-23");
    }
    assertThat(it.answer(new Wish.Copy())).isInstanceOf(RightsAnswer.Data.class);
    assertThat(it.answer(new Wish.Restriction(Set.of("identity.name"))))
        .isEqualTo(new RightsAnswer.Done());
    for (RightKind byHand : List.of(RightKind.PORTABILITY, RightKind.EXPLANATION)) {
      RequestId id = it.verified(new Wish.ByHand(byHand));
      assertThat(it.desk.doneByHand(id, "letter").state()).isEqualTo(RequestState.DONE);
    }
  }

  @Test
  void GAP_06_a_close_relative_sees_copies_and_corrects_what_there_is_of_somebody_who_died() {
    RequestId id = it.verified(new Wish.OfDeceased(new Wish.Copy()));
    CorrectionWish mobile =
        CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("2/mobile"), "19900000002");

    DataCopy copy = ((RightsAnswer.Data) it.desk.fulfil(id)).copy();

    assertThat(copy.items()).hasSize(5);
    assertThat(it.answer(new Wish.OfDeceased(mobile))).isEqualTo(new RightsAnswer.Done());
    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(
            () ->
                it.desk.signedIn(
                    it.desk.receive(Desk.WORKER, new Wish.OfDeceased(new Wish.Access())).id(),
                    Desk.WORKER))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.ASKED_BY_ANOTHER));
    assertThat(RefusalReason.NOT_FOR_RELATIVES.message().in(Locale.CHINESE)).contains("死者生前另有安排");
  }

  @Test
  void GAP_15_a_decision_by_automation_is_explained_and_refused_on_request_in_a_day() {
    RequestId id = it.verified(new Wish.ByHand(RightKind.AUTOMATED_DECISION_REFUSAL));
    RequestId objection = it.verified(new Wish.Objection("employment.service"));

    assertThat(it.desk.find(id).orElseThrow().due().actBefore()).isEqualTo("2026-03-03T16:00:00Z");
    assertThat(it.desk.doneByHand(id, "switched off").state()).isEqualTo(RequestState.DONE);
    assertThat(it.desk.fulfil(objection)).isEqualTo(new RightsAnswer.Done());
    assertThat(it.accounts.orders).containsExactly("OBJECTS employment.service");
  }

  @Test
  void GAP_07_what_a_law_keeps_is_refused_with_the_article_and_can_be_locked_away() {
    RequestId id = it.verified(new Wish.Restriction(Set.of("financial.transaction")));

    assertThat(it.desk.fulfil(id)).isEqualTo(new RightsAnswer.Done());
    assertThat(it.wages.orders).containsExactly("STORAGE_ONLY [2026-01, 2026-02]");
    assertThat(RefusalReason.KEPT_BY_LAW.message().in(Locale.CHINESE)).contains("第五十条");
    assertThat(RefusalReason.KEPT_BY_LAW.source().citation()).isEqualTo("PIPL 47(2)");
  }

  @Test
  void GAP_07_one_item_is_deleted_while_the_account_stays_and_what_a_law_keeps_is_shown() {
    RightsDesk desk =
        RightsDesk.builder(it.requests, it.policy)
            .stores(it.accounts, it.wages)
            .registration("account.register")
            .heldItems((subject, stored) -> false)
            .clock(() -> it.now)
            .build();
    Wish wish = new Wish.Deletion(Set.of("contact.email", "financial.transaction"));
    RightsRequest request = desk.receive(Desk.WORKER, wish);
    desk.signedIn(request.id(), Desk.WORKER);

    RightsAnswer.Deleted answer = (RightsAnswer.Deleted) desk.fulfil(request.id());

    assertThat(request.due().legal().dueDate()).isEqualTo("2026-03-23");
    assertThat(answer.erased()).isEqualTo(1);
    assertThat(answer.left())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.category()).isEqualTo("financial.transaction");
              assertThat(left.reason().message().in(Locale.CHINESE)).contains("仅作存储");
              assertThat(left.statute()).isPresent();
            });
  }

  @Test
  void GAP_07_deletion_is_a_right_of_its_own_beside_cancelling_the_account() {
    DataSubjectRight right = it.policy.right(RightKind.DELETION).orElseThrow();

    assertThat(right.route()).isPresent();
    assertThat(it.desk.limits().due(WorkingDayCalendar.china(), RightKind.DELETION, it.now).legal())
        .extracting(Deadline::dueDate)
        .hasToString("2026-03-23");
  }

  @Test
  void GAP_08_every_right_is_measured_by_the_policys_promise_if_that_is_sooner_than_the_law() {
    RightsTimeLimits limits = it.desk.limits();
    WorkingDayCalendar china = WorkingDayCalendar.china();

    for (RightKind right : RightKind.values()) {
      RequestDue due = limits.due(china, right, it.now);
      Sla promise = it.policy.right(right).flatMap(DataSubjectRight::sla).orElseThrow();
      assertThat(promise.unit()).isEqualTo(SlaUnit.WORKING_DAY);
      assertThat(due.promisedBefore())
          .isEqualTo(
              china
                  .deadline(it.now, limits.rule(right).withWorkingDays(promise.value()))
                  .dueInstantExclusive());
    }
    assertThat(limits.due(china, RightKind.WITHDRAWAL, it.now).actBefore())
        .isEqualTo("2026-03-03T16:00:00Z");
  }

  @Test
  void GAP_08_promises_in_days_and_hours_are_kept_and_never_later_than_the_law() throws Exception {
    String policy = Files.readString(POLICY);

    assertThat(promised(policy, "{value: 8, unit: hour}")).isEqualTo("2026-03-02T10:00:00Z");
    assertThat(promised(policy, "{value: 5, unit: calendar-day}"))
        .as("the 7th is a Saturday")
        .isEqualTo("2026-03-09T16:00:00Z");
    assertThat(promised(policy, "{value: 90, unit: calendar-day}"))
        .isEqualTo("2026-03-23T16:00:00Z");
    assertThat(promised(policy, "{value: 40, unit: working-day, calendar: CN}"))
        .isEqualTo("2026-03-23T16:00:00Z");
  }

  private Instant promised(String policy, String sla) {
    String own =
        policy.replaceFirst(
            "(?s)(right: access.*?sla: )\\{[^}]*\\}", "$1" + Matcher.quoteReplacement(sla));
    return RightsTimeLimits.china()
        .promisedBy(PrivacyPolicy.read(Document.of("policy.yaml", own), Catalogue.bundled()))
        .due(WorkingDayCalendar.china(), RightKind.ACCESS, it.now)
        .promisedBefore();
  }

  private int daysLeftAt(String instant) {
    it.now = Instant.parse(instant);
    return it.open().get(0).workingDaysLeft();
  }
}
