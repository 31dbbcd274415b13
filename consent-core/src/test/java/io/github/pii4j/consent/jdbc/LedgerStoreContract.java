package io.github.pii4j.consent.jdbc;

import static io.github.pii4j.consent.jdbc.Lines.LEDGER;
import static io.github.pii4j.consent.jdbc.Lines.OTHER;
import static io.github.pii4j.consent.jdbc.Lines.first;
import static io.github.pii4j.consent.jdbc.Lines.line;
import static io.github.pii4j.consent.jdbc.Lines.more;
import static io.github.pii4j.consent.jdbc.Lines.newId;
import static io.github.pii4j.consent.jdbc.Lines.person;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.consent.EventId;
import io.github.pii4j.consent.LedgerLine;
import io.github.pii4j.consent.LedgerName;
import io.github.pii4j.consent.LedgerStore;
import io.github.pii4j.consent.LedgerStore.Addition;
import io.github.pii4j.consent.LedgerStore.Outcome;
import io.github.pii4j.consent.PersonRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every store does with lines and people. */
interface LedgerStoreContract {

  String WANG = "王小明";

  /** An empty one. */
  LedgerStore store();

  @Test
  default void nobody_has_lines_at_first() {
    assertThat(store().lines(LEDGER, person(WANG))).isEmpty();
    assertThat(store().line(LEDGER, newId())).isEmpty();
    assertThat(store().person(LEDGER, person(WANG))).isEmpty();
  }

  @Test
  default void keeps_lines_byte_for_byte_in_the_order_of_their_numbers() {
    LedgerStore store = store();
    List<LedgerLine> lines =
        List.of(
            line(WANG, 1),
            line(WANG, 2),
            line(WANG, 3, newId(), new byte[0]),
            line(WANG, 4, newId(), "手机 ✓ '; --".getBytes(UTF_8)));

    assertThat(store.add(first(WANG, lines.get(0), lines.get(1)))).isEqualTo(Outcome.ADDED);
    assertThat(store.add(more(lines.get(2)))).isEqualTo(Outcome.ADDED);
    assertThat(store.add(more(lines.get(3)))).isEqualTo(Outcome.ADDED);

    assertThat(store.lines(LEDGER, person(WANG))).isEqualTo(lines);
    assertThat(store.line(LEDGER, lines.get(2).id())).contains(lines.get(2));
  }

  @Test
  default void keeps_a_megabyte_of_details() {
    LedgerStore store = store();
    byte[] details = new byte[1_000_000];
    Arrays.fill(details, (byte) 0x27);
    LedgerLine line = line(WANG, 1, newId(), details);

    assertThat(store.add(first(WANG, line))).isEqualTo(Outcome.ADDED);

    assertThat(store.lines(LEDGER, person(WANG))).containsExactly(line);
  }

  @Test
  default void who_comes_second_is_overtaken_and_nothing_of_theirs_stays() {
    LedgerStore store = store();
    LedgerLine one = line(WANG, 1);
    store.add(first(WANG, one));
    LedgerLine two = line(WANG, 2);
    store.add(more(two));

    assertThat(store.add(more(line(WANG, 2)))).isEqualTo(Outcome.OVERTAKEN);
    assertThat(store.add(more(line(WANG, 2), line(WANG, 3)))).isEqualTo(Outcome.OVERTAKEN);
    assertThat(store.add(first(WANG))).isEqualTo(Outcome.OVERTAKEN);

    assertThat(store.lines(LEDGER, person(WANG))).containsExactly(one, two);
  }

  @Test
  default void a_line_that_is_there_under_its_id_is_known_whatever_its_number() {
    LedgerStore store = store();
    EventId id = newId();
    LedgerLine one = line(WANG, 1, id);
    store.add(first(WANG, one));

    assertThat(store.add(first(WANG, line(WANG, 1, id)))).isEqualTo(Outcome.KNOWN);
    assertThat(store.add(more(line(WANG, 2, id)))).isEqualTo(Outcome.KNOWN);
    assertThat(store.add(more(line(WANG, 2), line(WANG, 3, id)))).isEqualTo(Outcome.KNOWN);

    assertThat(store.lines(LEDGER, person(WANG))).containsExactly(one);
  }

  @Test
  default void ledgers_of_one_store_have_nothing_in_common() {
    LedgerStore store = store();
    LedgerLine here = line(WANG, 1);
    store.add(first(WANG, here));

    assertThat(store.add(in(OTHER, first(WANG, line(WANG, 1, here.id())))))
        .isEqualTo(Outcome.ADDED);
    store.forget(OTHER, person(WANG));

    assertThat(store.lines(LEDGER, person(WANG))).containsExactly(here);
    assertThat(store.person(LEDGER, person(WANG))).isPresent();
  }

  @Test
  default void adds_lines_of_many_people_at_once() {
    LedgerStore store = store();
    List<Addition> all = List.of(first("赵"), first("钱"), more(line("赵", 2)), first("孙"));

    assertThat(store.addAll(all)).hasSize(4).containsOnly(Outcome.ADDED);

    assertThat(store.unsealed(LEDGER, 10))
        .isEqualTo(all.stream().map(one -> one.lines().get(0)).toList());
    assertThat(store.person(LEDGER, person("孙"))).isPresent();
  }

  @Test
  default void of_many_additions_those_that_can_be_added_are() {
    LedgerStore store = store();
    LedgerLine known = line(WANG, 1);
    store.add(first(WANG, known));

    assertThat(
            store.addAll(
                List.of(first("赵"), first(WANG, known), more(line(WANG, 1)), more(line(WANG, 2)))))
        .containsExactly(Outcome.ADDED, Outcome.KNOWN, Outcome.OVERTAKEN, Outcome.ADDED);
  }

  @Test
  default void forgets_who_a_person_is_and_keeps_their_lines() {
    LedgerStore store = store();
    store.add(first(WANG));
    PersonRecord record = store.person(LEDGER, person(WANG)).orElseThrow();

    store.forget(LEDGER, person(WANG));
    store.forget(LEDGER, person(WANG));

    assertThat(record.wrappedKey()).isEqualTo(Lines.record(WANG).wrappedKey());
    assertThat(record.sealedSubject()).isEqualTo(Lines.record(WANG).sealedSubject());
    assertThat(store.person(LEDGER, person(WANG))).isEmpty();
    assertThat(store.lines(LEDGER, person(WANG))).hasSize(1);
  }

  @Test
  default void of_many_who_come_at_once_one_is_first() throws Exception {
    LedgerStore store = store();
    store.add(first(WANG));
    Callable<Outcome> second = () -> store.add(more(line(WANG, 2)));
    ExecutorService threads = Executors.newFixedThreadPool(8);

    List<Outcome> outcomes;
    try {
      outcomes = all(threads.invokeAll(IntStream.range(0, 40).mapToObj(i -> second).toList()));
    } finally {
      threads.shutdownNow();
    }

    assertThat(outcomes).containsOnlyOnce(Outcome.ADDED).doesNotContain(Outcome.KNOWN);
    assertThat(store.lines(LEDGER, person(WANG))).hasSize(2);
  }

  private static Addition in(LedgerName ledger, Addition addition) {
    return new Addition(ledger, addition.lines(), addition.newcomer());
  }

  private static <T> List<T> all(List<Future<T>> futures) throws Exception {
    List<T> values = new ArrayList<>();
    for (Future<T> future : futures) {
      values.add(future.get());
    }
    return values;
  }
}
