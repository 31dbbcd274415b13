package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.erasure.ItemProgress.Stage;
import io.github.pii4j.erasure.PlannedItem.Fate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/**
 * The promises of the labour platform about cancelling an account, each held to by its number; the
 * person of fixture F cancels on 2026-09-24, before the public holidays, and has wage rows.
 */
class SeedErasureTests {

  private static final HandlerId PUSH = new HandlerId("push-sdk");
  private static final HandlerId MAP = new HandlerId("map-sdk");
  private static final String WAGE_LAW = "保障农民工工资支付条例 第15条";

  private final World world = new World();
  private final List<String> told = new ArrayList<>();
  private RecipientAnswer answerOfMap = RecipientAnswer.RECEIVED;

  SeedErasureTests() {
    world.wages.of(WANG).clear();
    wage("site-a", LocalDate.of(2024, 6, 30));
    wage("site-b", LocalDate.of(2026, 8, 31));
    world.scheduler =
        world
            .builder()
            .handlers(sdk(PUSH), sdk(MAP))
            .retention(
                RetentionSchedule.NONE.with(
                    world.wages.id(), RetentionRule.china("cn.wage.migrant-ledger")))
            .build();
  }

  private void wage(String item, LocalDate finished) {
    world.wages.put(WANG, new WorkItem(item, "employment.wage", 6, Optional.of(finished)));
  }

  private RecipientHandler sdk(HandlerId id) {
    return RecipientHandler.of(
        id, world.search.categories(), request -> tell(id, request), Duration.ofHours(6));
  }

  private RecipientAnswer tell(HandlerId id, RecipientRequest request) {
    told.add(id + " " + request.id());
    return id.equals(MAP) ? answerOfMap : RecipientAnswer.ERASED;
  }

  private CaseNotices notices() {
    return CaseNotices.of(world.scheduler)
        .named(PUSH, LocalizedText.of("推送服务商", "Push Operator"))
        .cancelledBy(LocalizedText.of("用原手机号登录", "Sign in with your telephone number"));
  }

  private CaseId verified() {
    CaseId id = world.scheduler.submit(WANG).caseId();
    world.scheduler.identityProven(id, "login");
    return id;
  }

  @Test
  void SEED_44_from_the_confirmation_on_nobody_signs_in_and_what_is_kept_is_only_stored() {
    answerOfMap = RecipientAnswer.ERASED;
    CaseId id = verified();
    assertThat(world.access).isEmpty();

    world.scheduler.confirm(id);

    assertThat(world.access).containsExactly("close");
    world.advance(Duration.ofDays(8));
    assertThat(world.wages.restricted).containsExactlyInAnyOrder("site-a", "site-b");
    assertThat(world.access).as("it does not open again").containsExactly("close");
  }

  @Test
  void SEED_48_to_cancel_an_account_takes_no_item_and_no_member_of_staff() {
    CaseId id = verified();

    assertThat(world.scheduler.explain(id).erasureCase().state()).isEqualTo(CaseState.VERIFIED);
    assertThat(notices().plan(id).cancel().orElseThrow().way())
        .extracting(step -> step.in(Locale.CHINESE))
        .containsExactly("用原手机号登录");
    world.scheduler.confirm(id);
    answerOfMap = RecipientAnswer.ERASED;
    world.advance(Duration.ofDays(8));
    assertThat(world.scheduler.certificate(id)).isPresent();
  }

  @Test
  void SEED_49_the_last_day_counts_the_holidays_after_the_request() {
    CaseId id = world.scheduler.submit(WANG).caseId();

    assertThat(notices().progress(id).limit())
        .isEqualTo(new NoticeLimit(15, LocalDate.of(2026, 10, 22), Deadline.Status.FINAL, 15));
    assertThat(notices().progress(id).milestones().get(0).at())
        .contains(Instant.parse("2026-09-24T02:00:00Z"));
  }

  @Test
  void SEED_49_neither_to_ask_who_somebody_is_nor_to_wait_for_the_answer_moves_the_day() {
    CaseId id = world.scheduler.submit(WANG).caseId();
    CaseDeadline told = world.scheduler.explain(id).erasureCase().deadline();
    world.scheduler.askIdentity(id);

    world.advance(Duration.ofDays(2));
    world.scheduler.identityProven(id, "login");

    CaseDeadline now = world.scheduler.explain(id).erasureCase().deadline();
    assertThat(now.promised()).isEqualTo(told.promised()).isEqualTo("2026-10-22");
    assertThat(now.legal()).isEqualTo(told.legal());
    assertThat(now.commitBy()).isEqualTo(told.commitBy());
  }

