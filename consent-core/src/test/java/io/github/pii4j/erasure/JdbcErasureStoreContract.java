package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.Cases.NODE;
import static io.github.pii4j.erasure.Cases.NOW;
import static io.github.pii4j.erasure.Cases.OTHER;
import static io.github.pii4j.erasure.Cases.claim;
import static io.github.pii4j.erasure.Cases.id;
import static io.github.pii4j.erasure.Cases.next;
import static io.github.pii4j.erasure.Cases.opening;
import static io.github.pii4j.erasure.Cases.person;
import static io.github.pii4j.erasure.Cases.step;
import static io.github.pii4j.erasure.Cases.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.erasure.ErasureStore.Outcome;
import io.github.pii4j.erasure.jdbc.JdbcErasureStore;
import io.github.pii4j.erasure.jdbc.StoreTenant;
import io.github.pii4j.value.SubjectId;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store in a database does, whose sessions think they are in Los Angeles. */
abstract class JdbcErasureStoreContract extends JdbcErasureRacesContract
    implements ErasureStoreContract, RecountContract {

  @Test
  void of_changes_made_within_a_hosts_work_the_overtaken_one_undoes_neither_them_nor_its_rows()
      throws SQLException {
    IntStream.rangeClosed(1, 3).forEach(number -> begin(number, 1));
    execute("DROP TABLE IF EXISTS erased_row");
    execute("CREATE TABLE erased_row (id INT)");
    List<ErasureStep> claimed = store.claim(claim(NODE, 9));
    List<CaseChange> changes = claimed.stream().map(this::done).toList();
    CaseId lost = claimed.get(1).caseId();
    ErasureCase before = store.find(lost).orElseThrow();
    execute("UPDATE erasure_step SET fence = 2 WHERE case_id = '" + lost + "'");

    List<Outcome> outcomes =
        store.together(
            joint -> {
              insertRow(joint);
              List<Outcome> made = joint.store().commitAll(changes);
              insertRow(joint);
              return made;
            });

    assertThat(outcomes).containsExactly(Outcome.COMMITTED, Outcome.OVERTAKEN, Outcome.COMMITTED);
    assertThat(store.count()).containsEntry(CaseState.VERIFYING, 2L).hasSize(2);
    assertThat(store.find(lost)).contains(before);
    assertThat(store.journal(lost)).hasSize(2);
    assertThat(texts("SELECT id FROM erased_row")).hasSize(2);
  }

  @Test
  void moments_and_days_are_what_they_were_wherever_the_session_thinks_it_is() throws SQLException {
    begin(1, 1);
    Instant until = Instant.parse("2026-11-01T08:30:00.000001Z");

    store.claim(new Claim(NODE, NOW, until, Set.of(Cases.WAGES), 1));

    ErasureStep read = store.steps(id(1)).get(0);
    assertThat(read.legalDue()).isEqualTo(step(1, "row-0").legalDue());
    assertThat(read.lease()).contains(new Lease(NODE, until));
    assertThat(texts("SELECT CAST(legal_due AS CHAR(10)) FROM erasure_step"))
        .containsExactly(read.legalDue().toString());
  }

  @Test
  void tenants_see_nothing_of_each_other() {
    JdbcErasureStore other = store.of(new StoreTenant("other"));
    begin(1, 1);

    assertThat(other.find(id(1))).isEmpty();
    assertThat(other.claim(claim(NODE, 9))).isEmpty();
    assertThat(other.outbox(9)).isEmpty();
    assertThat(other.count()).isEmpty();
    assertThat(other.open(opening(1), subject(1))).isEmpty();
    assertThat(other.take(Duty.RELAY, NODE, NOW, NOW.plusSeconds(9))).isTrue();
    assertThat(store.take(Duty.RELAY, OTHER, NOW, NOW.plusSeconds(9))).isTrue();
    assertThat(store.claim(claim(NODE, 9))).hasSize(1);
  }

  @Test
  void what_joined_a_transaction_is_there_once_that_is_committed_and_gone_with_it()
      throws SQLException {
    try (Connection host = transaction()) {
      assertThat(store.joining(host).open(opening(1), subject(1))).isEmpty();
      assertThat(store.find(id(1))).isEmpty();
      host.commit();
      assertThat(store.joining(host).open(opening(2), subject(2))).isEmpty();
      host.rollback();
    }

    assertThat(store.find(id(1))).isPresent();
    assertThat(store.find(id(2))).isEmpty();
    assertThat(store.outbox(9)).hasSize(1);
  }

  @Test
  void a_host_that_comes_second_for_a_person_learns_the_case_and_keeps_its_transaction()
      throws SQLException {
    try (Connection host = transaction()) {
      ErasureStore joined = store.joining(host);
      assertThat(joined.openCase(person(1))).isEmpty();
      store.open(opening(1), subject(1));
      assertThat(joined.open(opening(5), subject(5))).isEmpty();

      ErasureCase first = opening(1).after();
      ErasureCase again =
          ErasureCase.received(id(2), first.person(), first.requestedAt(), first.deadline());
      assertThat(joined.open(next(again, CaseState.RECEIVED, "case.received"), subject(1)))
          .contains(id(1));
      host.commit();
    }

    assertThat(store.find(id(5))).isPresent();
  }

  @Test
  void a_handlers_rows_and_the_change_of_its_case_are_there_together_or_not() throws SQLException {
    begin(1, 2);
    execute("DROP TABLE IF EXISTS erased_row");
    execute("CREATE TABLE erased_row (id INT)");
    List<ErasureStep> claimed = store.claim(claim(NODE, 2));

    Outcome outcome = store.together(joint -> effect(joint, done(claimed.get(0))));
    assertThat(outcome).isEqualTo(Outcome.COMMITTED);
    assertThatThrownBy(
            () ->
                store.together(
                    joint -> {
                      effect(joint, done(claimed.get(1)));
                      throw new IllegalStateException("crash");
                    }))
        .isInstanceOf(IllegalStateException.class);

    assertThat(texts("SELECT id FROM erased_row")).containsExactly("1");
    assertThat(store.steps(id(1)))
        .extracting(ErasureStep::state)
        .containsExactly(StepState.DONE, StepState.LEASED);
  }

  @Test
  void work_that_collided_is_done_again_as_a_whole() throws SQLException {
    begin(1, 1);
    execute("DROP TABLE IF EXISTS erased_row");
    execute("CREATE TABLE erased_row (id INT)");
    ErasureStep claimed = store.claim(claim(NODE, 1)).get(0);
    AtomicInteger attempts = new AtomicInteger();

    Outcome outcome =
        store.together(
            joint -> {
              Outcome written = effect(joint, done(claimed));
              if (attempts.incrementAndGet() < 3) {
                throw new IllegalStateException(new SQLException("deadlock", "40P01"));
              }
              return written;
            });

    assertThat(outcome).isEqualTo(Outcome.COMMITTED);
    assertThat(attempts).hasValue(3);
    assertThat(texts("SELECT id FROM erased_row")).containsExactly("1");
    assertThat(store.journal(id(1))).hasSize(3);
  }

  private static Outcome effect(ErasureStore.Joint joint, CaseChange change) {
    insertRow(joint);
    return joint.store().commit(change);
  }

  @Test
  void the_settings_of_a_joined_connection_stay() throws SQLException {
    try (Connection host = transaction()) {
      int isolation = host.getTransactionIsolation();
      store.joining(host).open(opening(1), subject(1));

      assertThat(host.getAutoCommit()).isFalse();
      assertThat(host.getTransactionIsolation()).isEqualTo(isolation);
    }
    try (Connection host = pool.getConnection()) {
      assertThatThrownBy(() -> store.joining(host)).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void to_migrate_again_and_from_many_nodes_at_once_changes_nothing() throws Exception {
    for (String table : TABLES) {
      execute("DROP TABLE erasure_" + table);
    }
    Set<Future<JdbcErasureStore>> nodes = new HashSet<>();
    IntStream.range(0, 4)
        .forEach(i -> nodes.add(threads.submit(() -> JdbcErasureStore.of(pool).migrate())));
    for (Future<JdbcErasureStore> node : nodes) {
      node.get();
    }
    store.open(opening(1), subject(1));

    store.migrate();

    assertThat(store.find(id(1))).isPresent();
  }

  @Test
  void a_script_that_is_not_the_applied_one_and_a_newer_one_are_refused() throws SQLException {
    execute("UPDATE erasure_migration SET checksum = 'another' WHERE number = 1");
    assertThatThrownBy(() -> store.migrate())
        .isInstanceOfSatisfying(
            ErasureException.class,
            e -> assertThat(e.code()).isEqualTo(ErasureException.Code.WRONG_TABLES))
        .cause()
        .hasMessageContaining("put the released jar back");

    execute("DELETE FROM erasure_migration WHERE number = 1");
    execute("INSERT INTO erasure_migration (number, checksum, applied_at) VALUES (99, 'x', 0)");
    assertThatThrownBy(() -> store.migrate())
        .isInstanceOf(ErasureException.class)
        .cause()
        .hasMessageContaining("script 99");
  }

  @Test
  void missing_tables_are_named_and_no_value_is() throws SQLException {
    execute("DROP TABLE erasure_case");

    assertThatThrownBy(() -> store.open(opening(1), subject(1)))
        .isInstanceOfSatisfying(
            ErasureException.class,
            e -> assertThat(e.code()).isEqualTo(ErasureException.Code.UNAVAILABLE))
        .rootCause()
        .hasMessageContaining("call migrate()")
        .hasMessageNotContaining(person(1).text());
  }

  @Test
  void a_reference_that_no_column_holds_is_refused_before_anything_is_sent() {
    SubjectId tooLong = SubjectId.of("x".repeat(1001));

    assertThatThrownBy(() -> store.open(opening(1), tooLong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1000");
    assertThat(store.open(opening(1), SubjectId.of("张".repeat(1000)))).isEmpty();
    assertThat(store.subject(id(1))).contains(SubjectId.of("张".repeat(1000)));
  }
}
