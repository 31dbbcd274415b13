package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pii4j.document.InvalidDocumentException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarTextTests {

  @Test
  void what_is_written_reads_back_as_the_same_calendar() {
    WorkingDayCalendar next = Updates.published();

    WorkingDayCalendar back = WorkingDayCalendar.parse("kept", next.toText());

    assertThat(back.version()).isEqualTo(next.version());
    assertThat(back.asOf()).isEqualTo(next.asOf());
    assertThat(back.notices()).isEqualTo(next.notices());
    assertThat(back.toText()).isEqualTo(next.toText());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "day\t2027-01-01\tholiday\t元旦",
        "day\t2027-01-99\tholiday\t元旦\tNew Year\t2026",
        "week\t2027-01-01",
        "notice\tsoon\t\t\t\t",
      })
  void a_line_that_is_none_is_named(String line) {
    String text = Updates.CHINA.toText() + line + "\n";
    long at = text.lines().count();

    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> WorkingDayCalendar.parse("kept.tsv", text))
        .withMessageStartingWith("kept.tsv:" + at + ":1: not a line of a calendar");
  }

  @Test
  void a_text_that_contradicts_itself_is_refused() {
    String text = Updates.CHINA.toText() + "day\t2026-03-04\tworkday\t元旦\tNew Year\t2026\n";

    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> WorkingDayCalendar.parse("kept.tsv", text))
        .withMessageContaining("2026-03-04 in notice 2026");
  }

  @Test
  void a_text_without_its_day_is_refused() {
    assertThatExceptionOfType(InvalidDocumentException.class)
        .isThrownBy(() -> WorkingDayCalendar.parse("kept.tsv", "notice\t2026\t\t\t\t\n"))
        .withMessageContaining("asOf");
  }
}
