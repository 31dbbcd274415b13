package io.github.pii4j.consent;

import static io.github.pii4j.consent.Editions.shown;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.LedgerStore.Addition;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.KeyedChain;
import io.github.pii4j.consent.proof.MerkleEdge;
import io.github.pii4j.consent.proof.MerkleFrontier;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConsentLogTests {

  private static final ConsentScope POLICY = ConsentScope.policy("zhihui-laowu");
  private static final PolicyVersion V1 = PolicyVersion.parse("1.0.0");
  private static final PolicyVersion V2 = PolicyVersion.parse("2.0.0");
  private static final ConsentAct TICK = ConsentAct.tick("android-app");
  private static final LedgerKeys KEYS = LedgerKeys.of(new byte[32]);

  private final SettableClock clock = new SettableClock("2026-03-02T02:00:00Z");
  private final MemoryLedgerStore store = new MemoryLedgerStore();
  private final ConsentLedger ledger = node();

  @Test
  void lines_get_places_without_gaps_a_chain_and_a_tree() {
    people(0, 700).forEach(this::consent);

    assertThat(ledger.log().seal()).isEqualTo(1400);
    people(700, 800).forEach(this::consent);
    assertThat(ledger.log().seal()).isEqualTo(200);
    assertThat(ledger.log().seal()).isZero();

    assertThatLogHolds(1600);
  }

  @Test
  void any_number_of_nodes_may_seal_at_once() throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(4);
    people(0, 500).forEach(this::consent);
    for (int i = 0; i < 4; i++) {
      ConsentLedger node = node();
      pool.execute(() -> node.log().seal());
    }
    pool.shutdown();
    assertThat(pool.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

    ledger.log().seal();

    assertThatLogHolds(1000);
  }

  @Test
  void a_line_that_somebody_else_wrote_into_the_store_gets_no_place() {
    consent(SubjectId.of("worker-1"));
    LedgerLine genuine = lines().get(1);
    LedgerLine forged =
        new LedgerLine(
            new EventId("f".repeat(32)),
            genuine.person(),
            3,
            genuine.body(),
            new byte[32],
            new byte[0]);
    store.add(new Addition(ledger.name(), List.of(forged), Optional.empty()));

    assertThat(ledger.log().seal()).isEqualTo(2);
    consent(SubjectId.of("worker-2"));
    assertThat(ledger.log().seal()).isEqualTo(2);

    assertThatLogHolds(4);
  }

  @Test
  void tells_whom_a_new_version_must_be_put_before() {
    people(0, 10).forEach(this::consent);
    SubjectId renewed = SubjectId.of("worker-3");
    ledger.present(renewed, shown(V2), POLICY);
    ledger.give(renewed, POLICY, V2, TICK);
    ledger.withdraw(SubjectId.of("worker-4"), POLICY, TICK);
    ledger.erase(SubjectId.of("worker-5"));
    ledger.pause(SubjectId.of("worker-6"), POLICY, Actor.PERSON);
    ledger.log().seal();

    List<Pseudonym> first = ledger.log().toBeAsked(POLICY, V2, "", 4);
    List<Pseudonym> second = ledger.log().toBeAsked(POLICY, V2, first.get(3).text(), 4);

    List<SubjectId> all = new ArrayList<>();
    first.forEach(person -> all.add(ledger.subject(person).orElseThrow()));
    second.forEach(person -> all.add(ledger.subject(person).orElseThrow()));
    assertThat(all)
        .containsExactlyInAnyOrder(
            SubjectId.of("worker-0"),
            SubjectId.of("worker-1"),
            SubjectId.of("worker-2"),
            SubjectId.of("worker-7"),
            SubjectId.of("worker-8"),
            SubjectId.of("worker-9"));
  }

  private void assertThatLogHolds(int size) {
    KeyedChain chain = new KeyedChain(KEYS.chain());
    MerkleFrontier tree = new MerkleFrontier();
    Hash link = KeyedChain.START;
    for (SealedLine line : lines(size)) {
      Hash leaf = Hash.ofEntry(line.line().body());
      tree.add(leaf);
      link = chain.link(link, line.sequence(), leaf);
      assertThat(line.sequence()).isEqualTo(tree.size());
      assertThat(line.link()).isEqualTo(link);
    }
    LogHead head = ledger.log().head();
    assertThat(head.size()).isEqualTo(size).isEqualTo(tree.size());
    assertThat(head.link()).isEqualTo(link);
    assertThat(new MerkleEdge(head.size(), head.edge()).root()).isEqualTo(tree.root());
  }

  private List<SealedLine> lines(int size) {
    return store.sealed(ledger.name(), 1, size + 1);
  }

  private List<LedgerLine> lines() {
    return store.unsealed(ledger.name(), 100);
  }

  private void consent(SubjectId subject) {
    ledger.present(subject, shown(V1), POLICY);
    ledger.give(subject, POLICY, V1, TICK);
  }

  private static List<SubjectId> people(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> SubjectId.of("worker-" + i)).toList();
  }

  private ConsentLedger node() {
    return ConsentLedger.builder(store).keys(KEYS).clock(clock).build();
  }
}
