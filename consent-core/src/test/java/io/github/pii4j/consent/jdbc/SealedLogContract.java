package io.github.pii4j.consent.jdbc;

import static io.github.pii4j.consent.jdbc.Lines.LEDGER;
import static io.github.pii4j.consent.jdbc.Lines.OTHER;
import static io.github.pii4j.consent.jdbc.Lines.first;
import static io.github.pii4j.consent.jdbc.Lines.line;
import static io.github.pii4j.consent.jdbc.Lines.more;
import static io.github.pii4j.consent.jdbc.Lines.person;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.AnswerQuery;
import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.consent.ConsentState;
import io.github.pii4j.consent.LedgerLine;
import io.github.pii4j.consent.LedgerStore;
import io.github.pii4j.consent.LedgerStore.Sealing;
import io.github.pii4j.consent.LogHead;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.RecordedAnswer;
import io.github.pii4j.consent.SealedBatch;
import io.github.pii4j.consent.SealedLine;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.consent.proof.Tile;
import io.github.pii4j.policy.PolicyVersion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every store does with the places of lines in a log. */
interface SealedLogContract {

  ConsentScope POLICY = ConsentScope.policy("知惠劳务");
  ConsentScope LONG = ConsentScope.function("考勤打卡".repeat(40));
  PolicyVersion V1 = PolicyVersion.parse("1.9.0");
  PolicyVersion V2 = PolicyVersion.parse("1.10.0");

  /** An empty one. */
  LedgerStore store();

  @Test
  default void a_log_begins_empty() {
    assertThat(store().head(LEDGER)).isEqualTo(LogHead.START);
    assertThat(store().unsealed(LEDGER, 10)).isEmpty();
    assertThat(store().sealed(LEDGER, 1, 10)).isEmpty();
    assertThat(store().tile(LEDGER, 0, 0)).isEmpty();
  }

  @Test
  default void lines_wait_for_their_places_in_the_order_in_which_they_arrived() {
    LedgerStore store = store();
    List<LedgerLine> lines = arrived(store);

    assertThat(store.unsealed(LEDGER, 10)).isEqualTo(lines);
    assertThat(store.unsealed(LEDGER, 2)).isEqualTo(lines.subList(0, 2));
    assertThat(store.unsealed(OTHER, 10)).isEmpty();
  }

  @Test
  default void a_batch_gives_lines_their_places_and_moves_the_head() {
    LedgerStore store = store();
    List<LedgerLine> lines = arrived(store);
    SealedBatch batch = batch(LogHead.START, lines.subList(0, 2));

    assertThat(store.seal(batch)).isEqualTo(Sealing.SEALED);

    assertThat(store.head(LEDGER)).isEqualTo(batch.after());
    assertThat(store.unsealed(LEDGER, 10)).isEqualTo(lines.subList(2, lines.size()));
    assertThat(store.sealed(LEDGER, 1, 10)).isEqualTo(batch.lines());
    assertThat(store.sealed(LEDGER, 2, 10)).isEqualTo(batch.lines().subList(1, 2));
    assertThat(store.sealed(LEDGER, 1, 1)).isEqualTo(batch.lines().subList(0, 1));
    assertThat(store.sealed(LEDGER, lines.get(1).id())).contains(batch.lines().get(1));
    assertThat(store.sealed(LEDGER, lines.get(2).id())).isEmpty();
    assertThat(store.head(OTHER)).isEqualTo(LogHead.START);
  }

  @Test
  default void a_batch_that_does_not_follow_the_head_changes_nothing() {
    LedgerStore store = store();
    List<LedgerLine> lines = arrived(store);
    SealedBatch batch = batch(LogHead.START, lines.subList(0, 1));
    store.seal(batch);

    assertThat(store.seal(batch(LogHead.START, lines.subList(1, 3)))).isEqualTo(Sealing.OVERTAKEN);

    assertThat(store.head(LEDGER)).isEqualTo(batch.after());
    assertThat(store.unsealed(LEDGER, 10)).isEqualTo(lines.subList(1, lines.size()));
    assertThat(store.seal(batch(batch.after(), lines.subList(1, 3)))).isEqualTo(Sealing.SEALED);
  }

  @Test
  default void a_batch_with_a_line_that_has_a_place_changes_nothing() {
    LedgerStore store = store();
    List<LedgerLine> lines = arrived(store);
    SealedBatch batch = batch(LogHead.START, lines.subList(0, 2));
    store.seal(batch);

    assertThat(store.seal(batch(batch.after(), lines.subList(1, 3)))).isEqualTo(Sealing.OVERTAKEN);

    assertThat(store.head(LEDGER)).isEqualTo(batch.after());
    assertThat(store.sealed(LEDGER, 1, 10)).isEqualTo(batch.lines());
  }

  @Test
  default void keeps_whole_tiles() {
    LedgerStore store = store();
    Tile tile = new Tile(1, 7, hashes(256));
    LogHead after = new LogHead(0, Hash.ofEntry(new byte[0]), List.of(), "");

    store.seal(
        new SealedBatch(
            LEDGER, LogHead.START, after, List.of(), List.of(), List.of(), List.of(tile)));

    assertThat(store.tile(LEDGER, 1, 7)).contains(tile);
    assertThat(store.tile(LEDGER, 0, 7)).isEmpty();
    assertThat(store.tile(OTHER, 1, 7)).isEmpty();
  }

