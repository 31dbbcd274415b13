package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeadlineCommandTests {

  @ParameterizedTest
  @CsvSource({
    "2026-02-13T17:00:00+08:00, Thursday 2026-03-12, 2026-03-13T00:00:00+08:00, FINAL",
    "2026-01-26T09:00:00+08:00, Saturday 2026-02-14, 2026-02-15T00:00:00+08:00, FINAL",
    "2026-09-24T12:15:00Z, Thursday 2026-10-22, 2026-10-23T00:00:00+08:00, FINAL",
    "2026-12-11T10:00:00+08:00, Monday 2027-01-04, 2027-01-05T00:00:00+08:00, PROVISIONAL"
  })
  void tells_due_date_and_status(String instant, String due, String exclusive, String status) {
    CommandRun run = CommandRun.of("deadline", instant);

    assertThat(run.lines().get(0)).isEqualTo("due        " + due);
    assertThat(run.lines().get(1)).isEqualTo("before     " + exclusive);
    assertThat(run.lines().get(2)).isEqualTo("status     " + status);
    assertThat(run.exitCode()).isZero();
  }

  @Test
  void explains_every_day() {
    CommandRun run = CommandRun.of("deadline", "2026-02-13T17:00:00+08:00");

    assertThat(run.out())
        .contains("2026-02-14 Sat  working day 1, made up for Spring Festival (notice 2026)")
        .contains("2026-02-17 Tue  skipped: Spring Festival (notice 2026)");
  }

  @Test
  void an_estimate_names_the_day_to_commit_by() {
    CommandRun run = CommandRun.of("deadline", "2026-12-11T10:00:00+08:00");

    assertThat(run.lines()).contains("commit by  Wednesday 2026-12-30");
  }

  @Test
  void counts_as_it_was_known_on_a_day() {
    String instant = "2020-01-10T10:00:00+08:00";

    CommandRun now = CommandRun.of("deadline", instant);
    CommandRun then = CommandRun.of("deadline", instant, "--known-on", "2020-01-26");

    assertThat(now.out()).contains("2020-02-07").startsWith("due        Friday 2020-02-07");
    assertThat(then.out()).startsWith("due        Wednesday 2020-02-05");
  }

  @Test
  void counts_other_numbers_of_days() {
    CommandRun run = CommandRun.of("deadline", "2026-03-02T10:00:00+08:00", "--working-days", "1");

    assertThat(run.out()).startsWith("due        Tuesday 2026-03-03");
  }

  @Test
  void speaks_json_to_programs() {
    CommandRun run = CommandRun.of("deadline", "2026-02-13T17:00:00+08:00", "--format", "json");

    assertThat(run.lines()).hasSize(1);
    assertThat(run.out())
        .contains("\"dueDate\":\"2026-03-12\"")
        .contains("\"dueInstantExclusive\":\"2026-03-13T00:00:00+08:00\"")
        .contains("\"status\":\"FINAL\"")
        .contains("{\"date\":\"2026-02-14\",\"kind\":\"ADDED\",\"nth\":1,\"holiday\":\"春节\"");
  }

  @Test
  void speaks_chinese_when_asked() {
    CommandRun run = CommandRun.of("--lang", "zh", "deadline", "2026-01-26T09:00:00+08:00");

    assertThat(run.out()).startsWith("截止日期  星期六 2026-02-14");
  }

  @ParameterizedTest
  @CsvSource({
    "yesterday, 15",
    "2026-02-13, 15",
    "2026-02-13T17:00:00, 15",
    "1999-01-01T00:00:00Z, 15",
    "2999-01-01T00:00:00Z, 15",
    "2026-02-13T17:00:00Z, 0",
    "2026-02-13T17:00:00Z, 251",
    "2026-02-13T17:00:00Z, many"
  })
  void nonsense_is_answered_with_a_way_out(String instant, String days) {
    CommandRun run = CommandRun.of("deadline", instant, "--working-days", days);

    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("pii4j: ").doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }
}
