package io.github.pii4j.consent;

import static io.github.pii4j.consent.Editions.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.proof.Checkpoint;
import io.github.pii4j.consent.proof.Finding;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.LogVerifier;
import io.github.pii4j.consent.proof.NoteSigner;
import io.github.pii4j.consent.proof.SignedNote;
import io.github.pii4j.consent.proof.Verification;
import io.github.pii4j.consent.proof.VerifyResult;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogAuditTests {

  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final LedgerKeys KEYS = LedgerKeys.of(new byte[32]);
  private static final NoteSigner SIGNER = signer();
  private static final int PEOPLE = 300;
  private static final int LINES = 2 * PEOPLE;

  private final SettableClock clock = new SettableClock("2026-03-02T02:00:00Z");
  private final MemoryLedgerStore store = new MemoryLedgerStore();
  private final ConsentLedger ledger = over(store);

  @BeforeEach
  void people_consent() {
    for (int i = 0; i < PEOPLE; i++) {
      SubjectId subject = SubjectId.of("worker-" + i);
      ledger.present(subject, shown(V1), POLICY);
      ledger.answer(
          subject, Answer.give(V1, TICK, POLICY).with(ActDetails.of("device", "no. " + i)));
    }
    ledger.log().seal();
  }

  @Test
  void what_nobody_touched_is_intact() {
    Verification found = ledger.log().verify();

    assertThat(found.findings()).isEmpty();
    assertThat(found.entries()).isEqualTo(LINES);
    assertThat(found.chained()).isEqualTo(LINES);
    assertThat(found.anchored()).isEqualTo(LINES);
  }

  @Test
  void a_changed_text_is_found_where_it_is() {
    assertFound(
        rewritten(17, line -> with(line, flipped(line.line().body()), line.line().mac())),
        VerifyResult.HASH_MISMATCH,
        17);
  }

  @Test
  void a_changed_mark_is_found_where_it_is() {
    assertFound(
        rewritten(LINES, line -> with(line, line.line().body(), flipped(line.line().mac()))),
        VerifyResult.HASH_MISMATCH,
        LINES);
  }

  @Test
  void a_changed_link_is_found_where_it_is() {
    assertFound(
        rewritten(
            1,
            line ->
                new SealedLine(
                    line.sequence(), Hash.of(flipped(line.link().bytes())), line.line())),
        VerifyResult.BROKEN_LINK,
        1);
  }

  @Test
  void another_genuine_line_in_the_place_of_one_is_found() {
    List<SealedLine> log = store.sealed(ledger.name(), 1, LINES);

    assertFound(
        rewritten(5, line -> new SealedLine(5, line.link(), log.get(99).line())),
        VerifyResult.BROKEN_LINK,
        5);
  }

  @Test
  void what_a_store_tells_beside_a_text_must_be_what_the_text_says() {
    assertFound(
        rewritten(
            7,
            line ->
                new SealedLine(
                    7,
                    line.link(),
                    new LedgerLine(
                        line.line().id(),
                        line.line().person(),
                        line.line().number() + 1,
                        line.line().body(),
                        line.line().mac(),
                        line.line().details()))),
        VerifyResult.HASH_MISMATCH,
        7);
  }

  @Test
  void a_dropped_line_is_a_gap() {
    assertFound(
        log -> {
          List<SealedLine> left = new ArrayList<>(log);
          left.remove(41);
          return left;
        },
        VerifyResult.SEQUENCE_GAP,
        42);
  }

  @Test
  void an_end_that_was_cut_off_is_found_by_the_head_and_by_a_checkpoint_kept_elsewhere() {
    SignedNote kept = ledger.log().checkpoint().orElseThrow();
    UnaryOperator<List<SealedLine>> cut = log -> log.subList(0, LINES - 10);

    assertThat(over(new RewrittenStore(store, cut)).log().verify(kept.format()).findings())
        .extracting(Finding::result)
        .containsOnly(VerifyResult.TRUNCATED);
  }

  @Test
  void a_checkpoint_kept_elsewhere_shows_that_history_was_rewritten_with_the_keys() {
    SignedNote other =
        new Checkpoint(ledger.name().text(), LINES, Hash.ofEntry(new byte[1]))
            .sign(List.of(SIGNER));

    assertThat(ledger.log().verify(other.format()).result())
        .isEqualTo(VerifyResult.CHECKPOINT_MISMATCH);
  }

  @Test
  void what_belongs_to_an_erased_person_is_named_and_everything_else_verifies() {
    ledger.erase(SubjectId.of("worker-8"));
    ledger.log().seal();

    Verification found = ledger.log().verify();

    assertThat(found.isIntact()).isTrue();
    assertThat(found.findings())
        .extracting(Finding::result, Finding::sequence)
        .containsExactly(Tuple.tuple(VerifyResult.KEY_DESTROYED, 18L));
  }

  @Test
  void anybody_verifies_an_export_with_nothing_but_a_public_key(@TempDir Path folder)
      throws IOException {
    Path file = folder.resolve("consent.pii4j-ledger");
    try (OutputStream out = Files.newOutputStream(file)) {
      ledger.log().export(out);
    }

    Verification found =
        LogVerifier.builder(ledger.name().text()).known(SIGNER.verifier()).verify(file);

    assertThat(found.findings()).isEmpty();
    assertThat(found.anchored()).isEqualTo(LINES);
    assertThat(Files.readString(file)).doesNotContain("worker-").doesNotContain("no. 8");
  }

  @Test
  void the_place_of_a_line_is_proved() {
    EventId id = store.sealed(ledger.name(), 100, 1).get(0).line().id();

    LogEvidence evidence = ledger.log().evidence(id);

    LogEvidence.Place place = evidence.place().orElseThrow();
    assertThat(place.inclusion().index()).isEqualTo(99);
    assertThat(place.inclusion().proves(evidence.leaf(), place.root())).isTrue();
    assertThat(
            Checkpoint.open(place.checkpoint(), ledger.name().text(), List.of(SIGNER.verifier()))
                .root())
        .isEqualTo(place.root());
  }

  private void assertFound(
      UnaryOperator<List<SealedLine>> rewriting, VerifyResult result, long sequence) {
    Verification found = over(new RewrittenStore(store, rewriting)).log().verify();
    assertThat(found.findings())
        .filteredOn(finding -> finding.result() != VerifyResult.CHECKPOINT_MISMATCH)
        .extracting(Finding::result, Finding::sequence)
        .containsExactly(Tuple.tuple(result, sequence));
  }

  private static UnaryOperator<List<SealedLine>> rewritten(
      int sequence, UnaryOperator<SealedLine> change) {
    return log ->
        log.stream().map(line -> line.sequence() == sequence ? change.apply(line) : line).toList();
  }

  private static SealedLine with(SealedLine line, byte[] body, byte[] mac) {
    LedgerLine old = line.line();
    return new SealedLine(
        line.sequence(),
        line.link(),
        new LedgerLine(old.id(), old.person(), old.number(), body, mac, old.details()));
  }

  private static byte[] flipped(byte[] bytes) {
    bytes[bytes.length / 2] ^= 1;
    return bytes;
  }

  private ConsentLedger over(LedgerStore where) {
    return ConsentLedger.builder(where).keys(KEYS).clock(clock).signCheckpoints(SIGNER).build();
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
