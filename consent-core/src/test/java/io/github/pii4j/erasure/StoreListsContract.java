package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.Cases.NOW;
import static io.github.pii4j.erasure.Cases.id;
import static io.github.pii4j.erasure.Cases.insert;
import static io.github.pii4j.erasure.Cases.next;
import static io.github.pii4j.erasure.Cases.opening;
import static io.github.pii4j.erasure.Cases.step;
import static io.github.pii4j.erasure.Cases.subject;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.erasure.ErasureStore.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every store lists cases and messages, and what it does to many at once. */
interface StoreListsContract extends StoreOfCases {

  @Test
  default void lists_cases_that_are_due_and_open_ones_by_the_beginning_of_their_time_limit() {
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
  default void open_cases_that_only_wait_come_after_those_whose_time_limit_runs() {
    IntStream.rangeClosed(1, 3).forEach(number -> begin(number, 1));
    ErasureCase kept = store().find(id(1)).orElseThrow();
    store().commit(next(kept, CaseState.COMPLETED_PARTIAL, "case.completed-partial"));

    assertThat(store().openCases(CasePosition.START, 9))
        .extracting(ErasureCase::id)
        .containsExactly(id(2), id(3), id(1));
    List<ErasureCase> waiting = store().openCases(CasePosition.WAITING, 9);
    assertThat(waiting).extracting(ErasureCase::id).containsExactly(id(1));
    assertThat(store().openCases(CasePosition.of(waiting.get(0)), 9)).isEmpty();
    assertThat(store().count())
        .containsEntry(CaseState.COMPLETED_PARTIAL, 1L)
        .containsEntry(CaseState.ERASING, 2L);
  }

  @Test
  default void an_open_case_stays_in_its_place_when_its_last_day_moves() {
    begin(1, 1);
    begin(2, 1);
    ErasureCase later =
        store().find(id(1)).orElseThrow().dated(StoreListsContract::withNineDaysMore);

    store().commit(next(later, CaseState.ERASING, "case.deadline-changed"));

    assertThat(store().openCases(CasePosition.START, 9))
        .extracting(ErasureCase::id)
        .containsExactly(id(1), id(2));
    assertThat(store().openCases(CasePosition.of(later), 9))
        .extracting(ErasureCase::id)
        .containsExactly(id(2));
  }

  private static CaseDeadline withNineDaysMore(CaseDeadline before) {
    return new CaseDeadline(
        before.number(),
        before.since(),
        before.promised(),
        before.legal().plusDays(9),
        before.commitBy().plusDays(9),
        before.status(),
        before.calendarVersion(),
        before.warned());
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
}
