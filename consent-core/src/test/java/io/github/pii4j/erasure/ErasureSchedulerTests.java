package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ErasureSchedulerTests {

  private final World world = new World();

  @Test
  void erases_in_the_order_of_the_plan_and_certifies_it() {
    CaseId id = world.confirmed();
    assertThat(world.state(id)).isEqualTo(CaseState.COOLING_OFF);

    world.advance(Duration.ofDays(8));

    CaseExplanation end = world.scheduler.explain(id);
    assertThat(end.state()).isEqualTo(CaseState.COMPLETED);
    assertThat(world.account.of(WANG)).isEmpty();
    assertThat(World.events(end, "step.done"))
        .endsWith("account/verify/root", "search/verify/index", "wages/verify/rows-2026");
    assertThat(World.events(end, "step.done").indexOf("account/erase/root"))
        .isGreaterThan(World.events(end, "step.done").indexOf("wages/erase/rows-2026"));
    ErasureCertificate certificate = world.scheduler.certificate(id).orElseThrow();
    assertThat(World.verify(certificate)).isEqualTo(CertificateResult.OK);
    assertThat(world.store.subject(id)).isEmpty();
    assertThat(world.scheduler.isErased(WANG)).isTrue();
    assertThat(world.access).containsExactly("close");
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
  void a_request_that_is_cancelled_while_it_is_confirmed_leaves_the_account_open() {
    ErasureScheduler elsewhere = world.scheduler;
    CaseId id = elsewhere.submit(WANG).caseId();
    elsewhere.identityProven(id, "login");
    AccountAccess slow =
        new AccountAccess() {
          @Override
          public void close(SubjectId subject) {
            elsewhere.cancel(id);
            world.access.add("close");
          }

          @Override
          public void reopen(SubjectId subject) {
            world.access.add("reopen");
          }
        };
    ErasureScheduler here = world.builder().accounts(slow).build();

    assertThatThrownBy(() -> here.confirm(id))
        .asInstanceOf(type(ErasureException.class))
        .returns(ErasureException.Code.NOT_IN_THIS_STATE, ErasureException::code);

    assertThat(world.state(id)).isEqualTo(CaseState.CANCELLED);
    assertThat(world.access).containsExactly("reopen", "close", "reopen");
  }

  @Test
  void to_give_an_account_back_late_does_not_open_what_another_request_closed() {
    CaseId first = world.confirmed();
    world.isGateStuck = true;
    assertThatThrownBy(() -> world.scheduler.cancel(first)).hasMessage("the gate is stuck");
    assertThat(world.state(first)).isEqualTo(CaseState.CANCELLED);
    world.isGateStuck = false;

    CaseId second = world.confirmed();
    world.advance(Duration.ofHours(2));

    assertThat(world.access).containsExactly("close", "close");
    assertThat(world.store.subject(first)).isEmpty();
    world.scheduler.cancel(second);
    assertThat(world.access).containsExactly("close", "close", "reopen");
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
}
