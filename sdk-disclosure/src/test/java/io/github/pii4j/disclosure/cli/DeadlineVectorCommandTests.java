package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.document.CanonicalJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Every row and column of the two tables of vectors, through the command. */
class DeadlineVectorCommandTests {

  private static final String VECTORS =
      "../consent-core/src/test/resources/io/github/pii4j/calendar/";

  @ParameterizedTest(name = "{0}: {10}")
  @CsvFileSource(files = VECTORS + "deadlines.csv", numLinesToSkip = 1)
  void counts_fifteen_working_days(ArgumentsAccessor row) {
    String instant = row.getString(1);
    String known = row.getString(2);

    assertThat(run(instant, known))
        .containsEntry("requestDate", text(row.getString(3)))
        .containsEntry("dueDate", text(row.getString(4)))
        .containsEntry("dueInstantExclusive", text(row.getString(5)));
    assertThat(run(instant, known, "--convention", "same-day"))
        .containsEntry("dueDate", text(row.getString(6)));
    assertThat(run(instant, known, "--convention", "deemed-receipt"))
        .containsEntry("dueDate", text(row.getString(7)));
    assertThat(run(instant, known, "--calendar-days", "15"))
        .containsEntry("dueDate", text(row.getString(8)));
  }

  @ParameterizedTest(name = "{0}: {7}")
  @CsvFileSource(files = VECTORS + "deadlines-unpublished.csv", numLinesToSkip = 1)
  void estimates_while_the_next_year_is_unpublished(ArgumentsAccessor row) {
    assertThat(run(row.getString(1), "final"))
        .containsEntry("requestDate", text(row.getString(2)))
        .containsEntry("status", text(row.getString(3)))
        .containsEntry("dueDate", text(row.getString(4)))
        .containsEntry("commitBy", text(row.getString(6)));
  }

  private static Map<String, CanonicalJson> run(String instant, String known, String... more) {
    List<String> args = new ArrayList<>(List.of("deadline", instant, "--format", "json"));
    if (known.equals("before-2020-01-27")) {
      args.addAll(List.of("--known-on", "2020-01-26"));
    }
    args.addAll(List.of(more));
    CommandRun run = CommandRun.of(args.toArray(String[]::new));
    assertThat(run.exitCode()).as(run.err()).isZero();
    return ((CanonicalJson.Members) CanonicalJson.read(run.out())).byKey();
  }

  private static CanonicalJson text(String value) {
    return new CanonicalJson.Text(value);
  }
}