  @Test
  void GAP_07_what_a_law_keeps_is_decided_and_shown_for_each_item_never_for_the_account() {
    PlanNotice plan = notices().plan(verified());

    assertThat(plan.items(Fate.KEPT))
        .extracting(kept -> kept.item().item() + " " + kept.kept().orElseThrow().statute())
        .containsExactly("site-a " + WAGE_LAW, "site-b " + WAGE_LAW);
    assertThat(plan.items(Fate.ERASED))
        .extracting(gone -> gone.item().handler().text())
        .containsExactly("search", "account");
  }

  @Test
  void GAP_18_before_confirming_a_person_sees_what_goes_what_stays_how_long_and_on_what_basis() {
    CaseId id = verified();

    PlanNotice plan = notices().plan(id);

    assertThat(plan.items(Fate.KEPT))
        .extracting(kept -> kept.kept().orElseThrow().through().orElseThrow().toString())
        .containsExactly("2027-06-30", "2029-08-31");
    assertThat(plan.limit().lastDay()).isEqualTo("2026-10-22");
    assertThat(plan.cancel().orElseThrow().way()).isNotEmpty();
    assertThat(world.state(id)).isEqualTo(CaseState.VERIFIED);
    assertThat(world.access).as("to look closes no account").isEmpty();
  }

  @Test
  void GAP_19_every_sdk_operator_is_told_and_asked_until_it_acknowledges() {
    CaseId id = verified();
    assertThat(notices().plan(id).recipients())
        .extracting(one -> one.items().get(0).where().in(Locale.ENGLISH))
        .containsExactlyInAnyOrder("Push Operator", "map-sdk");
    assertThat(told).as("to look tells nobody").isEmpty();
    world.scheduler.confirm(id);

    world.advance(Duration.ofDays(8));

    assertThat(stages(id)).containsExactly("map-sdk UNDER_WAY", "push-sdk ERASED");
    assertThat(world.scheduler.certificate(id)).isEmpty();
    answerOfMap = RecipientAnswer.ERASED;
    world.advance(Duration.ofDays(1));
    assertThat(stages(id)).containsExactly("map-sdk DONE", "push-sdk DONE");
    assertThat(told).filteredOn(one -> one.startsWith("map-sdk ")).hasSizeGreaterThan(2);
    assertThat(told.stream().distinct()).as("the same request each time").hasSize(2);
    assertThat(world.scheduler.certificate(id).orElseThrow().toJson())
        .contains("CONFIRMED_BY_RECIPIENT");
  }

  private List<String> stages(CaseId id) {
    return notices().progress(id).recipients().stream()
        .map(one -> one.item().handler() + " " + one.stage())
        .toList();
  }

  @Test
  void GAP_19_an_operator_that_refuses_is_taken_up_by_a_member_of_staff() {
    answerOfMap = RecipientAnswer.REFUSED;
    CaseId id = verified();
    world.scheduler.confirm(id);

    world.advance(Duration.ofDays(8));

    assertThat(stages(id)).containsExactly("map-sdk WITH_STAFF", "push-sdk DONE");
    assertThat(world.state(id)).isEqualTo(CaseState.ATTENTION);
  }

  @Test
  void FIXTURE_F_wage_rows_are_kept_by_the_row_proved_by_a_certificate_and_erased_at_their_ends() {
    answerOfMap = RecipientAnswer.ERASED;
    CaseId id = verified();
    world.scheduler.confirm(id);
    world.advance(Duration.ofDays(8));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    assertThat(world.wages.restricted).containsExactlyInAnyOrder("site-a", "site-b");
    assertThat(world.account.of(WANG)).isEmpty();
    ErasureCertificate first = world.scheduler.certificate(id).orElseThrow();
    assertThat(World.verify(first)).isEqualTo(CertificateResult.OK);
    assertThat(first.toJson())
        .contains(WAGE_LAW, "\"through\":\"2027-06-30\"", "\"through\":\"2029-08-31\"");
    assertThat(world.scheduler.isErased(WANG)).as("the tombstone").isTrue();

    atEndOf("2027-06-30");
    assertThat(world.wages.of(WANG).keySet()).containsExactly("site-b");
    assertThat(notices().progress(id).items())
        .filteredOn(one -> one.stage() == Stage.KEPT)
        .extracting(one -> one.item().item())
        .containsExactly("site-b");

    atEndOf("2029-08-31");
    assertThat(world.wages.of(WANG)).isEmpty();
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    ErasureCertificate last = world.scheduler.certificate(id).orElseThrow();
    assertThat(World.verify(last)).isEqualTo(CertificateResult.OK);
    assertThat(last.toJson()).doesNotContain("RESTRICTED", "through");
  }

  /** On the last day nothing happens; a second after it, what is due does. */
  private void atEndOf(String day) {
    int before = world.wages.of(WANG).size();
    world.clock.set(Instant.parse(day + "T15:59:59Z"));
    world.scheduler.drain();
    assertThat(world.wages.of(WANG)).hasSize(before);
    world.clock.set(Instant.parse(day + "T16:00:00Z"));
    world.scheduler.drain();
  }
}
