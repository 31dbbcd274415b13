package io.github.pii4j.consent;

import static io.github.pii4j.consent.Editions.shown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.pii4j.consent.proof.Finding;
import io.github.pii4j.consent.proof.NoteSigner;
import io.github.pii4j.consent.proof.Verification;
import io.github.pii4j.consent.proof.VerifyResult;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was done to the rows of a store, and by which name the audit finds it. */
class StoreAuditTests {

  private static final SubjectId ONE = SubjectId.of("worker-1");
  private static final SubjectId TWO = SubjectId.of("worker-2");
  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final PolicyVersion V2 = PolicyVersion.parse("2.0.0");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final LedgerKeys KEYS = LedgerKeys.of(new byte[32]);
  private static final NoteSigner SIGNER = signer();

  private final SettableClock clock = new SettableClock("2026-03-02T02:00:00Z");
  private final Rows rows = new Rows();
  private final ConsentLedger ledger =
      ConsentLedger.builder(rows.store()).keys(KEYS).clock(clock).signCheckpoints(SIGNER).build();

  /** Lines 1 and 2 are of the one, 3 and 4 of the other; 2 and 4 have details. */
  @BeforeEach
  void two_people_consent() {
    give(ONE);
    give(TWO);
    ledger.log().seal();
  }

  @AfterEach
  void close() {
    rows.close();
  }

  @Test
  void what_nobody_touched_is_intact() {
    ledger.withdraw(ONE, POLICY, TICK);

    assertThat(ledger.log().verify().findings()).isEmpty();
    assertThat(ledger.log().verify().result()).isEqualTo(VerifyResult.OK);
  }

  @Test
  void a_line_that_was_taken_out_while_it_waited_is_a_gap_of_its_person() {
    withdrawAndNotify();

    rows.run("DELETE FROM consent_line WHERE person = ? AND number = 3", person(ONE));
    assertFound(VerifyResult.SEQUENCE_GAP, 0);

    assertThat(ledger.log().seal()).isEqualTo(1);
    assertFound(VerifyResult.SEQUENCE_GAP, 5);
  }

  @Test
  void so_is_one_in_the_place_of_which_the_next_was_moved_with_the_keys() {
    withdrawAndNotify();
    LedgerLine last = rows.store().lines(ledger.name(), pseudonym(ONE)).get(3);
    ConsentEvent event = EventReader.read(last.body()).event();
    ConsentEvent moved =
        new ConsentEvent(
            event.id(),
            event.person(),
            3,
            event.at(),
            event.kind(),
            event.scope(),
            event.shown(),
            event.act(),
            event.actor(),
            event.bundle(),
            event.expires(),
            event.ground());
    EventText old = EventReader.read(last.body());
    byte[] body = new EventText(moved, old.ledger(), old.previous(), old.commitment()).toBytes();

    rows.run("DELETE FROM consent_line WHERE person = ? AND number = 3", person(ONE));
    rows.run(
        "UPDATE consent_line SET number = 3, body = ?, mac = ? WHERE person = ? AND number = 4",
        body,
        KEYS.signLine(ledger.name(), body),
        person(ONE));

    assertFound(VerifyResult.SEQUENCE_GAP, 0);
  }

  @Test
  void the_last_line_taken_off_before_it_had_a_place_shows_nowhere() {
    ledger.withdraw(ONE, POLICY, TICK);

    rows.run("DELETE FROM consent_line WHERE person = ? AND number = 3", person(ONE));

    assertThat(ledger.log().verify().isIntact()).isTrue();
  }

  @Test
  void the_last_line_taken_off_after_it_had_a_place_is_found() {
    ledger.withdraw(ONE, POLICY, TICK);
    ledger.log().seal();
    give(SubjectId.of("worker-3"));
    ledger.log().seal();

    rows.run("DELETE FROM consent_line WHERE person = ? AND number = 3", person(ONE));

    assertFound(VerifyResult.SEQUENCE_GAP, 5);
  }

