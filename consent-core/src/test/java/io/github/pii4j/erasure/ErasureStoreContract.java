package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.Cases.NODE;
import static io.github.pii4j.erasure.Cases.NOW;
import static io.github.pii4j.erasure.Cases.OTHER;
import static io.github.pii4j.erasure.Cases.claim;
import static io.github.pii4j.erasure.Cases.id;
import static io.github.pii4j.erasure.Cases.insert;
import static io.github.pii4j.erasure.Cases.next;
import static io.github.pii4j.erasure.Cases.opening;
import static io.github.pii4j.erasure.Cases.person;
import static io.github.pii4j.erasure.Cases.step;
import static io.github.pii4j.erasure.Cases.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.erasure.ErasureStore.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does; each test begins with an empty one. */
public interface ErasureStoreContract {

  /** The same empty store throughout one test. */
  ErasureStore store();

  @Test
  default void keeps_a_case_its_subject_its_journal_and_its_message() {
    CaseChange opening = opening(1);

    assertThat(store().open(opening, subject(1))).isEmpty();

    assertThat(store().find(id(1))).contains(opening.after());
    assertThat(store().subject(id(1))).contains(subject(1));
    assertThat(store().journal(id(1))).isEqualTo(opening.journal());
    assertThat(store().outbox(9)).containsExactly(OutboxMessage.of(opening.journal().get(0)));
    assertThat(store().find(id(2))).isEmpty();
    assertThat(store().subject(id(2))).isEmpty();
    assertThat(store().steps(id(1))).isEmpty();
  }

  @Test
  default void a_person_has_one_open_case() {
    ErasureCase first = opening(1).after();
    store().open(opening(1), subject(1));
    CaseChange again = samePerson(2, first);

    assertThat(store().open(again, subject(1))).contains(id(1));

    assertThat(store().find(id(2))).isEmpty();
    assertThat(store().openCase(person(1))).contains(id(1));
    store().commit(next(first, CaseState.CANCELLED, "case.cancelled"));
    assertThat(store().openCase(person(1))).isEmpty();
    assertThat(store().open(again, subject(1))).isEmpty();
  }

  private static CaseChange samePerson(int number, ErasureCase first) {
    ErasureCase base =
        ErasureCase.received(id(number), first.person(), first.requestedAt(), first.deadline());
    return next(base, CaseState.RECEIVED, "case.received");
  }

  @Test
  default void a_case_that_is_not_open_is_inserted_beside_the_open_one() {
    store().open(opening(1), subject(1));
    ErasureCase base = samePerson(2, opening(1).after()).after();
    CaseChange merged =
        next(
            ErasureCase.received(base.id(), base.person(), base.requestedAt(), base.deadline()),
            CaseState.MERGED,
            "case.merged");

    assertThat(store().commit(merged)).isEqualTo(Outcome.COMMITTED);

    assertThat(store().find(id(2))).contains(merged.after());
    assertThat(store().openCase(person(1))).contains(id(1));
  }

  @Test
  default void of_two_who_open_at_once_one_opens() throws Exception {
    List<Optional<CaseId>> answers =
        atOnce(
            IntStream.rangeClosed(1, 4)
                .<Callable<Optional<CaseId>>>mapToObj(
                    number ->
                        () -> store().open(samePerson(number, opening(1).after()), subject(1)))
                .toList());

    assertThat(answers.stream().filter(Optional::isEmpty)).hasSize(1);
    CaseId opened = store().openCase(person(1)).orElseThrow();
    assertThat(answers.stream().flatMap(Optional::stream)).containsOnly(opened);
  }

  @Test
  default void changes_a_case_only_from_the_version_before() {
    ErasureCase first = opening(1).after();
    store().open(opening(1), subject(1));
    CaseChange change = next(first, CaseState.VERIFIED, "case.verified", insert(1, 1));

    assertThat(store().commit(change)).isEqualTo(Outcome.COMMITTED);
    assertThat(store().commit(change)).isEqualTo(Outcome.OVERTAKEN);

    assertThat(store().find(id(1))).contains(change.after());
    assertThat(store().steps(id(1))).containsExactly(step(1, "row-0"));
    assertThat(store().journal(id(1))).hasSize(2);
    assertThat(store().outbox(9)).hasSize(2);
  }

