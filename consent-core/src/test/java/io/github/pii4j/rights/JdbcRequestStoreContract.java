package io.github.pii4j.rights;

import static io.github.pii4j.rights.RequestStoreContract.id;
import static io.github.pii4j.rights.RequestStoreContract.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.calendar.CalendarActivation;
import io.github.pii4j.calendar.CalendarDiff;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a store in a database does. */
abstract class JdbcRequestStoreContract extends RequestSecretsContract
    implements RequestStoreContract {

  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Override
  public RequestStore store() {
    return store;
  }

  @Test
  void of_equal_wishes_that_come_at_once_one_is_kept() throws Exception {
    List<Future<RightsRequest>> nodes =
        IntStream.rangeClosed(1, 8)
            .mapToObj(
                i ->
                    threads.submit(
                        () ->
                            storeWith(keys(SECRET))
                                .keep(request(i, WORKER, new Wish.Copy(), NOON))))
            .toList();
    List<RequestId> kept = new ArrayList<>();
    for (Future<RightsRequest> node : nodes) {
      kept.add(node.get().id());
    }

    assertThat(kept).hasSize(8).containsOnly(kept.get(0));
    assertThat(store.of(WORKER)).hasSize(1);
  }

  @Test
  void of_two_that_replace_one_version_at_once_one_does() throws Exception {
    RightsRequest first = store.keep(request(1, WORKER, new Wish.Copy(), NOON));
    List<Future<Boolean>> nodes =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    threads.submit(
                        () ->
                            store.replace(
                                first.after(RequestStep.VERIFY, NOON, List.of("node-" + i)))))
            .toList();
    int replaced = 0;
    for (Future<Boolean> node : nodes) {
      replaced += node.get() ? 1 : 0;
    }

    assertThat(replaced).isEqualTo(1);
  }

  @Test
  void guesses_at_the_same_instant_on_any_number_of_nodes_are_no_more_than_one_after_the_other()
      throws Exception {
    new Guesses(store).assertTheLimitHolds();
  }

  @Test
  void a_change_that_is_not_allowed_changes_nothing() {
    RightsRequest first = store.keep(request(1, WORKER, new Wish.Copy(), NOON));
    store.keep(request(2, WORKER, new Wish.Access(), NOON));
    RightsRequest later = first.after(RequestStep.VERIFY, NOON, List.of("session"));
    List<List<RequestId>> asked = new ArrayList<>();

    assertThatThrownBy(
            () ->
                store.replace(
                    later,
                    all -> {
                      asked.add(all.stream().map(RightsRequest::id).toList());
                      throw new IllegalStateException("not allowed");
                    }))
        .hasMessage("not allowed");

    assertThat(asked).containsExactly(List.of(id(1), id(2)));
    assertThat(store.find(id(1))).contains(first);
    assertThat(store.replace(later, all -> {})).isTrue();
    assertThat(store.replace(later, all -> {})).isFalse();
  }

  @Test
  void what_joined_a_transaction_is_there_once_that_is_committed_and_gone_with_it()
      throws SQLException {
    try (Connection host = transaction()) {
      store.joining(host).keep(request(1, WORKER, new Wish.Copy(), NOON));
      assertThat(store.find(id(1))).isEmpty();
      host.commit();
      store.joining(host).keep(request(2, WORKER, new Wish.Access(), NOON));
      host.rollback();
    }

    assertThat(store.find(id(1))).isPresent();
    assertThat(store.find(id(2))).isEmpty();
  }

  @Test
  void a_calendar_that_went_with_a_transaction_is_kept_again() throws SQLException {
    try (Connection host = transaction()) {
      store.joining(host).keep(request(1, WORKER, new Wish.Copy(), NOON));
      host.rollback();
    }
    store.keep(request(2, WORKER, new Wish.Copy(), NOON));

    assertThat(cells("SELECT version FROM rights_calendar"))
        .containsExactly(WorkingDayCalendar.china().version());
  }

  @Test
  void a_host_that_comes_second_learns_the_open_request_and_keeps_its_transaction()
      throws SQLException {
    try (Connection host = transaction()) {
      RequestStore joined = store.joining(host);
      assertThat(joined.of(WORKER)).isEmpty();
      store.keep(request(1, WORKER, new Wish.Copy(), NOON));

      assertThat(joined.keep(request(2, WORKER, new Wish.Access(), NOON)).id()).isEqualTo(id(2));
      assertThat(joined.keep(request(3, WORKER, new Wish.Copy(), NOON)).id()).isEqualTo(id(1));
      host.commit();
    }

    assertThat(store.of(WORKER)).hasSize(2);
  }

  @Test
  void a_desk_receives_within_a_transaction_of_the_hosts() throws SQLException {
    RightsDesk desk = desk(new Desk());
    try (Connection host = transaction()) {
      desk.in(store.joining(host)).receive(WORKER, new Wish.Copy());
      host.rollback();
    }
    assertThat(desk.of(WORKER)).isEmpty();

    try (Connection host = transaction()) {
      desk.in(store.joining(host)).receive(WORKER, new Wish.Copy());
      host.commit();
    }
    assertThat(desk.of(WORKER)).hasSize(1);
  }

  @Test
  void a_desk_counts_what_is_open_anew_in_another_calendar() {
    Desk it = new Desk();
    it.now = Instant.parse("2020-01-20T02:00:00Z");
    WorkingDayCalendar before = WorkingDayCalendar.china().asKnownOn(LocalDate.of(2020, 1, 20));
    RightsDesk desk = desk(it);
    store.keep(
        RightsRequest.received(
            id(1),
            WORKER,
            new Wish.Copy(),
            RightsTimeLimits.china().due(before, new Wish.Copy().right(), it.now),
            it.now));
    LocalDate first = store.find(id(1)).orElseThrow().due().legal().dueDate();

    WorkingDayCalendar after = WorkingDayCalendar.china();
    desk.recomputing()
        .activated(
            new CalendarActivation(
                after, CalendarActivation.Kind.UPDATE, "test", it.now, List.of()),
            CalendarDiff.between(before, after));

    RightsRequest moved = store.find(id(1)).orElseThrow();
    assertThat(moved.due().legal().dueDate()).isAfter(first);
    assertThat(moved.due().legal().calendarVersion())
        .isEqualTo(WorkingDayCalendar.china().version());
    assertThat(moved.events()).extracting(RequestEvent::step).endsWith(RequestStep.MOVE_DUE);
  }

  private RightsDesk desk(Desk it) {
    return RightsDesk.builder(store, it.policy)
        .stores(it.accounts, it.wages)
        .registration("account.register")
        .clock(() -> it.now)
        .build();
  }

  @Test
  void no_person_and_no_value_stands_in_the_tables() throws SQLException {
    CorrectionWish wish =
        CorrectionWish.of(StoreId.of("accounts"), ItemKey.of(CANARY + "-key"), CANARY + "-value");
    SubjectRef subject = SubjectRef.of(CANARY + "-tenant", SubjectId.of(CANARY + "-subject"));

    RightsRequest kept = store.keep(request(1, subject, wish, NOON));
    store.replace(kept.after(RequestStep.VERIFY, NOON, List.of("session")));

    List<String> cells = cells("SELECT * FROM rights_request");
    assertThat(cells).hasSizeGreaterThan(8).noneMatch(cell -> cell.contains(CANARY));
    assertThat(store.find(id(1)).orElseThrow().subject()).isEqualTo(subject);
    assertThat(kept.toString() + store).doesNotContain(CANARY);
  }

  @Test
  void no_person_and_no_value_stands_in_what_is_thrown() throws SQLException {
    CorrectionWish wish =
        CorrectionWish.of(StoreId.of("accounts"), ItemKey.of(CANARY + "-key"), CANARY + "-value");
    SubjectRef subject = SubjectRef.of(SubjectId.of(CANARY));
    execute("ALTER TABLE rights_request DROP COLUMN body");

    assertThatThrownBy(() -> store.keep(request(1, subject, wish, NOON)))
        .isInstanceOfSatisfying(
            RightsException.class,
            e -> assertThat(e.code()).isEqualTo(RightsException.Code.UNAVAILABLE))
        .satisfies(e -> assertThat(stackTrace(e)).doesNotContain(CANARY));
  }

  @Test
  void requests_that_ended_before_a_moment_are_purged_oldest_first() {
    for (int i = 1; i <= 3; i++) {
      RightsRequest open = store.keep(request(i, WORKER, new Wish.Copy(), NOON));
      store.replace(open.after(RequestStep.WITHDRAW, NOON.plusSeconds(i), List.of()));
    }
    store.keep(request(4, WORKER, new Wish.Copy(), NOON));

    assertThat(store.purge(NOON.plusSeconds(3), 1)).isEqualTo(1);
    assertThat(store.of(WORKER)).extracting(RightsRequest::id).doesNotContain(id(1)).hasSize(3);
    assertThat(store.purge(NOON.plusSeconds(3), 9)).isEqualTo(1);
    assertThat(store.of(WORKER)).extracting(RightsRequest::id).containsExactly(id(3), id(4));
  }

  @Test
  void moments_are_what_they_were_wherever_the_session_thinks_it_is() throws SQLException {
    store.keep(request(1, WORKER, new Wish.Copy(), NOON));

    assertThat(cells("SELECT received_at FROM rights_request")).containsExactly("1770955200123456");
  }

  @Test
  void to_migrate_again_changes_nothing_and_a_changed_script_is_refused() throws SQLException {
    store.keep(request(1, WORKER, new Wish.Copy(), NOON));
    store.migrate();
    assertThat(store.find(id(1))).isPresent();

    execute("UPDATE rights_migration SET checksum = 'another' WHERE number = 1");
    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> store.migrate())
        .satisfies(e -> assertThat(e.code()).isEqualTo(RightsException.Code.WRONG_TABLES));
  }
}
