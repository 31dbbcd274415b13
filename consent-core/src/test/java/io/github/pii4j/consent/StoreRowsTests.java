package io.github.pii4j.consent;

import static io.github.pii4j.consent.Editions.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.consent.jdbc.JdbcLedgerStore;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Somebody who may write to the tables, and has no key: nothing that they write opens anything. */
class StoreRowsTests {

  private static final SubjectId AGREES = SubjectId.of("worker-1");
  private static final SubjectId REFUSES = SubjectId.of("worker-2");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final LedgerKeys KEYS = LedgerKeys.of(new byte[32]);

  private final SettableClock clock = new SettableClock("2026-03-02T02:00:00Z");
  private final Rows rows = new Rows();
  private final JdbcLedgerStore store = rows.store();
  private final AtomicInteger alarms = new AtomicInteger();

  @BeforeEach
  void two_people_answer() {
    ConsentLedger ledger = node();
    ledger.present(AGREES, shown(V1), POLICY);
    ledger.give(AGREES, POLICY, V1, TICK);
    ledger.present(REFUSES, shown(V1), POLICY);
    ledger.refuse(REFUSES, POLICY, V1, TICK);
  }

  @AfterEach
  void close() {
    rows.close();
  }

  @Test
  void what_nobody_touched_is_read() {
    assertThat(node().state(AGREES, POLICY)).isEqualTo(ConsentState.GIVEN);
    assertThat(node().state(REFUSES, POLICY)).isEqualTo(ConsentState.REFUSED);
    assertThat(alarms).hasValue(0);
  }

  @Test
  void a_forged_consent_opens_nothing() {
    ConsentEvent given = line(AGREES, 2);
    ConsentEvent forged =
        new ConsentEvent(
            new EventId("f".repeat(32)),
            person(REFUSES),
            3,
            given.at(),
            given.kind(),
            given.scope(),
            given.shown(),
            given.act(),
            given.actor(),
            given.bundle(),
            given.expires(),
            given.ground());
    byte[] body =
        new EventText(forged, node().name(), Optional.of(leaf(REFUSES, 2)), Optional.empty())
            .toBytes();

    insert(person(REFUSES), 3, forged.id(), body, new byte[32]);

    assertUnproven(REFUSES);
    assertThat(node().state(AGREES, POLICY)).isEqualTo(ConsentState.GIVEN);
  }

  @Test
  void a_genuine_consent_of_somebody_else_opens_nothing() {
    LedgerLine given = row(AGREES, 2);
    update("DELETE FROM consent_line WHERE person = ?", person(AGREES).text());

    insert(person(REFUSES), 3, given.id(), given.body(), given.mac());

    assertUnproven(REFUSES);
  }

  @Test
  void a_line_that_was_given_to_somebody_else_opens_nothing() {
    update(
        "UPDATE consent_line SET person = ?, number = 3 WHERE person = ? AND number = 2",
        person(REFUSES).text(),
        person(AGREES).text());

    assertUnproven(REFUSES);
  }

  @Test
  void a_withdrawal_taken_out_from_among_the_lines_leaves_no_consent_behind() {
    ConsentLedger ledger = node();
    ledger.withdraw(AGREES, POLICY, TICK);
    ledger.notified(AGREES, shown(V1), POLICY);

    update("DELETE FROM consent_line WHERE person = ? AND number = 3", person(AGREES).text());

    assertUnproven(AGREES);
  }

  @Test
  void neither_does_one_whose_place_the_next_line_was_moved_to() {
    ConsentLedger ledger = node();
    ledger.withdraw(AGREES, POLICY, TICK);
    ledger.notified(AGREES, shown(V1), POLICY);

    update("DELETE FROM consent_line WHERE person = ? AND number = 3", person(AGREES).text());
    update(
        "UPDATE consent_line SET number = 3 WHERE person = ? AND number = 4",
        person(AGREES).text());

    assertUnproven(AGREES);
  }

  @Test
  void a_line_of_another_history_does_not_fit_in() {
    ConsentLedger ledger = node();
    LedgerLine before = row(AGREES, 2);
    update("DELETE FROM consent_line WHERE person = ? AND number = 2", person(AGREES).text());
    ConsentLedger other = node();
    other.refuse(AGREES, POLICY, V1, TICK);
    other.notified(AGREES, shown(V1), POLICY);

    update("DELETE FROM consent_line WHERE person = ? AND number = 2", person(AGREES).text());
    insert(person(AGREES), 2, before.id(), before.body(), before.mac());

    assertThat(ledger.name()).isEqualTo(other.name());
    assertUnproven(AGREES);
  }

  @Test
  void a_line_of_another_ledger_opens_nothing() {
    update("UPDATE consent_line SET ledger = 'other'");
    update("UPDATE consent_person SET ledger = 'other'");
    ConsentLedger other =
        ConsentLedger.builder(store).name(new LedgerName("other")).keys(KEYS).clock(clock).build();

    assertThat(other.state(AGREES, POLICY)).isEqualTo(ConsentState.UNKNOWN);
  }