  @Test
  default void a_change_with_a_step_that_is_not_as_it_was_read_changes_nothing() {
    ErasureCase first = opening(1).after();
    store().open(opening(1), subject(1));
    CaseChange begun = next(first, CaseState.ERASING, "case.erasing", insert(1, 2));
    store().commit(begun);
    ErasureStep stale = step(1, "row-0");
    store().claim(claim(NODE, 1));

    CaseChange late =
        next(
            begun.after(),
            CaseState.VERIFYING,
            "case.verifying",
            StepWrite.update(step(1, "row-1"), step(1, "row-1").ready(NOW.plusSeconds(9))),
            StepWrite.update(stale, stale.ready(NOW)));

    assertThat(store().commit(late)).isEqualTo(Outcome.OVERTAKEN);
    assertThat(store().find(id(1))).contains(begun.after());
    assertThat(store().journal(id(1))).hasSize(2);
    assertThat(store().steps(id(1)).get(1)).isEqualTo(step(1, "row-1"));
  }

  @Test
  default void a_change_that_inserts_a_step_twice_changes_nothing() {
    ErasureCase first = opening(1).after();
    store().open(opening(1), subject(1));
    CaseChange begun = next(first, CaseState.ERASING, "case.erasing", insert(1, 1));
    store().commit(begun);

    CaseChange again = next(begun.after(), CaseState.ERASING, "case.erasing", insert(1, 1));

    assertThat(store().commit(again)).isEqualTo(Outcome.OVERTAKEN);
    assertThat(store().find(id(1))).contains(begun.after());
  }

  @Test
  default void forgets_the_subject_with_the_change_that_says_so() {
    store().open(opening(1), subject(1));

    store().commit(next(opening(1).after(), CaseState.COMPLETED, "case.completed"));

    assertThat(store().subject(id(1))).isEmpty();
    assertThat(store().find(id(1))).map(ErasureCase::state).contains(CaseState.COMPLETED);
  }

  @Test
  default void claims_what_is_due_once_with_a_fence_and_a_lease() {
    begin(1, 3);

    List<ErasureStep> claimed = store().claim(claim(NODE, 2));

    assertThat(claimed)
        .containsExactly(
            step(1, "row-0").claimed(NODE, NOW.plusSeconds(60)),
            step(1, "row-1").claimed(NODE, NOW.plusSeconds(60)));
    assertThat(store().claim(claim(OTHER, 9))).hasSize(1);
    assertThat(store().claim(claim(OTHER, 9))).isEmpty();
    assertThat(store().steps(id(1)).get(0)).isEqualTo(claimed.get(0));
  }

  @Test
  default void claims_the_earliest_legal_deadline_first() {
    begin(1, 1);
    begin(2, 1);
    ErasureStep second = step(2, "row-0");
    CaseChange urgent =
        next(
            store().find(id(2)).orElseThrow(),
            CaseState.ERASING,
            "case.erasing",
            StepWrite.update(second, second.dueByLaw(LocalDate.of(2026, 9, 25))));
    store().commit(urgent);

    assertThat(store().claim(claim(NODE, 1))).first().returns(id(2), ErasureStep::caseId);
  }

  @Test
  default void claims_neither_what_is_not_due_nor_what_the_node_does_not_know() {
    begin(1, 1);

    assertThat(
            store()
                .claim(
                    new Claim(
                        NODE, NOW.minusSeconds(1), NOW.plusSeconds(60), Set.of(Cases.WAGES), 9)))
        .isEmpty();
    assertThat(
            store()
                .claim(
                    new Claim(NODE, NOW, NOW.plusSeconds(60), Set.of(new HandlerId("other")), 9)))
        .isEmpty();
    assertThat(store().claim(new Claim(NODE, NOW, NOW.plusSeconds(60), Set.of(), 9))).isEmpty();
    assertThat(store().claim(claim(NODE, 9))).hasSize(1);
  }

  @Test
  default void two_who_claim_at_once_share_without_overlap_and_leave_nothing() throws Exception {
    IntStream.rangeClosed(1, 10).forEach(number -> begin(number, 4));

    List<List<ErasureStep>> shares = atOnce(List.of(() -> claimAll(NODE), () -> claimAll(OTHER)));

    List<String> claimed =
        shares.stream().flatMap(List::stream).map(step -> step.caseId() + " " + step.id()).toList();
    assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
  }

  private List<ErasureStep> claimAll(NodeName node) {
    List<ErasureStep> all = new ArrayList<>();
    int empty = 0;
    while (empty < 20) {
      List<ErasureStep> some = store().claim(claim(node, 3));
      empty = some.isEmpty() ? empty + 1 : 0;
      all.addAll(some);
    }
    return all;
  }

