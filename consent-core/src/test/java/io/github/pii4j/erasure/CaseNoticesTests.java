package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.pii4j.document.LocalizedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CaseNoticesTests {

  private static final Path GOLDEN = Path.of("src/test/resources/io/github/pii4j/erasure");
  private static final HandlerId PUSH = new HandlerId("push-sdk");

  private final World world = new World();
  private RecipientAnswer answer = RecipientAnswer.RECEIVED;

  CaseNoticesTests() {
    world.wages.put(
        WANG,
        new WorkItem("rows-2026", "employment.wage", 9, Optional.of(LocalDate.of(2026, 8, 31))));
    RecipientHandler push =
        RecipientHandler.of(
            PUSH, world.search.categories(), request -> answer, Duration.ofHours(6));
    world.scheduler =
        world
            .builder()
            .handlers(push)
            .retention(
                RetentionSchedule.NONE.with(
                    world.wages.id(), RetentionRule.china("cn.wage.migrant-ledger")))
            .build();
  }

  private CaseNotices notices() {
    return CaseNotices.of(world.scheduler)
        .named(world.wages.id(), LocalizedText.of("工资系统", "Payroll"))
        .named(PUSH, LocalizedText.of("推送服务商", "Push Operator"))
        .cancelledBy(LocalizedText.of("用原手机号登录", "Sign in with your telephone number"));
  }

  private CaseId verified() {
    CaseId id = world.scheduler.submit(WANG).caseId();
    world.scheduler.identityProven(id, "login");
    return id;
  }

  @Test
  void the_plan_says_what_goes_what_stays_by_which_statute_and_until_when() {
    PlanNotice plan = notices().plan(verified());

    assertThat(plan.items(PlannedItem.Fate.ERASED))
        .extracting(one -> one.item().handler().text())
        .containsExactly("search", "account");
    assertThat(plan.items(PlannedItem.Fate.KEPT))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.item().where().in(Locale.ENGLISH)).isEqualTo("Payroll");
              assertThat(one.kept().orElseThrow().statute()).isEqualTo("保障农民工工资支付条例 第15条");
              assertThat(one.kept().orElseThrow().through()).contains(LocalDate.of(2029, 8, 31));
            });
  }

  @Test
  void the_plan_says_who_is_told_by_when_and_how_to_take_it_back() {
    PlanNotice plan = notices().plan(verified());

    assertThat(plan.recipients())
        .singleElement()
        .satisfies(
            one ->
                assertThat(one.items().get(0).where().in(Locale.ENGLISH))
                    .isEqualTo("Push Operator"));
    assertThat(plan.limit().workingDays()).isEqualTo(15);
    assertThat(plan.limit().lastDay()).isEqualTo("2026-10-22");
    assertThat(plan.cancel().orElseThrow().until()).contains(Instant.parse("2026-10-01T02:00:00Z"));
    assertThat(plan.cancel().orElseThrow().way()).hasSize(1);
  }

  @Test
  void the_days_that_are_left_are_those_after_today_up_to_the_day_that_is_shown() {
    CaseId id = verified();

    assertThat(daysLeft(id, "2026-09-24T02:00:00Z")).as("the day of the request").isEqualTo(15);
    assertThat(daysLeft(id, "2026-10-21T15:59:59Z")).isEqualTo(1);
    assertThat(daysLeft(id, "2026-10-22T15:59:59Z")).as("the last day").isZero();
    assertThat(daysLeft(id, "2026-10-22T16:00:00Z")).as("it is over").isEqualTo(-1);
    assertThat(world.scheduler.explain(id).daysLeft()).isEqualTo(-1);
  }

  @Test
  void while_a_notice_is_missing_people_are_told_of_one_day_and_staff_of_an_earlier_one() {
    world.clock.set(Instant.parse("2026-12-11T02:00:00Z"));
    CaseId id = verified();

    assertThat(notices().plan(id).limit().lastDay()).isEqualTo("2027-01-04");
    assertThat(notices().plan(id).limit().daysLeft()).isEqualTo(15);
    assertThat(world.scheduler.explain(id).erasureCase().deadline().commitBy())
        .isEqualTo("2026-12-30");
    assertThat(world.scheduler.explain(id).daysLeft()).isEqualTo(13);
  }

  private int daysLeft(CaseId id, String at) {
    world.clock.set(Instant.parse(at));
    return notices().progress(id).limit().daysLeft();
  }

  @Test
  void the_end_of_the_time_to_come_back_is_the_one_that_confirming_sets() {
    CaseId id = verified();
    Optional<Instant> shown = notices().plan(id).cancel().orElseThrow().until();

    world.scheduler.confirm(id);

    assertThat(notices().progress(id).cancel().orElseThrow().until()).isPresent().isEqualTo(shown);
  }

  @Test
  void an_item_that_nobody_can_decide_is_not_said_to_go() {
    world.wages.put(WANG, "rows-2026", 9);

    PlanNotice plan = notices().plan(verified());

    assertThat(plan.items(PlannedItem.Fate.UNDECIDED)).hasSize(1);
    assertThat(plan.items(PlannedItem.Fate.KEPT)).isEmpty();
  }

  @Test
  void what_there_is_is_told_only_to_somebody_who_showed_who_they_are() {
    CaseId id = world.scheduler.submit(WANG).caseId();

    assertThatThrownBy(() -> notices().plan(id))
        .asInstanceOf(type(ErasureException.class))
        .returns(ErasureException.Code.NOT_IN_THIS_STATE, ErasureException::code);
    assertThat(notices().progress(id).items()).isEmpty();
    assertThat(notices().progress(id).milestones())
        .extracting(Milestone::at)
        .containsExactly(
            Optional.of(world.clock.instant()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
  }

  @Test
  void to_show_a_plan_changes_nothing() {
    CaseId id = verified();
    ErasureCase before = world.store.find(id).orElseThrow();

    notices().plan(id);
    notices().progress(id);

    assertThat(world.store.find(id)).contains(before);
    assertThat(world.wages.of(WANG)).isNotEmpty();
  }

  @Test
  void progress_says_for_each_item_how_far_it_is_and_since_when() {
    CaseId id = world.confirmed();

    world.advance(Duration.ofDays(8));

    ProgressNotice progress = notices().progress(id);
    Instant began = Instant.parse("2026-10-01T02:00:00Z");
    assertThat(progress.state()).isEqualTo(CaseState.ERASING);
    assertThat(progress.cancel()).isEmpty();
    assertThat(progress.items())
        .extracting(one -> one.item().handler() + " " + one.stage())
        .containsExactly("account ERASED", "search ERASED", "wages KEPT");
    assertThat(progress.items().get(2).since()).contains(began);
    assertThat(progress.recipients())
        .extracting(ItemProgress::stage)
        .containsExactly(ItemProgress.Stage.UNDER_WAY);
    assertThat(progress.milestones().get(3)).isEqualTo(at(Milestone.Name.BEGUN, began));
    assertThat(progress.milestones().get(4).at()).isEmpty();
  }

  private static Milestone at(Milestone.Name name, Instant at) {
    return new Milestone(name, Optional.of(at));
  }

  @Test
  void an_item_is_done_only_once_reading_back_found_nothing() {
    CaseId id = world.confirmed();
    answer = RecipientAnswer.ERASED;

    world.advance(Duration.ofDays(8));

    ProgressNotice progress = notices().progress(id);
    assertThat(progress.state()).isEqualTo(CaseState.COMPLETED_PARTIAL);
    assertThat(progress.items())
        .extracting(ItemProgress::stage)
        .containsExactly(ItemProgress.Stage.DONE, ItemProgress.Stage.DONE, ItemProgress.Stage.KEPT);
    assertThat(progress.items().get(0).how()).contains(Technique.CLEAR);
    assertThat(progress.recipients().get(0).how()).contains(Technique.CONFIRMED_BY_RECIPIENT);
    assertThat(progress.milestones()).allSatisfy(one -> assertThat(one.at()).isPresent());
    assertThat(progress.endedAt()).isEmpty();
  }

  @Test
  void an_item_that_is_stuck_is_with_a_member_of_staff() {
    world.search.script.add(new StepResult.NeedsHuman(new ReasonCode("LOCKED")));
    CaseId id = world.confirmed();

    world.advance(Duration.ofDays(8));

    assertThat(notices().progress(id).items().get(1).stage())
        .isEqualTo(ItemProgress.Stage.WITH_STAFF);
  }

  @Test
  void a_case_that_is_open_again_is_not_certified_until_it_is_done_again() {
    answer = RecipientAnswer.ERASED;
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));
    world.wages.script.add(new StepResult.Pending(Instant.parse("2029-10-01T00:00:00Z")));

    world.clock.set(Instant.parse("2029-08-31T16:00:00Z"));
    world.scheduler.drain();

    ProgressNotice again = notices().progress(id);
    assertThat(again.state()).isEqualTo(CaseState.ERASING);
    assertThat(again.milestones().get(4).at()).isEmpty();
    assertThat(again.items().get(2))
        .returns(ItemProgress.Stage.UNDER_WAY, ItemProgress::stage)
        .returns(Optional.empty(), ItemProgress::kept);
  }

  @Test
  void a_cancelled_case_says_when_it_ended_and_offers_no_way_back() {
    CaseId id = world.confirmed();
    world.scheduler.cancel(id);

    ProgressNotice progress = notices().progress(id);

    assertThat(progress.state()).isEqualTo(CaseState.CANCELLED);
    assertThat(progress.endedAt()).contains(world.clock.instant());
    assertThat(progress.cancel()).isEmpty();
    assertThatThrownBy(() -> notices().plan(id)).isInstanceOf(ErasureException.class);
  }

  @Test
  void a_handler_that_is_no_recipient_handler_can_be_told_to_be_one() {
    CaseNotices notices =
        notices().recipient(world.search.id(), LocalizedText.of("搜索服务商", "Search Operator"));

    assertThat(notices.plan(verified()).recipients()).hasSize(2);
  }

  @Test
  void neither_notice_holds_a_value_of_the_person() {
    CaseId id = verified();
    String plan = notices().plan(id) + notices().plan(id).toJson().toText();
    world.scheduler.confirm(id);
    world.advance(Duration.ofDays(8));

    String progress = notices().progress(id) + notices().progress(id).toJson().toText();
    assertThat(plan + progress).doesNotContain("canary").doesNotContain("13800138000");
  }

  @Test
  void the_json_of_both_has_the_form_on_file() throws IOException {
    CaseId id = verified();
    assertFile("plan-notice.json", notices().plan(id).toJson().toText());

    world.scheduler.confirm(id);
    world.advance(Duration.ofDays(8));

    assertFile("progress-notice.json", notices().progress(id).toJson().toText());
  }

  private static void assertFile(String name, String json) throws IOException {
    Path file = GOLDEN.resolve(name);
    if (Boolean.getBoolean("pii4j.golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(file, json + "\n");
    }
    assertThat(json + "\n").isEqualTo(Files.readString(file));
  }
}
