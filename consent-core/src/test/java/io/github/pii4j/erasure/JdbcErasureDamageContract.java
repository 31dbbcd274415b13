package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.Cases.NODE;
import static io.github.pii4j.erasure.Cases.NOW;
import static io.github.pii4j.erasure.Cases.OTHER;
import static io.github.pii4j.erasure.Cases.claim;
import static io.github.pii4j.erasure.Cases.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.RecordedLogs;
import io.github.pii4j.value.SubjectId;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows that were damaged, or written by a newer release: the others go on. */
abstract class JdbcErasureDamageContract extends JdbcErasureTables {

  private static final String CANARY = "zeisig";

  @Test
  void a_step_that_cannot_be_read_keeps_no_other_from_being_claimed_or_reaped()
      throws SQLException {
    begin(1, 2);
    begin(2, 2);
    execute("UPDATE erasure_step SET body = '" + CANARY + "' WHERE case_id = '" + id(1) + "'");

    for (int most = 1; most <= 2; most++) {
      assertThat(store.claim(claim(NODE, most)))
          .singleElement()
          .returns(id(2), ErasureStep::caseId);
    }
    assertThat(store.claim(claim(NODE, 9))).isEmpty();
    execute("UPDATE erasure_step SET state = 'LEASED', lease_until = 0");
    assertThat(store.reap(NOW, 9)).isEqualTo(4);
    assertThat(store.claim(claim(OTHER, 2))).hasSize(2);
    assertThatThrownBy(() -> store.steps(id(1)))
        .isInstanceOf(ErasureException.class)
        .hasMessageNotContaining(CANARY);
  }

  @Test
  void a_step_that_is_anothers_is_not_done_for_it() throws SQLException {
    begin(1, 1);
    begin(2, 1);
    String body = texts("SELECT body FROM erasure_step WHERE case_id = '" + id(2) + "'").get(0);

    execute("UPDATE erasure_step SET body = '" + body + "'");

    assertThat(store.claim(claim(NODE, 9))).extracting(ErasureStep::caseId).containsExactly(id(2));
  }

  @Test
  void a_case_that_cannot_be_read_is_passed_over_in_the_list_and_named() throws SQLException {
    for (int number = 1; number <= 5; number++) {
      begin(number, 0);
    }
    execute("UPDATE erasure_case SET body = '" + CANARY + "' WHERE id < '" + id(3) + "'");

    for (int size = 1; size <= 5; size++) {
      int pages = size;
      List<String> logged =
          RecordedLogs.during(() -> assertThat(pages(pages)).containsExactly(id(3), id(4), id(5)));
      assertThat(logged).allMatch(line -> line.contains("cannot be read")).hasSizeBetween(2, 3);
      assertThat(logged.toString()).contains(id(1).text(), id(2).text()).doesNotContain(CANARY);
    }
  }

  private List<CaseId> pages(int size) {
    List<CaseId> ids = new ArrayList<>();
    List<ErasureCase> page = store.openCases(CasePosition.START, size);
    while (!page.isEmpty()) {
      page.forEach(one -> ids.add(one.id()));
      page = store.openCases(CasePosition.of(page.get(page.size() - 1)), size);
    }
    return ids;
  }

  @Test
  void a_case_that_was_put_elsewhere_in_the_list_leads_nobody_in_a_circle() throws SQLException {
    begin(1, 0);
    begin(2, 0);

    execute("UPDATE erasure_case SET open_since = 1893456000000000 WHERE id = '" + id(1) + "'");

    assertThat(pages(1)).containsExactly(id(2));
  }

  @Test
  void ids_that_are_none_keep_nothing_from_being_looked_at_or_delivered() throws SQLException {
    begin(1, 0);
    begin(2, 0);
    execute("UPDATE erasure_case SET id = '" + CANARY + "' WHERE id = '" + id(1) + "'");
    execute(
        "UPDATE erasure_outbox SET aggregateid = '"
            + CANARY
            + "' WHERE aggregateid = '"
            + id(1)
            + "'");

    assertThat(store.due(NOW.plusSeconds(60), 9)).containsExactly(id(2));
    assertThat(store.outbox(9)).extracting(OutboxMessage::aggregateId).containsOnly(id(2));
  }

  @Test
  void a_case_with_a_damaged_step_keeps_no_other_from_being_done() throws SQLException {
    World world = new World(store);
    world.scheduler = world.builder().coolingOff(Duration.ZERO).build();
    CaseId bad = confirmed(world, "bad");
    CaseId good = confirmed(world, "good");
    List<Instant> found = new ArrayList<>();
    world.search.before =
        () -> {
          if (found.isEmpty()) {
            found.add(world.clock.instant());
            damage(bad);
          }
        };

    drain(world);

    assertThat(world.state(good)).isEqualTo(CaseState.COMPLETED);
    assertThat(store.find(bad)).map(ErasureCase::state).contains(CaseState.ERASING);
    assertThat(world.scheduler.recount().late()).isZero();
    assertThat(world.scheduler.health()).isNotNull();
  }

  private static CaseId confirmed(World world, String person) {
    SubjectId subject = SubjectId.of(person);
    world.account.put(subject, "root", 1);
    CaseId id = world.scheduler.submit(subject).caseId();
    world.scheduler.identityProven(id, "login");
    world.scheduler.confirm(id);
    return id;
  }

  private void damage(CaseId id) {
    try {
      execute(
          "UPDATE erasure_step SET body = '"
              + CANARY
              + "' WHERE case_id = '"
              + id
              + "'"
              + " AND handler = 'account'");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As a node does, which goes on after a turn that failed. */
  private static void drain(World world) {
    for (int turn = 1; turn <= 6; turn++) {
      try {
        world.scheduler.drain();
      } catch (ErasureException e) {
        assertThat(e.code()).as("in turn %s", turn).isEqualTo(ErasureException.Code.UNREADABLE);
      }
      world.clock.advance(Duration.ofMinutes(2));
    }
  }
}