  @Test
  void every_changed_column_is_noticed() {
    for (String change :
        List.of(
            "id = 'ffffffffffffffffffffffffffffffff'",
            "body = X'7b7d'",
            "mac = X'00'",
            "number = 7")) {
      ConsentLedger ledger = node();
      ledger.present(SubjectId.of(change), shown(V1), POLICY);

      update(
          "UPDATE consent_line SET " + change + " WHERE person = ?",
          person(SubjectId.of(change)).text());

      assertUnproven(SubjectId.of(change));
    }
  }

  @Test
  void a_person_whose_lines_do_not_prove_themselves_is_told_of_without_being_named() {
    update("DELETE FROM consent_line WHERE person = ? AND number = 1", person(AGREES).text());
    ConsentLedger ledger = node();

    List<String> lines =
        RecordedLogs.during(
            () -> {
              assertThatThrownBy(() -> ledger.history(AGREES)).isInstanceOf(LedgerException.class);
              assertThatThrownBy(() -> ledger.history(AGREES)).isInstanceOf(LedgerException.class);
            });

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).startsWith("ERROR").contains("forged").doesNotContain("worker-1");
    assertThat(alarms).hasValue(2);
  }

  @Test
  void a_line_that_is_not_as_it_was_written_gets_no_place_and_the_others_do() {
    update(
        "UPDATE consent_line SET person = ?, number = 3 WHERE person = ? AND number = 1",
        person(REFUSES).text(),
        person(AGREES).text());
    ConsentLedger ledger = node();

    List<String> lines =
        RecordedLogs.during(
            () -> {
              assertThat(ledger.log().seal()).isEqualTo(3);
              assertThat(ledger.log().seal()).isZero();
            });

    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).startsWith("ERROR").contains("no place for it");
  }

  @Test
  void a_genuine_line_that_cannot_be_read_holds_up_nobody_else() {
    byte[] body = "{\"v\":9}".getBytes(StandardCharsets.UTF_8);
    insert(
        person(REFUSES), 3, new EventId("e".repeat(32)), body, KEYS.signLine(node().name(), body));

    assertThat(node().log().seal()).isEqualTo(4);

    ConsentLedger ledger = node();
    ledger.withdraw(AGREES, POLICY, TICK);
    assertThat(ledger.log().seal()).isEqualTo(1);
    assertUnproven(REFUSES);
  }

  @Test
  @Timeout(300)
  void sealing_does_not_go_on_for_ever_when_the_head_was_turned_back() {
    ConsentLedger ledger = node();
    ledger.log().seal();
    rows.run("CREATE TABLE earlier AS SELECT * FROM consent_log");
    ledger.withdraw(AGREES, POLICY, TICK);
    ledger.log().seal();
    rows.run("DELETE FROM consent_log");
    rows.run("INSERT INTO consent_log SELECT * FROM earlier");
    ledger.present(SubjectId.of("worker-3"), shown(V1), POLICY);

    assertThatThrownBy(() -> ledger.log().seal())
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.HEAD_BEHIND));
  }

  @Test
  void every_code_says_what_to_do_in_two_languages() {
    for (LedgerException.Code code : LedgerException.Code.values()) {
      assertThat(code.message().english()).isNotBlank();
      assertThat(code.message().chinese()).matches(".*\\p{IsHan}.*");
    }
  }

  private void assertUnproven(SubjectId subject) {
    assertRefused(() -> node().state(subject, POLICY));
    assertRefused(() -> node().withdraw(subject, POLICY, TICK));
  }

  private static void assertRefused(ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.UNPROVEN));
  }

  private ConsentLedger node() {
    return ConsentLedger.builder(store)
        .keys(KEYS)
        .clock(clock)
        .metrics(
            new ConsentMetrics() {
              @Override
              public void unproven() {
                alarms.incrementAndGet();
              }
            })
        .build();
  }

  private Pseudonym person(SubjectId subject) {
    return KEYS.pseudonym(node().name(), subject);
  }

  private LedgerLine row(SubjectId subject, int number) {
    return store.lines(node().name(), person(subject)).get(number - 1);
  }

  private Hash leaf(SubjectId subject, int number) {
    return Hash.ofEntry(row(subject, number).body());
  }

  private ConsentEvent line(SubjectId subject, int number) {
    return EventReader.read(row(subject, number).body()).event();
  }

  private void insert(Pseudonym person, long number, EventId id, byte[] body, byte[] mac) {
    update(
        "INSERT INTO consent_line (ledger, person, number, id, body, mac, details)"
            + " VALUES ('consent', ?, ?, ?, ?, ?, X'')",
        person.text(),
        number,
        id.text(),
        body,
        mac);
  }

  private void update(String sql, Object... values) {
    assertThat(rows.run(sql, values)).isPositive();
  }
}
