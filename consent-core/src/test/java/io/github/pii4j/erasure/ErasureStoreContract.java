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
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does; each test begins with an empty one. */
interface ErasureStoreContract extends StoreClaimsContract, StoreListsContract {

  @Test
  default void keeps_a_case_its_subject_its_journal_and_its_message() {
    CaseChange opening = opening(1);

    assertThat(store().open(opening, subject(1))).isEmpty();

    assertThat(store().find(id(1))).contains(opening.after());
    assertThat(store().subject(id(1))).contains(subject(1));
    assertThat(store().journal(id(1))).isEqualTo(opening.journal());
    assertThat(store().outbox(9))
        .extracting(message -> message.arrivedAt(0))
        .containsExactly(OutboxMessage.of(opening.journal().get(0)));
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
  default void a_case_that_was_certified_stands_in_the_way_of_no_other_and_may_go_on_beside_it() {
    store().open(opening(1), subject(1));
    CaseChange partial =
        certified(next(opening(1).after(), CaseState.COMPLETED_PARTIAL, "case.completed-partial"));
    store().commit(partial);
    assertThat(store().openCase(person(1))).isEmpty();

    assertThat(store().open(samePerson(2, opening(1).after()), subject(1))).isEmpty();

    assertThat(store().openCase(person(1))).contains(id(2));
    CaseChange again = certified(next(partial.after(), CaseState.ERASING, "case.erasing"));
    assertThat(store().commit(again)).isEqualTo(Outcome.COMMITTED);
    assertThat(store().openCases(CasePosition.START, 9))
        .extracting(ErasureCase::id)
        .containsExactly(id(1), id(2));
  }

  private static CaseChange certified(CaseChange change) {
    ErasureCase after = change.after();
    ErasureCase certified =
        new ErasureCase(
            after.id(),
            after.version(),
            after.state(),
            after.person(),
            after.requestedAt(),
            after.deadline(),
            after.timer(),
            after.nextAt(),
            after.plan(),
            after.journal(),
            after.reason(),
            after.mergedInto(),
            Optional.of("{}"),
            after.endedAt());
    return new CaseChange(certified, change.steps(), change.journal(), change.subject());
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
        StoreOfCases.atOnce(
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
}
