package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pii4j.document.InvalidDocumentException;
import io.github.pii4j.document.SourceLocation;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarUpdateTests {

  @Test
  void reads_a_table_between_commas() {
    CalendarUpdate update = CalendarUpdate.parse("2027.csv", Updates.table());

    assertThat(update.notice()).isEqualTo(new NoticeId(2027, 1));
    assertThat(update.published()).contains(LocalDate.of(2026, 11, 5));
    assertThat(update.document()).isEqualTo("made-up document");
    assertThat(update.days()).hasSize(33);
    assertThat(update.days().get(3))
        .isEqualTo(
            new ArrangedDay(
                LocalDate.of(2027, 1, 31),
                ArrangedDay.Kind.WORKDAY,
                "春节",
                new SourceLocation("2027.csv", 9, 1)));
  }

  @Test
  void reads_the_same_between_tabs_with_a_byte_order_mark_and_carriage_returns() {
    String tabs = "\uFEFF" + Updates.table().replace(',', '\t').replace("\n", "\r\n");

    assertThat(CalendarUpdate.parse("2027.csv", tabs).days())
        .isEqualTo(CalendarUpdate.parse("2027.csv", Updates.table()).days());
  }

  @Test
  void reads_holiday_cn_json_to_the_same_days() {
    CalendarUpdate json = CalendarUpdate.parse("2027.json", Updates.json());

    assertThat(json.notice()).isEqualTo(new NoticeId(2027, 1));
    assertThat(json.published()).isEmpty();
    assertThat(json.document()).isEqualTo("https://example.org/made-up");
    assertThat(json.days())
        .extracting(day -> day.date() + " " + day.kind() + " " + day.holiday())
        .isEqualTo(
            CalendarUpdate.parse("2027.csv", Updates.table()).days().stream()
                .map(day -> day.date() + " " + day.kind() + " " + day.holiday())
                .toList());
    assertThat(json.days().get(0).where()).isEqualTo(new SourceLocation("2027.json", 11, 21));
  }

  @Test
  void reads_a_file_and_says_when_there_is_none(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("2027.csv"), Updates.table());

    assertThat(CalendarUpdate.open(file).days()).hasSize(33);
    assertThatExceptionOfType(UncheckedIOException.class)
        .isThrownBy(() -> CalendarUpdate.open(folder.resolve("none.csv")));
  }

  @Test
  void names_every_mistake_in_a_table_and_its_place() {
    String text =
        """
        # published: soon
        date,kind,holiday
        2027-01-01,holiday,元旦
        2027-13-01,holiday,元旦
        2027-01-02,feast,元旦
        2027-01-03,holiday,
        2027-01-04,holiday
        """;

    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> CalendarUpdate.parse("bad.csv", text))
        .satisfies(
            e ->
                assertThat(e.problems())
                    .extracting(problem -> problem.where().toString())
                    .containsExactly(
                        "bad.csv",
                        "bad.csv",
                        "bad.csv:4:1",
                        "bad.csv:5:1",
                        "bad.csv:6:1",
                        "bad.csv:7:1"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"year\": \"soon\", \"papers\": [], \"days\": []} | 2027",
        "{\"year\": 2027, \"papers\": [], \"days\": [{\"name\": \"a\", \"date\": \"1 May\","
            + " \"isOffDay\": true}]} | 2027-01-01",
        "{\"year\": 2027, \"papers\": [], \"days\": [{\"name\": \"a\", \"date\": \"2027-05-01\","
            + " \"isOffDay\": 7}]} | true",
        "{\"year\": 2027, \"papers\": [], \"days\": [], \"weeks\": []} | weeks",
        "{\"year\": 2027 | ",
      })
  void names_mistakes_in_json(String text, String told) {
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> CalendarUpdate.parse("bad.json", text))
        .satisfies(
            e -> {
              assertThat(e.problems().get(0).where().toString()).startsWith("bad.json");
              assertThat(e.problems().get(0).in(Locale.ENGLISH))
                  .contains(told == null ? "bad.json" : told);
            });
  }

  @Test
  void an_empty_text_is_no_table() {
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> CalendarUpdate.parse("empty.csv", ""))
        .withMessageContaining("the columns are date, kind and holiday");
  }

  @Test
  void has_a_fingerprint_of_the_text() {
    String fingerprint = CalendarUpdate.parse("a", Updates.table()).fingerprint();

    assertThat(fingerprint).matches("[0-9a-f]{64}");
    assertThat(CalendarUpdate.parse("b", Updates.table()).fingerprint()).isEqualTo(fingerprint);
    assertThat(CalendarUpdate.parse("b", Updates.table() + "\n").fingerprint())
        .isNotEqualTo(fingerprint);
  }

  @Test
  void takes_the_rows_of_a_table_of_the_hosts() {
    CalendarUpdate read = CalendarUpdate.parse("2027.csv", Updates.table());

    CalendarUpdate rows = CalendarUpdate.of("holiday_table", read.notice(), read.days());

    assertThat(
            CalendarGuard.standard()
                .accept(Updates.CHINA, Updates.TODAY, rows.publishedOn(LocalDate.of(2026, 11, 5)))
                .version())
        .isEqualTo(Updates.published().version());
    assertThat(rows.fingerprint()).matches("[0-9a-f]{64}");
    assertThat(CalendarUpdate.of("holiday_table", read.notice(), List.of()).days()).isEmpty();
  }
}