  @Test
  void a_line_given_to_somebody_else_is_found() {
    rows.run(
        "UPDATE consent_line SET person = ?, number = 3 WHERE person = ? AND number = 2",
        person(TWO),
        person(ONE));

    assertFound(VerifyResult.HASH_MISMATCH, 2);
  }

  @Test
  void a_head_that_was_turned_back_is_found() {
    rows.run("CREATE TABLE earlier AS SELECT * FROM consent_log");
    withdrawAndNotify();
    ledger.log().seal();

    rows.run("DELETE FROM consent_log");
    rows.run("INSERT INTO consent_log SELECT * FROM earlier");

    assertFound(VerifyResult.HEAD_MISMATCH, 5);
  }

  @Test
  void a_head_with_another_link_is_found() {
    rows.run("UPDATE consent_log SET link = (SELECT mac FROM consent_line WHERE seq = 1)");

    assertFound(VerifyResult.HEAD_MISMATCH, 4);
  }

  @Test
  void a_head_with_another_tree_is_found() {
    rows.run(
        "UPDATE consent_log SET edge = (SELECT X'0004' || mac || mac || mac || mac FROM"
            + " consent_line WHERE seq = 1)");

    assertFound(VerifyResult.HEAD_MISMATCH, 4);
  }

  @Test
  void a_head_that_is_no_head_is_named() {
    rows.run("UPDATE consent_log SET edge = X'0004'");

    assertThatThrownBy(() -> ledger.log().verify())
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.UNREADABLE));
  }

  @Test
  void details_that_were_emptied_or_changed_are_found_and_not_shown() {
    EventId id = ledger.events(ONE).get(1).id();
    rows.run("UPDATE consent_line SET details = X'' WHERE person = ?", person(ONE));
    assertFound(VerifyResult.DETAILS_MISMATCH, 2);
    assertUnreadable(id);

    rows.run(
        "UPDATE consent_line SET details = (SELECT details FROM consent_line WHERE person = ? AND"
            + " number = 2) WHERE person = ? AND number = 2",
        person(TWO),
        person(ONE));
    assertFound(VerifyResult.DETAILS_MISMATCH, 2);
    assertUnreadable(id);
  }

  @Test
  void details_beside_a_line_that_commits_to_none_are_found() {
    rows.run(
        "UPDATE consent_line SET details = X'00' WHERE person = ? AND number = 1", person(ONE));

    assertFound(VerifyResult.DETAILS_MISMATCH, 1);
  }

  @Test
  void a_key_that_is_gone_without_an_erasure_is_damage() {
    rows.run("DELETE FROM consent_person WHERE person = ?", person(ONE));

    assertFound(VerifyResult.KEY_LOST, 1);
  }

  @Test
  void a_key_that_opens_nothing_is_damage() {
    rows.run(
        "UPDATE consent_person SET wrapped_key = (SELECT wrapped_key FROM consent_person WHERE"
            + " person = ?) WHERE person = ?",
        person(TWO),
        person(ONE));

    assertThat(ledger.log().verify().findings())
        .extracting(Finding::result)
        .containsOnly(VerifyResult.KEY_LOST);
  }

  @Test
  void a_key_that_an_erasure_destroyed_is_none() {
    ledger.erase(ONE);

    assertThat(ledger.log().verify().isIntact()).isTrue();
    assertThat(ledger.log().verify().findings())
        .extracting(Finding::result, Finding::sequence)
        .containsExactly(tuple(VerifyResult.KEY_DESTROYED, 2L));
  }

  @Test
  void a_key_that_an_older_copy_brought_back_is_found_until_they_are_erased_again() {
    rows.run("CREATE TABLE earlier AS SELECT * FROM consent_person");
    ledger.erase(ONE);
    ledger.log().seal();

    rows.run("INSERT INTO consent_person SELECT * FROM earlier WHERE person = ?", person(ONE));
    assertFound(VerifyResult.KEY_NOT_DESTROYED, 6);

    ledger.erase(ONE);
    assertThat(ledger.log().verify().isIntact()).isTrue();
  }

  @Test
  void that_everything_is_gone_only_a_checkpoint_shows_that_was_kept_elsewhere() {
    String kept = ledger.log().checkpoint().orElseThrow().format();
    for (String table : new String[] {"line", "person", "log", "tile", "standing"}) {
      rows.run("DELETE FROM consent_" + table);
    }

    assertThat(ledger.log().verify().result()).isEqualTo(VerifyResult.NOTHING_VOUCHED_FOR);
    assertThat(ledger.log().verify(kept).result()).isEqualTo(VerifyResult.TRUNCATED);
  }

  @Test
  void who_must_be_asked_is_a_table_that_decides_nothing() {
    assertThat(ledger.log().toBeAsked(POLICY, V2, "", 9)).hasSize(2);

    rows.run("DELETE FROM consent_standing");

    assertThat(ledger.log().toBeAsked(POLICY, V2, "", 9)).isEmpty();
    assertThat(ledger.state(ONE, POLICY)).isEqualTo(ConsentState.GIVEN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM consent_standing WHERE person = ?",
        "UPDATE consent_standing SET version = 3000000000000 WHERE person = ?",
        "UPDATE consent_standing SET state = 'WITHDRAWN' WHERE person = ?",
        "UPDATE consent_standing SET scope = X'78' WHERE person = ?",
        "INSERT INTO consent_standing SELECT ledger, person, X'78', state, version, seq"
            + " FROM consent_standing WHERE person = ?"
      })
  void who_must_be_asked_is_audited_and_made_anew(String damage) {
    List<Pseudonym> asked = ledger.log().toBeAsked(POLICY, V2, "", 9);
    rows.run(damage, person(ONE));

    assertThat(ledger.log().verify().findings())
        .extracting(Finding::result)
        .containsExactly(VerifyResult.ANSWERS_MISMATCH);
    assertThat(ledger.log().restoreAnswers()).isEqualTo(1);

    assertThat(ledger.log().verify().isIntact()).isTrue();
    assertThat(ledger.log().toBeAsked(POLICY, V2, "", 9)).isEqualTo(asked);
    assertThat(ledger.log().restoreAnswers()).isZero();
  }

  @Test
  void of_whom_lines_wait_whom_to_ask_is_told_once_they_have_their_place() {
    rows.run("DELETE FROM consent_standing");
    ledger.withdraw(ONE, POLICY, TICK);

    assertThat(ledger.log().restoreAnswers()).as("the other one").isEqualTo(1);
    ledger.log().seal();

    assertThat(ledger.log().verify().isIntact()).isTrue();
    assertThat(ledger.log().toBeAsked(POLICY, V2, "", 9)).hasSize(1);
  }

  private void assertFound(VerifyResult result, long sequence) {
    Verification found = ledger.log().verify();

    assertThat(found.isIntact()).isFalse();
    assertThat(found.findings())
        .extracting(Finding::result, Finding::sequence)
        .containsExactly(tuple(result, sequence));
  }

  private void assertUnreadable(EventId id) {
    assertThatThrownBy(() -> ledger.details(id))
        .isInstanceOfSatisfying(
            LedgerException.class,
            e -> assertThat(e.code()).isEqualTo(LedgerException.Code.UNREADABLE));
  }

  private void give(SubjectId subject) {
    ledger.present(subject, shown(V1), POLICY);
    ledger.answer(subject, Answer.give(V1, TICK, POLICY).with(ActDetails.of("device", "x1")));
  }

  private void withdrawAndNotify() {
    ledger.withdraw(ONE, POLICY, TICK);
    ledger.notified(ONE, shown(V1), POLICY);
  }

  private Pseudonym pseudonym(SubjectId subject) {
    return KEYS.pseudonym(ledger.name(), subject);
  }

  private String person(SubjectId subject) {
    return pseudonym(subject).text();
  }

  private static NoteSigner signer() {
    try {
      return NoteSigner.ed25519(
          "consent", KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
