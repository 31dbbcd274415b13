package io.github.pii4j.disclosure.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarCommandTests {

  private static final String TEXTS =
      "../consent-core/src/test/resources/io/github/pii4j/calendar/";
  private static final String TABLE = TEXTS + "made-up-2027.csv";
  private static final String JSON = TEXTS + "made-up-2027.json";
  private static final String DAY = "2026-11-05";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "2026-08-07, error, 0",
    "2026-11-05, error, 0",
    "2026-11-05, warning, 1",
    "2026-12-01, error, 1",
  })
  void check_fails_at_the_level(String on, String failOn, int exitCode) {
    CommandRun run = CommandRun.of("calendar", "check", "--on", on, "--fail-on", failOn);

    assertThat(run.exitCode()).isEqualTo(exitCode);
    assertThat(run.lines().get(0)).isEqualTo("published  2004-01-01..2026-12-31");
    assertThat(run.lines().get(1)).isEqualTo("final to   2026-12-28");
  }

  @Test
  void check_tells_what_to_do_in_both_languages() {
    assertThat(CommandRun.of("calendar", "check", "--on", "2026-12-01").lines())
        .contains(
            "error: the notice for 2027 is missing: see whether it is published, and import it");
    assertThat(CommandRun.of("--lang", "zh", "calendar", "check", "--on", "2026-11-05").lines())
        .contains("警告: 缺少 2027 年放假通知：请查看是否已公布并导入");
  }

  @Test
  void check_speaks_json_to_programs() {
    CommandRun run = CommandRun.of("calendar", "check", "--on", "2026-12-20", "--format", "json");

    assertThat(run.exitCode()).isEqualTo(1);
    assertThat(run.out())
        .contains("\"daysAhead\":8,")
        .contains("\"level\":\"ERROR\"")
        .contains("\"finalThrough\":\"2026-12-28\"")
        .contains("\"zh\":\"");
  }

  @Test
  void an_imported_notice_makes_an_estimate_final() {
    Path next = folder.resolve("calendar.tsv");

    CommandRun imported =
        CommandRun.of("calendar", "import", TABLE, "--on", DAY, "--out", next.toString());
    CommandRun deadline =
        CommandRun.of("deadline", "2026-12-11T10:00:00+08:00", "--calendar", next.toString());
    CommandRun check =
        CommandRun.of("calendar", "check", "--on", "2026-12-20", "--calendar", next.toString());

    assertThat(imported.exitCode()).as(imported.err()).isZero();
    assertThat(imported.lines())
        .contains(
            "changed    33",
            "2027-01-31 Sun  not published -> works (Spring Festival)",
            "2027-02-05 Fri  not published -> off (Spring Festival)");
    assertThat(deadline.lines()).contains("status     FINAL");
    assertThat(check.exitCode()).isZero();
  }

  @Test
  void two_sources_that_agree_are_imported_once() {
    CommandRun run =
        CommandRun.of("calendar", "import", TABLE, JSON, "--sources", "2", "--on", DAY);

    assertThat(run.exitCode()).as(run.err()).isZero();
    assertThat(run.lines()).contains("changed    33");
  }

  @Test
  void diff_tells_the_days_and_exits_with_one() {
    String next = imported();

    CommandRun same = CommandRun.of("calendar", "diff", next, next);
    CommandRun other = CommandRun.of("calendar", "diff", "bundled", next, "--format", "json");

    assertThat(same.exitCode()).isZero();
    assertThat(same.lines()).contains("changed    0");
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.out())
        .contains(
            "{\"after\":{\"holiday\":\"春节\",\"notice\":\"2027\",\"status\":\"WORKS\"},"
                + "\"before\":{\"status\":\"UNPUBLISHED\"},\"date\":\"2027-01-31\"}");
  }

  @Test
  void a_refused_notice_is_told_with_its_place_and_writes_nothing() throws Exception {
    Path bad = folder.resolve("bad.csv");
    Path out = folder.resolve("out.tsv");
    Files.writeString(
        bad, Files.readString(Path.of(TABLE)).replace("2027-01-31,workday", "2027-01-29,workday"));

    CommandRun english =
        CommandRun.of("calendar", "import", bad.toString(), "--on", DAY, "--out", out.toString());
    CommandRun chinese =
        CommandRun.of("--lang", "zh", "calendar", "import", bad.toString(), "--on", DAY);

    assertThat(english.exitCode()).isEqualTo(3);
    assertThat(english.err())
        .isEqualTo(
            bad
                + ":9:1: 2027-01-29 is no Saturday or Sunday, so it cannot be made up for a holiday"
                + System.lineSeparator());
    assertThat(chinese.err()).contains(":9:1: 2027-01-29 不是周六或周日");
    assertThat(out).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calendar | 2",
        "calendar import | 2",
        "calendar import no-such-file.csv | 2",
        "calendar import " + TABLE + " --sources 0 | 2",
        "calendar import ../README.md | 3",
        "calendar check --calendar ../README.md | 3",
        "calendar diff bundled no-such-file.tsv | 2",
        "deadline 2026-12-11T10:00:00Z --calendar no-such-file.tsv | 2",
        "deadline 2026-12-11T10:00:00Z --convention any-day | 2",
        "deadline 2026-12-11T10:00:00Z --calendar-days 0 | 2",
      })
  void wrong_usage_and_wrong_files_are_told_apart(String line, int exitCode) {
    CommandRun run = CommandRun.of(line.split(" "));

    assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
    assertThat(run.err()).isNotEmpty().doesNotContain("Exception");
    assertThat(run.out()).isEmpty();
  }

  private String imported() {
    Path next = folder.resolve("next.tsv");
    CommandRun.of("calendar", "import", TABLE, "--on", DAY, "--out", next.toString());
    return next.toString();
  }
}
