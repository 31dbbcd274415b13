package io.github.pii4j.consent;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.pii4j.consent.jdbc.JdbcLedgerStore;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.KeyedChain;
import io.github.pii4j.consent.servers.TestDatabase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Writers that are killed at any instruction: 4 processes with 2 threads each, killed {@code
 * -Dpii4j.kill.count} times, 100 unless set.
 */
abstract class LedgerCrashContract {

  private static final int PROCESSES = 4;
  private static final int KILLS = Integer.getInteger("pii4j.kill.count", 100);
  private static final int MOST_LINES = 120;

  private final Set<String> done = new HashSet<>();
  private final Set<String> tried = new HashSet<>();
  private final Set<String> withdrawn = new HashSet<>();

  abstract TestDatabase newDatabase();

  @Test
  void no_acknowledged_event_is_lost_or_doubled_and_every_chain_holds() {
    TestDatabase database = newDatabase();
    try (HikariDataSource pool = database.pool(2)) {
      JdbcLedgerStore store = JdbcLedgerStore.of(pool).migrate();

      killWriters(database);
      ConsentLedger ledger = CrashingWriter.ledger(store);
      ledger.log().seal();

      List<LedgerLine> lines =
          IntStream.range(0, CrashingWriter.PEOPLE)
              .mapToObj(i -> checkedLines(store, ledger, i))
              .flatMap(List::stream)
              .toList();
      checkIds(lines);
      checkLog(store, ledger, lines.size());
    }
  }

  private void killWriters(TestDatabase database) {
    Random random = new Random(20261126);
    List<WriterProcess> writers = new ArrayList<>();
    try {
      for (int i = 0; i < PROCESSES; i++) {
        writers.add(WriterProcess.start(database, List.of()));
      }
      for (int kill = 0; kill < KILLS; kill++) {
        int victim = kill % PROCESSES;
        Set<String> inDoubt = killed(writers.get(victim), random);
        writers.set(victim, WriterProcess.start(database, inDoubt));
      }
      writers.forEach(writer -> killed(writer, random));
    } finally {
      writers.forEach(WriterProcess::close);
    }
  }

  private Set<String> killed(WriterProcess writer, Random random) {
    writer.killAfter(1 + random.nextInt(MOST_LINES));
    done.addAll(writer.done());
    withdrawn.addAll(writer.withdrawn());
    tried.addAll(writer.done());
    tried.addAll(writer.inDoubt());
    return writer.inDoubt();
  }

  /** Numbers without gaps, each line naming the one before, each with the ledger's mark. */
  private static List<LedgerLine> checkedLines(
      LedgerStore store, ConsentLedger ledger, int number) {
    Pseudonym person = CrashingWriter.KEYS.pseudonym(ledger.name(), CrashingWriter.person(number));
    List<LedgerLine> lines = store.lines(ledger.name(), person);
    Optional<Hash> previous = Optional.empty();
    for (int i = 0; i < lines.size(); i++) {
      LedgerLine line = lines.get(i);
      assertThat(line.number()).isEqualTo(i + 1);
      assertThat(EventReader.read(line.body()).previous()).isEqualTo(previous);
      assertThat(line.mac()).isEqualTo(CrashingWriter.KEYS.signLine(ledger.name(), line.body()));
      previous = Optional.of(Hash.ofEntry(line.body()));
    }
    assertThat(store.person(ledger.name(), person).isPresent()).isEqualTo(!lines.isEmpty());
    return lines;
  }

  private void checkIds(List<LedgerLine> lines) {
    List<String> answered = ids(lines, EventKind.GIVEN);

    assertThat(done).hasSizeGreaterThan(KILLS);
    assertThat(answered).doesNotHaveDuplicates().containsAll(ids(done));
    assertThat(ids(tried)).containsAll(answered);
    assertThat(withdrawn).isNotEmpty();
    assertThat(ids(lines, EventKind.WITHDRAWN)).doesNotHaveDuplicates().containsAll(ids(withdrawn));
  }

  private static List<String> ids(List<LedgerLine> lines, EventKind kind) {
    return lines.stream()
        .map(line -> EventReader.read(line.body()).event())
        .filter(event -> event.kind() == kind)
        .map(event -> event.id().text())
        .toList();
  }

  private static Set<String> ids(Set<String> events) {
    return events.stream().map(event -> event.substring(0, event.indexOf('/'))).collect(toSet());
  }

  /** Every line has its place, the chain holds, and nobody's lines are out of order. */
  private static void checkLog(LedgerStore store, ConsentLedger ledger, int size) {
    KeyedChain chain = new KeyedChain(CrashingWriter.KEYS.chain());
    Map<Pseudonym, Long> numbers = new HashMap<>();
    Hash link = KeyedChain.START;
    long sequence = 0;
    for (SealedLine sealed : store.sealed(ledger.name(), 1, size + 1)) {
      LedgerLine line = sealed.line();
      link = chain.link(link, ++sequence, Hash.ofEntry(line.body()));
      assertThat(sealed.sequence()).isEqualTo(sequence);
      assertThat(sealed.link()).isEqualTo(link);
      assertThat(numbers.merge(line.person(), 1L, Long::sum)).isEqualTo(line.number());
    }
    assertThat(sequence).isEqualTo(size);
    assertThat(ledger.log().head().size()).isEqualTo(size);
    assertThat(ledger.log().head().link()).isEqualTo(link);
  }
}