  @Test
  default void finds_who_agreed_to_an_older_version_page_by_page() {
    LedgerStore store = store();
    standings(
        store,
        answer("赵", POLICY, ConsentState.GIVEN, V1),
        answer("钱", POLICY, ConsentState.GIVEN, V1),
        answer("孙", POLICY, ConsentState.GIVEN, V1),
        answer("李", POLICY, ConsentState.GIVEN, V2),
        answer("周", POLICY, ConsentState.WITHDRAWN, V1),
        answer("吴", LONG, ConsentState.GIVEN, V1));
    List<Pseudonym> all = sorted("赵", "钱", "孙");

    assertThat(store.people(query(POLICY, V2, "", 10))).isEqualTo(all);
    assertThat(store.people(query(POLICY, V2, "", 2))).isEqualTo(all.subList(0, 2));
    assertThat(store.people(query(POLICY, V2, all.get(1).text(), 2))).isEqualTo(all.subList(2, 3));
    assertThat(store.people(query(POLICY, V1, "", 10))).isEmpty();
    assertThat(store.people(query(LONG, V2, "", 10))).isEqualTo(sorted("吴"));
  }

  @Test
  default void the_last_answer_counts_and_an_account_that_ended_has_none() {
    LedgerStore store = store();
    LogHead head =
        standings(
            store,
            answer("赵", POLICY, ConsentState.GIVEN, V1),
            answer("钱", POLICY, ConsentState.GIVEN, V1),
            answer("孙", POLICY, ConsentState.GIVEN, V1),
            answer("孙", LONG, ConsentState.GIVEN, V1));

    store.seal(
        new SealedBatch(
            LEDGER,
            head,
            new LogHead(0, Hash.ofEntry(new byte[] {2}), List.of(), ""),
            List.of(),
            List.of(answer("赵", POLICY, ConsentState.GIVEN, V2)),
            List.of(person("孙")),
            List.of()));

    assertThat(store.people(query(POLICY, V2, "", 10))).isEqualTo(sorted("钱"));
    assertThat(store.people(query(LONG, V2, "", 10))).isEmpty();
  }

  private static List<LedgerLine> arrived(LedgerStore store) {
    List<LedgerLine> lines =
        List.of(line("赵", 1), line("赵", 2), line("钱", 1), line("赵", 3), line("钱", 2));
    store.add(first("赵", lines.get(0), lines.get(1)));
    store.add(first("钱", lines.get(2)));
    store.add(more(lines.get(3)));
    store.add(more(lines.get(4)));
    return lines;
  }

  @Test
  default void tells_whether_it_keeps_these_answers_of_a_person_and_no_others() {
    LedgerStore store = store();
    RecordedAnswer policy = answer("王", POLICY, ConsentState.GIVEN, V1);
    RecordedAnswer item = answer("王", LONG, ConsentState.REFUSED, V2);
    standings(store, policy, item, answer("李", POLICY, ConsentState.GIVEN, V1));

    assertThat(store.hasAnswers(LEDGER, person("王"), Set.of(item, policy))).isTrue();
    assertThat(store.hasAnswers(LEDGER, person("王"), Set.of(policy))).isFalse();
    assertThat(store.hasAnswers(LEDGER, person("周"), Set.of())).isTrue();
    for (RecordedAnswer other :
        List.of(
            answer("王", LONG, ConsentState.GIVEN, V2),
            answer("王", LONG, ConsentState.REFUSED, V1),
            new RecordedAnswer(person("王"), LONG, ConsentState.REFUSED, V2, 2),
            answer("王", ConsentScope.sdk("x"), ConsentState.REFUSED, V2))) {
      assertThat(store.hasAnswers(LEDGER, person("王"), Set.of(policy, other))).isFalse();
    }
  }

  private static LogHead standings(LedgerStore store, RecordedAnswer... answers) {
    LogHead head = new LogHead(0, Hash.ofEntry(new byte[] {1}), List.of(), "");
    store.seal(
        new SealedBatch(
            LEDGER, LogHead.START, head, List.of(), List.of(answers), List.of(), List.of()));
    return head;
  }

  private static RecordedAnswer answer(
      String name, ConsentScope scope, ConsentState state, PolicyVersion version) {
    return new RecordedAnswer(person(name), scope, state, version, 1);
  }

  private static AnswerQuery query(
      ConsentScope scope, PolicyVersion below, String after, int most) {
    return new AnswerQuery(LEDGER, scope, below, after, most);
  }

  private static List<Pseudonym> sorted(String... names) {
    List<Pseudonym> people = new ArrayList<>(Stream.of(names).map(Lines::person).toList());
    Collections.sort(people, Comparator.comparing(Pseudonym::text));
    return people;
  }

  private static SealedBatch batch(LogHead before, List<LedgerLine> lines) {
    List<SealedLine> sealed = new ArrayList<>();
    for (LedgerLine line : lines) {
      long sequence = before.size() + sealed.size() + 1;
      sealed.add(new SealedLine(sequence, Hash.ofEntry(line.body()), line));
    }
    LogHead after =
        new LogHead(
            before.size() + lines.size(),
            Hash.ofEntry("link".getBytes(UTF_8)),
            List.of(hashes(255), List.of(), hashes(3)),
            "consent.example.com\n同意\n");
    return new SealedBatch(LEDGER, before, after, sealed, List.of(), List.of(), List.of());
  }

  private static List<Hash> hashes(int count) {
    return IntStream.range(0, count).mapToObj(i -> Hash.ofEntry(new byte[] {(byte) i})).toList();
  }
}