  @Test
  default void a_lease_that_is_over_is_reaped_and_the_next_claim_has_a_higher_fence() {
    begin(1, 1);
    ErasureStep first = store().claim(claim(NODE, 1)).get(0);

    assertThat(store().reap(NOW.plusSeconds(60), 9)).isZero();
    assertThat(store().reap(NOW.plusSeconds(61), 9)).isEqualTo(1);

    Claim later =
        new Claim(OTHER, NOW.plusSeconds(61), NOW.plusSeconds(99), Set.of(Cases.WAGES), 1);
    ErasureStep second = store().claim(later).get(0);
    assertThat(second.fence()).isEqualTo(first.fence() + 1);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(store().extend(id(1), first.id(), first.fence(), NOW.plusSeconds(500))).isFalse();
  }

  @Test
  default void an_extended_lease_is_not_reaped() {
    begin(1, 1);
    ErasureStep held = store().claim(claim(NODE, 1)).get(0);

    assertThat(store().extend(id(1), held.id(), held.fence(), NOW.plusSeconds(120))).isTrue();

    assertThat(store().reap(NOW.plusSeconds(61), 9)).isZero();
    assertThat(store().steps(id(1))).containsExactly(held.extended(NOW.plusSeconds(120)));
  }

  @Test
  default void lists_cases_that_are_due_and_open_ones_by_the_day_to_commit_by() {
    store().open(opening(1), subject(1));
    store().open(opening(2), subject(2));
    ErasureCase later = Cases.received(3, NOW.plusSeconds(86_400 * 3));
    store().open(next(later, CaseState.RECEIVED, "case.received"), subject(3));
    store().commit(next(opening(2).after(), CaseState.CANCELLED, "case.cancelled"));

    assertThat(store().due(NOW.plusSeconds(59), 9)).isEmpty();
    assertThat(store().due(NOW.plusSeconds(60), 2)).first().isEqualTo(id(1));
    List<ErasureCase> open = store().openCases(CasePosition.START, 9);
    assertThat(open).extracting(ErasureCase::id).containsExactly(id(1), id(3));
    assertThat(store().openCases(CasePosition.of(open.get(0)), 9))
        .extracting(ErasureCase::id)
        .containsExactly(id(3));
    assertThat(store().count())
        .containsEntry(CaseState.RECEIVED, 2L)
        .containsEntry(CaseState.CANCELLED, 1L)
        .hasSize(2);
  }

  @Test
  default void what_was_delivered_leaves_the_outbox_but_not_the_journal() {
    store().open(opening(1), subject(1));
    store().commit(next(opening(1).after(), CaseState.CANCELLED, "case.cancelled"));
    List<OutboxMessage> messages = store().outbox(9);
    assertThat(messages).extracting(OutboxMessage::number).containsExactly(1L, 2L);

    store().delivered(messages.subList(0, 1));

    assertThat(store().outbox(9)).isEqualTo(messages.subList(1, 2));
    assertThat(store().journal(id(1))).hasSize(2);
  }

  @Test
  default void reads_many_cases_at_once_and_passes_over_who_is_not_there() {
    IntStream.rangeClosed(1, 5).forEach(number -> begin(number, 2));
    store().commit(next(store().find(id(5)).orElseThrow(), CaseState.COMPLETED, "case.completed"));
    List<CaseId> ids = List.of(id(1), id(3), id(5), id(9));

    assertThat(store().findAll(ids))
        .extracting(ErasureCase::id)
        .containsExactlyInAnyOrder(id(1), id(3), id(5));
    assertThat(store().findAll(ids)).contains(store().find(id(3)).orElseThrow());
    assertThat(store().stepsOfAll(ids))
        .hasSize(6)
        .containsAll(store().steps(id(1)))
        .containsAll(store().steps(id(3)));
    assertThat(store().subjects(ids))
        .containsOnlyKeys(id(1), id(3))
        .containsEntry(id(3), subject(3));
    assertThat(store().findAll(List.of())).isEmpty();
  }

  @Test
  default void many_changes_are_made_at_once_each_of_them_whole_or_not() {
    IntStream.rangeClosed(1, 3).forEach(number -> begin(number, 2));
    List<CaseChange> changes = new ArrayList<>();
    for (int number = 1; number <= 3; number++) {
      ErasureStep changed = step(number, "row-0").ready(NOW.plusSeconds(number));
      changes.add(
          next(
              store().find(id(number)).orElseThrow(),
              CaseState.ERASING,
              "step.retry",
              StepWrite.update(step(number, "row-0"), changed)));
    }
    store().commit(changes.get(1));

    assertThat(store().commitAll(changes))
        .containsExactly(Outcome.COMMITTED, Outcome.OVERTAKEN, Outcome.COMMITTED);

    for (int number = 1; number <= 3; number++) {
      assertThat(store().steps(id(number)).get(0).dueAt()).isEqualTo(NOW.plusSeconds(number));
      assertThat(store().journal(id(number))).hasSize(3);
    }
  }

