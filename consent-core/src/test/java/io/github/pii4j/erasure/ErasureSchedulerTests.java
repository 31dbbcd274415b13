package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.erasure.testkit.HandlerContract;
import io.github.pii4j.value.SubjectId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErasureSchedulerTests {

  private static final StepId WAGES = StepId.parse("wages/erase/rows-2026");

  private final World world = new World();

  @Test
  void erases_in_the_order_of_the_plan_and_certifies_it() {
    CaseId id = world.confirmed();
    assertThat(world.state(id)).isEqualTo(CaseState.COOLING_OFF);

    world.advance(Duration.ofDays(8));

    CaseExplanation end = world.scheduler.explain(id);
    assertThat(end.state()).isEqualTo(CaseState.COMPLETED);
    assertThat(world.account.of(WANG)).isEmpty();
    assertThat(events(end, "step.done"))
        .endsWith("account/verify/root", "search/verify/index", "wages/verify/rows-2026");
    assertThat(events(end, "step.done").indexOf("account/erase/root"))
        .isGreaterThan(events(end, "step.done").indexOf("wages/erase/rows-2026"));
    ErasureCertificate certificate = world.scheduler.certificate(id).orElseThrow();
    assertThat(World.verify(certificate)).isEqualTo(CertificateResult.OK);
    assertThat(world.store.subject(id)).isEmpty();
    assertThat(world.scheduler.isErased(WANG)).isTrue();
    assertThat(world.access).containsExactly("close");
  }

  private static List<String> events(CaseExplanation of, String event) {
    return of.journal().stream()
        .filter(line -> line.event().equals(event))
        .map(
            line ->
                JsonReading.read(
                    line.text(), json -> json.object("about").orElseThrow().text("step")))
        .toList();
  }

  @Test
  void nothing_that_is_printed_or_proved_names_the_person() {
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));

    CaseExplanation end = world.scheduler.explain(id);
    String all = end + end.journal().toString() + end.steps() + world.scheduler.certificate(id);
    assertThat(all + world.messages + world.register.since(Instant.EPOCH))
        .doesNotContain("canary")
        .doesNotContain("13800138000");
  }

  @Test
  void a_changed_certificate_and_a_changed_journal_are_noticed() {
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));
    ErasureCertificate certificate = world.scheduler.certificate(id).orElseThrow();
    List<JournalLine> journal = world.scheduler.explain(id).journal();

    String changed = certificate.toJson().replace("\"records\":9", "\"records\":8");
    ErasureCertificate forged = ErasureCertificate.parse(changed);
    JournalLine second = journal.get(1);
    JournalLine edited =
        new JournalLine(id, 2, second.event(), second.text().replace("login", "nobody"));
    List<JournalLine> rewritten = new ArrayList<>(journal);
    rewritten.set(1, edited);

    assertThat(World.verify(forged)).isEqualTo(CertificateResult.BAD_SIGNATURE);
    assertThat(JournalAudit.head(journal)).contains(world.store.find(id).orElseThrow().journal());
    assertThat(JournalAudit.head(rewritten)).isEmpty();
    assertThat(JournalAudit.head(journal.subList(1, journal.size()))).isEmpty();
  }

  @Test
  void seed_49_the_clock_starts_at_receipt_and_each_rung_is_told_once() {
    CaseId id = world.scheduler.submit(WANG).caseId();
    LocalDate due =
        WorkingDayCalendar.china()
            .deadline(world.clock.instant(), WorkingDayRule.accountCancellation())
            .dueDate();
    world.wages.script.add(new StepResult.NeedsHuman(new ReasonCode("LOCKED")));
    world.scheduler.identityProven(id, "login");
    world.scheduler.confirm(id);

    world.advance(Duration.ofDays(40));

    CaseDeadline deadline = world.scheduler.explain(id).erasureCase().deadline();
    assertThat(deadline.promised()).isEqualTo(due);
    assertThat(rungs(id)).containsExactly(10L, 5L, 3L, 1L, 0L, -1L);
    assertThat(world.state(id)).isEqualTo(CaseState.ATTENTION);
    assertThat(world.scheduler.health().findings())
        .extracting(ErasureHealth.Finding::problem)
        .contains(ErasureHealth.Problem.CASE_IS_LATE, ErasureHealth.Problem.CASE_IS_STUCK);
  }

  @Test
  void rungs_that_were_reached_while_no_node_ran_are_named_by_the_one_that_is_told() {
    CaseId id = world.scheduler.submit(WANG).caseId();
    world.scheduler.identityProven(id, "login");
    LocalDate commitBy = world.scheduler.explain(id).erasureCase().deadline().commitBy();

    world.clock.set(commitBy.atStartOfDay(ZoneId.of("Asia/Shanghai")).toInstant());
    world.scheduler.drain();

    assertThat(rungs(id)).containsExactly(0L);
    assertThat(world.store.journal(id).toString()).contains("\"skipped\":[10,5,3,1]");
  }

  private List<Long> rungs(CaseId id) {
    return world.scheduler.explain(id).journal().stream()
        .filter(line -> line.event().equals("case.rung"))
        .map(
            line ->
                JsonReading.read(
                    line.text(), json -> json.object("about").orElseThrow().whole("daysLeft")))
        .toList();
  }

  @Test
  void a_request_is_cancelled_until_a_node_takes_it_and_the_account_opens_again() {
    CaseId id = world.confirmed();

    assertThat(world.scheduler.cancel(id)).isEqualTo(new Cancellation.Cancelled());

    assertThat(world.state(id)).isEqualTo(CaseState.CANCELLED);
    assertThat(world.access).containsExactly("close", "reopen");
    assertThat(world.store.subject(id)).isEmpty();
    world.advance(Duration.ofDays(30));
    assertThat(world.wages.of(WANG)).isNotEmpty();
  }

  @Test
  void it_is_too_late_to_cancel_once_a_node_took_it() {
    CaseId id = world.confirmed();
    world.wages.script.add(new StepResult.Pending(world.clock.instant().plusSeconds(999_999)));
    world.advance(Duration.ofDays(8));

    assertThat(world.scheduler.cancel(id)).isEqualTo(new Cancellation.TooLate(CaseState.ERASING));
    assertThat(world.access).containsExactly("close");
  }

  @Test
  void a_second_request_joins_the_first_and_is_on_record() {
    CaseId first = world.scheduler.submit(WANG).caseId();

    Submission second = world.scheduler.submit(WANG);

    assertThat(second).isEqualTo(new Submission(first, Submission.Kind.JOINED));
    assertThat(world.store.count()).containsEntry(CaseState.MERGED, 1L);
  }

  @Test
  void who_does_not_answer_is_not_erased() {
    CaseId silent = world.scheduler.submit(WANG).caseId();
    world.scheduler.askIdentity(silent);
    SubjectId other = SubjectId.of("other");
    CaseId unconfirmed = world.scheduler.submit(other).caseId();
    world.scheduler.identityProven(unconfirmed, "login");

    world.advance(Duration.ofDays(6));

    assertThat(world.state(silent)).isEqualTo(CaseState.REJECTED);
    assertThat(world.state(unconfirmed)).isEqualTo(CaseState.CANCELLED);
    assertThat(world.store.subject(silent)).isEmpty();
    assertThat(world.wages.of(WANG)).isNotEmpty();
  }

  @Test
  void what_cannot_be_done_in_a_state_is_refused() {
    CaseId id = world.scheduler.submit(WANG).caseId();

    assertThatThrownBy(() -> world.scheduler.confirm(id))
        .asInstanceOf(type(ErasureException.class))
        .returns(ErasureException.Code.NOT_IN_THIS_STATE, ErasureException::code);
    assertThatThrownBy(() -> world.scheduler.explain(Cases.id(1)))
        .asInstanceOf(type(ErasureException.class))
        .returns(ErasureException.Code.NO_SUCH_CASE, ErasureException::code);
    assertThat(world.state(id)).isEqualTo(CaseState.RECEIVED);
  }

  @Test
  void a_step_that_fails_is_tried_until_it_needs_attention_and_then_still() {
    CaseId id = world.confirmed();
    for (int i = 0; i < 12; i++) {
      world.wages.script.add(new StepResult.RetryLater(new ReasonCode("DOWN")));
    }
    world.clock.advance(Duration.ofDays(7));
    world.scheduler.drain();
    while (world.state(id) != CaseState.ATTENTION) {
      world.clock.advance(Duration.ofMinutes(10));
      world.scheduler.drain();
    }
    assertThat(world.wages.script).hasSize(2);

    world.advance(Duration.ofHours(6));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(events(world.scheduler.explain(id), "step.retry")).hasSize(12);
  }

  @Test
  void a_handler_that_throws_is_tried_again_and_its_message_is_not_kept() {
    CaseId id = world.confirmed();
    world.wages.isThrowing = true;
    world.clock.advance(Duration.ofDays(7));
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.ERASING);
    assertThat(world.scheduler.explain(id).journal().toString())
        .contains("HANDLER_THREW")
        .doesNotContain("canary");
    world.wages.isThrowing = false;
    world.advance(Duration.ofHours(2));
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void a_member_of_staff_resolves_with_evidence() {
    CaseId id = world.confirmed();
    world.wages.script.add(new StepResult.NeedsHuman(new ReasonCode("PAPER_FILE")));
    world.advance(Duration.ofDays(8));
    assertThat(world.state(id)).isEqualTo(CaseState.ATTENTION);
    world.wages.of(WANG).clear();

    world.scheduler.resolve(id, WAGES, new ByHand("staff-7", "ticket-1", 9));
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.scheduler.certificate(id).orElseThrow().toJson())
        .contains("CONFIRMED_BY_HAND", "ticket-1");
    assertThatThrownBy(() -> world.scheduler.retry(id, WAGES, "staff-7"))
        .isInstanceOf(ErasureException.class);
  }

  @Test
  void what_reading_back_still_finds_is_erased_again() {
    CaseId id = world.confirmed();
    world.wages.isForgetful = true;

    world.advance(Duration.ofDays(8));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.wages.of(WANG)).isEmpty();
    assertThat(events(world.scheduler.explain(id), "step.remains"))
        .containsExactly("wages/verify/rows-2026");
  }

  @Test
  void a_step_of_an_unknown_handler_waits_for_a_node_that_knows_it() {
    CaseId id = world.confirmed();
    world.clock.advance(Duration.ofDays(7));
    world.scheduler.pause(world.wages.id());
    world.scheduler.drain();
    ErasureScheduler complete = world.scheduler;
    world.scheduler = world.bare().handlers(world.search).build();

    world.advance(Duration.ofHours(5));

    assertThat(world.state(id)).isEqualTo(CaseState.ATTENTION);
    assertThat(world.store.steps(id))
        .filteredOn(step -> step.attention().isPresent())
        .allMatch(step -> step.state() == StepState.READY)
        .isNotEmpty();
    world.scheduler = complete;
    complete.resume(world.wages.id());
    world.advance(Duration.ofHours(5));
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void fixture_f_wage_rows_are_kept_three_years_with_the_statute_and_then_erased() {
    world.wages.put(
        WANG,
        new WorkItem("rows-2026", "employment.wage", 9, Optional.of(LocalDate.of(2026, 8, 31))));
    world.scheduler =
        world
            .builder()
            .retention(
                RetentionSchedule.NONE.with(
                    world.wages.id(), RetentionRule.china("cn.wage.migrant-ledger")))
            .build();
    CaseId id = world.scheduler.submit(WANG).caseId();
    world.scheduler.identityProven(id, "login");
    assertThat(world.scheduler.preview(id).toJson().toText())
        .contains("保障农民工工资支付条例 第15条", "2029-08-31", "\"fate\":\"KEPT\"");
    world.scheduler.confirm(id);

    world.advance(Duration.ofDays(8));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    assertThat(world.wages.restricted).containsExactly("rows-2026");
    assertThat(world.account.of(WANG)).isEmpty();
    ErasureCertificate partial = world.scheduler.certificate(id).orElseThrow();
    assertThat(World.verify(partial)).isEqualTo(CertificateResult.OK);
    assertThat(partial.toJson())
        .contains("RESTRICTED", "保障农民工工资支付条例 第15条", "\"through\":\"2029-08-31\"");

    world.clock.set(Instant.parse("2029-08-31T15:59:59Z"));
    world.scheduler.drain();
    assertThat(world.wages.of(WANG)).isNotEmpty();
    world.clock.set(Instant.parse("2029-08-31T16:00:00Z"));
    world.scheduler.drain();

    assertThat(world.wages.of(WANG)).isEmpty();
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.scheduler.certificate(id).orElseThrow().toJson()).doesNotContain("RESTRICTED");
  }

  @Test
  void a_period_that_starts_on_an_unknown_day_keeps_the_rows_until_somebody_says_when() {
    world.scheduler =
        world
            .builder()
            .retention(
                RetentionSchedule.NONE.with(
                    world.wages.id(), "employment", RetentionRule.china("cn.labour.site-ledger")))
            .build();
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));
    assertThat(world.state(id)).isEqualTo(CaseState.ATTENTION);
    assertThat(world.wages.of(WANG)).isNotEmpty();

    world.scheduler.startPeriod(id, WAGES, LocalDate.of(2020, 1, 1), "staff-7");
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void a_released_hold_opens_the_case_again_by_itself() {
    world.scheduler.place(hold());
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(400));
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED_PARTIAL);
    assertThat(world.wages.of(WANG)).isNotEmpty();
    assertThat(world.scheduler.health().findings())
        .extracting(ErasureHealth.Finding::problem)
        .contains(ErasureHealth.Problem.HOLD_IS_UNREVIEWED)
        .doesNotContain(ErasureHealth.Problem.CASE_IS_LATE);

    world.scheduler.release(hold().id());
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.wages.of(WANG)).isEmpty();
  }

  @Test
  void a_hold_that_was_released_behind_the_schedulers_back_is_noticed_the_next_day() {
    world.scheduler.place(hold());
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));

    world.store.release(hold().id());
    world.advance(Duration.ofDays(1));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  private LegalHold hold() {
    return new LegalHold(
        new HoldId("2026-min-chu-1"),
        Optional.of(world.scheduler.pseudonym(WANG)),
        Optional.of("employment"),
        Optional.empty(),
        new ReasonCode("LITIGATION"),
        "某区人民法院",
        "staff-7",
        LocalDate.of(2027, 1, 1),
        Optional.empty());
  }

  @Test
  void a_case_is_counted_again_when_the_calendar_changes() {
    WorkingDayCalendar before = WorkingDayCalendar.china().asKnownOn(LocalDate.of(2025, 10, 1));
    world.clock.set(Instant.parse("2025-12-09T02:00:00Z"));
    world.scheduler =
        world.builder().calendar(before, WorkingDayRule.accountCancellation()).build();
    CaseId id = world.scheduler.submit(WANG).caseId();
    CaseDeadline told = world.scheduler.explain(id).erasureCase().deadline();
    assertThat(told.status()).isEqualTo(Deadline.Status.PROVISIONAL);

    assertThat(world.scheduler.use(WorkingDayCalendar.china()).changed()).isEqualTo(1);
    assertThat(world.scheduler.use(WorkingDayCalendar.china()).changed()).isZero();

    CaseDeadline now = world.scheduler.explain(id).erasureCase().deadline();
    assertThat(now.status()).isEqualTo(Deadline.Status.FINAL);
    assertThat(now.promised()).isEqualTo(told.promised());
    assertThat(world.scheduler.explain(id).journal())
        .extracting(JournalLine::event)
        .containsOnlyOnce("case.deadline-changed");
  }

  @Test
  void what_a_person_was_told_never_moves_later() {
    CaseDeadline told = CaseDeadline.of(counted(15)).warnedAt(5);

    CaseDeadline earlier = told.recounted(counted(14));
    CaseDeadline later = told.recounted(counted(16));

    assertThat(earlier.promised()).isEqualTo(counted(14).dueDate());
    assertThat(earlier.warned()).isEqualTo(Integer.MAX_VALUE);
    assertThat(earlier.number()).isEqualTo(2);
    assertThat(later.promised()).isEqualTo(told.promised());
    assertThat(later.commitBy()).isEqualTo(told.promised());
    assertThat(later.legal()).isEqualTo(counted(16).dueDate());
    assertThat(later.warned()).isEqualTo(5);
  }

  private static Deadline counted(int days) {
    return WorkingDayCalendar.china()
        .deadline(Cases.NOW, WorkingDayRule.accountCancellation().withWorkingDays(days));
  }

  @Test
  void a_restored_backup_does_not_bring_anybody_back() {
    world.confirmed();
    world.advance(Duration.ofDays(8));
    Instant backup = world.clock.instant().minus(Duration.ofDays(7));
    World restored = new World();
    restored.clock.set(world.clock.instant());
    world.register.since(Instant.EPOCH).forEach(restored.register::record);
    SubjectId untouched = SubjectId.of("untouched");
    restored.wages.put(untouched, "rows-2026", 2);

    int again = restored.scheduler.replayAfterRestore(backup, List.of(WANG, untouched));
    restored.scheduler.drain();

    assertThat(again).isEqualTo(1);
    assertThat(restored.wages.of(WANG)).isEmpty();
    assertThat(restored.account.of(WANG)).isEmpty();
    assertThat(restored.wages.of(untouched)).isNotEmpty();
  }

  @Test
  void a_restored_case_that_was_still_cooling_off_goes_on_at_once() {
    world.confirmed();
    World later = new World(world.store);
    later.clock.set(world.clock.instant());
    later.register.record(
        new ErasedEntry(
            Cases.id(1),
            world.scheduler.pseudonym(WANG),
            world.clock.instant(),
            JournalHead.START.hash()));

    later.scheduler.replayAfterRestore(Instant.EPOCH, List.of(WANG));
    later.scheduler.drain();

    assertThat(later.wages.of(WANG)).isEmpty();
    assertThat(later.store.count()).containsOnlyKeys(CaseState.COMPLETED);
  }

  @Test
  void messages_come_in_order_and_again_after_a_failure_of_the_listener() {
    List<OutboxMessage> seen = new ArrayList<>();
    world.scheduler =
        world
            .builder()
            .listener(
                message -> {
                  seen.add(message);
                  if (seen.size() == 2) {
                    throw new IllegalStateException("down");
                  }
                })
            .build();
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(8));

    List<Long> numbers = seen.stream().map(OutboxMessage::number).toList();
    assertThat(numbers.subList(0, 3)).containsExactly(1L, 2L, 2L);
    assertThat(numbers.subList(2, numbers.size())).isSorted().doesNotHaveDuplicates();
    assertThat(seen.get(seen.size() - 1).type()).isEqualTo("case.completed");
    assertThat(numbers).hasSize(world.scheduler.explain(id).journal().size() + 1);
  }

  @Test
  void the_builder_says_all_that_is_missing() {
    assertThatThrownBy(() -> ErasureScheduler.builder(new MemoryErasureStore()).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContainingAll("keys", "signer", "register", "handler");
  }

  @Test
  void a_cooling_off_that_leaves_no_time_to_erase_is_rejected() {
    assertThatThrownBy(() -> world.builder().coolingOff(Duration.ofDays(16)).build())
        .hasMessageContaining("does not fit: between zero and 15 days");
    assertThat(world.builder().coolingOff(Duration.ofDays(15)).build()).isNotNull();
  }

  @Test
  void a_late_confirmation_shortens_the_cooling_off() {
    world.scheduler = world.builder().answerWithin(Duration.ofDays(60)).build();
    CaseId id = world.scheduler.submit(WANG).caseId();
    world.scheduler.identityProven(id, "login");
    LocalDate commitBy = world.scheduler.explain(id).erasureCase().deadline().commitBy();
    world.clock.set(
        commitBy
            .minusDays(4)
            .atStartOfDay(WorkingDayRule.accountCancellation().zone())
            .toInstant());

    world.scheduler.confirm(id);
    world.advance(Duration.ofDays(5));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(rungs(id)).doesNotContain(-1L);
  }

  @Test
  void recipients_are_told_until_they_acknowledge() {
    List<RecipientAnswer> answers =
        new ArrayList<>(
            List.of(RecipientAnswer.RECEIVED, RecipientAnswer.RECEIVED, RecipientAnswer.ERASED));
    List<String> sent = new ArrayList<>();
    RecipientHandler push =
        RecipientHandler.of(
            new HandlerId("push-sdk"),
            world.search.categories(),
            request -> {
              sent.add(request.revealJson().toText());
              assertThat(request.toString()).doesNotContain("canary");
              return answers.remove(0);
            },
            Duration.ofHours(6));
    world.scheduler = world.builder().handlers(push).build();
    CaseId id = world.confirmed();

    world.advance(Duration.ofDays(9));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(sent).hasSize(3);
    assertThat(sent).extracting(text -> CanonicalJson.read(text).toText()).isEqualTo(sent);
    assertThat(sent.get(0)).contains("\"subject_request_type\":\"erasure\"");
    assertThat(world.scheduler.certificate(id).orElseThrow().toJson())
        .contains("CONFIRMED_BY_RECIPIENT");
  }

  @Test
  void a_good_handler_keeps_the_contract_and_a_bad_one_is_told_why() {
    HandlerContract.of(world.wages, WANG, SubjectId.of("nobody"), world.clock.instant()).check();

    world.wages.put(WANG, "rows", 1);
    world.wages.isForgetful = true;
    world.wages.script.add(new StepResult.NothingFound());
    world.wages.script.add(new StepResult.NothingFound());
    HandlerContract bad =
        HandlerContract.of(world.wages, WANG, SubjectId.of("nobody"), world.clock.instant());
    assertThatThrownBy(bad::check).isInstanceOf(AssertionError.class).hasMessageContaining("found");
  }

  @Test
  void starts_and_stops_and_does_the_work_in_between() throws Exception {
    World running = new World();
    CountDownLatch completed = new CountDownLatch(1);
    ErasureScheduler scheduler =
        running
            .builder()
            .coolingOff(Duration.ZERO)
            .pace(2, Duration.ofMillis(5))
            .listener(
                message -> {
                  if (message.type().equals("case.completed")) {
                    completed.countDown();
                  }
                })
            .build();
    try (scheduler) {
      scheduler.start();
      CaseId id = scheduler.submit(WANG).caseId();
      scheduler.identityProven(id, "login");
      scheduler.confirm(id);

      assertThat(completed.await(120, TimeUnit.SECONDS)).isTrue();
      assertThatThrownBy(scheduler::start).isInstanceOf(IllegalStateException.class);
    }
    assertThat(running.wages.of(WANG)).isEmpty();
  }

  @Test
  void a_register_in_a_file_survives_a_torn_line(@TempDir Path home) throws Exception {
    Path file = home.resolve("erased.jsonl");
    FileErasedRegister register = FileErasedRegister.in(file);
    ErasedEntry first =
        new ErasedEntry(Cases.id(1), Cases.person(1), Cases.NOW, JournalHead.START.hash());
    ErasedEntry second =
        new ErasedEntry(
            Cases.id(2), Cases.person(2), Cases.NOW.plusSeconds(1), JournalHead.START.hash());
    assertThat(register.since(Instant.EPOCH)).isEmpty();
    register.record(first);
    Files.writeString(file, "{\"case\":\"tor", StandardOpenOption.APPEND);

    assertThat(register.since(Instant.EPOCH)).containsExactly(first);
    register.record(second);

    assertThat(register.since(Instant.EPOCH)).containsExactly(first, second);
    assertThat(register.since(Cases.NOW.plusSeconds(1))).containsExactly(second);
  }

  @Test
  void every_statutory_period_has_a_statute_and_a_start() {
    assertThat(RetentionTable.all()).hasSize(15);
    assertThat(RetentionTable.all().values())
        .allMatch(rule -> !rule.statute().isBlank() && !rule.start().isBlank());
    assertThatThrownBy(() -> RetentionRule.china("cn.none")).hasMessageContaining("cn.net.log");
    assertThat(Set.of(RetentionRule.china("cn.credit.negative").bound()))
        .containsExactly(RetentionRule.Bound.MAX);
  }
}