  @Test
  default void a_case_that_is_postponed_is_due_later_and_otherwise_the_same() {
    store().open(opening(1), subject(1));
    store().postpone(id(1), NOW.plusSeconds(59), NOW.plusSeconds(999));
    assertThat(store().due(NOW.plusSeconds(60), 9)).containsExactly(id(1));

    store().postpone(id(1), NOW.plusSeconds(60), NOW.plusSeconds(120));

    assertThat(store().due(NOW.plusSeconds(119), 9)).isEmpty();
    assertThat(store().due(NOW.plusSeconds(120), 9)).containsExactly(id(1));
    CaseChange change = next(opening(1).after(), CaseState.VERIFIED, "case.verified");
    assertThat(store().commit(change)).isEqualTo(Outcome.COMMITTED);
    assertThat(store().find(id(1))).contains(change.after());
  }

  @Test
  default void work_that_throws_leaves_nothing() {
    store().open(opening(1), subject(1));
    CaseChange change = next(opening(1).after(), CaseState.VERIFIED, "case.verified");

    assertThatThrownBy(
            () ->
                store()
                    .together(
                        joint -> {
                          joint.store().commit(change);
                          throw new IllegalStateException("crash");
                        }))
        .isInstanceOf(IllegalStateException.class);
    assertThat(store().find(id(1))).contains(opening(1).after());
    assertThat(store().journal(id(1))).hasSize(1);

    Outcome done = store().together(joint -> joint.store().commit(change));
    assertThat(done).isEqualTo(Outcome.COMMITTED);
    assertThat(store().find(id(1))).contains(change.after());
  }

  @Test
  default void being_overtaken_within_work_undoes_that_change_alone() {
    store().open(opening(1), subject(1));
    CaseChange change = next(opening(1).after(), CaseState.VERIFIED, "case.verified");
    CaseChange wrong =
        next(
            change.after(),
            CaseState.ERASING,
            "case.erasing",
            StepWrite.update(step(1, "row-0"), step(1, "row-0")));

    List<Outcome> outcomes =
        store()
            .together(joint -> List.of(joint.store().commit(change), joint.store().commit(wrong)));

    assertThat(outcomes).containsExactly(Outcome.COMMITTED, Outcome.OVERTAKEN);
    assertThat(store().find(id(1))).contains(change.after());
  }

  @Test
  default void one_node_has_a_duty_until_its_time_is_over() {
    assertThat(store().take(Duty.RELAY, NODE, NOW, NOW.plusSeconds(30))).isTrue();
    assertThat(store().take(Duty.RELAY, OTHER, NOW.plusSeconds(30), NOW.plusSeconds(60))).isFalse();
    assertThat(store().take(Duty.RELAY, NODE, NOW.plusSeconds(30), NOW.plusSeconds(60))).isTrue();
    assertThat(store().take(Duty.RELAY, OTHER, NOW.plusSeconds(61), NOW.plusSeconds(90))).isTrue();
  }

  @Test
  default void keeps_holds_until_they_are_released() {
    LegalHold hold =
        new LegalHold(
            new HoldId("case-7"),
            Optional.of(person(1)),
            Optional.of("financial"),
            Optional.empty(),
            new ReasonCode("LITIGATION"),
            "某区人民法院",
            "staff-12",
            LocalDate.of(2027, 1, 1),
            Optional.empty());

    store().place(hold);
    store().place(hold);

    assertThat(store().holds()).containsExactly(hold);
    store().release(hold.id());
    assertThat(store().holds()).isEmpty();
  }

  @Test
  default void purges_what_ended_and_never_what_is_open() {
    store().open(opening(1), subject(1));
    store().open(opening(2), subject(2));
    store().commit(next(opening(2).after(), CaseState.CANCELLED, "case.cancelled", insert(2, 1)));

    assertThat(store().purge(NOW, 9)).isZero();
    assertThat(store().purge(NOW.plusSeconds(1), 9)).isEqualTo(1);

    assertThat(store().find(id(1))).isPresent();
    assertThat(store().find(id(2))).isEmpty();
    assertThat(store().steps(id(2))).isEmpty();
    assertThat(store().journal(id(2))).isEmpty();
  }

  private void begin(int number, int steps) {
    store().open(opening(number), subject(number));
    store()
        .commit(
            next(
                opening(number).after(), CaseState.ERASING, "case.erasing", insert(number, steps)));
  }

  private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(calls.size());
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> future : threads.invokeAll(calls)) {
        results.add(future.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
