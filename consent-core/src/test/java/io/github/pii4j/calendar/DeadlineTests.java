package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTests {

  private static final WorkingDayCalendar CHINA = WorkingDayCalendar.china();
  private static final WorkingDayRule RULE = WorkingDayRule.accountCancellation();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-09-23T16:00:00Z",
        "2026-09-24T04:30:00Z",
        "2026-09-24T15:59:59.999999999Z",
      })
  void is_2026_10_22_for_a_request_at_any_time_of_2026_09_24(Instant request) {
    Deadline deadline = CHINA.deadline(request, RULE);

    assertThat(deadline.requestDate()).isEqualTo("2026-09-24");
    assertThat(deadline.dueDate()).isEqualTo("2026-10-22");
    assertThat(deadline.dueInstantExclusive()).isEqualTo("2026-10-22T16:00:00Z");
    assertThat(deadline.status()).isEqualTo(Deadline.Status.FINAL);
    assertThat(deadline.commitBy()).isEqualTo("2026-10-22");
    assertThat(deadline.calendarVersion()).isEqualTo(CHINA.version());
    assertThat(deadline.rule()).isEqualTo(RULE);
    assertThat(deadline.request()).isEqualTo(request);
  }

  @Test
  void explains_each_day_by_kind_and_notice() {
    WorkingDayRule rule = RULE.withWorkingDays(7);

    Deadline deadline = CHINA.deadline(Instant.parse("2020-01-22T02:00:00Z"), rule);

    assertThat(deadline.explain())
        .extracting(DeadlineTests::brief)
        .containsExactly(
            "2020-01-22 REQUEST 0",
            "2020-01-23 COUNTED 1",
            "2020-01-24 HOLIDAY 0 2020 春节",
            "2020-01-25 HOLIDAY 0 2020 春节",
            "2020-01-26 HOLIDAY 0 2020 春节",
            "2020-01-27 HOLIDAY 0 2020 春节",
            "2020-01-28 HOLIDAY 0 2020 春节",
            "2020-01-29 HOLIDAY 0 2020 春节",
            "2020-01-30 HOLIDAY 0 2020 春节",
            "2020-01-31 HOLIDAY 0 2020-2 春节",
            "2020-02-01 HOLIDAY 0 2020-2 春节",
            "2020-02-02 HOLIDAY 0 2020-2 春节",
            "2020-02-03 COUNTED 2",
            "2020-02-04 COUNTED 3",
            "2020-02-05 COUNTED 4",
            "2020-02-06 COUNTED 5",
            "2020-02-07 COUNTED 6",
            "2020-02-08 WEEKEND 0",
            "2020-02-09 WEEKEND 0",
            "2020-02-10 COUNTED 7");
  }

  @Test
  void renders_for_an_english_reader() {
    Deadline deadline =
        CHINA.deadline(Instant.parse("2026-02-12T02:00:00Z"), RULE.withWorkingDays(3));

    assertThat(deadline.render(Locale.ENGLISH))
        .isEqualTo(
            """
            Received on 2026-02-12 (Asia/Shanghai); due by the end of 2026-02-24, 3 working days.
            2026-02-12 Thu  request received, not counted
            2026-02-13 Fri  working day 1
            2026-02-14 Sat  working day 2, made up for Spring Festival (notice 2026)
            2026-02-15 Sun  skipped: Spring Festival (notice 2026)
            2026-02-16 Mon  skipped: Spring Festival (notice 2026)
            2026-02-17 Tue  skipped: Spring Festival (notice 2026)
            2026-02-18 Wed  skipped: Spring Festival (notice 2026)
            2026-02-19 Thu  skipped: Spring Festival (notice 2026)
            2026-02-20 Fri  skipped: Spring Festival (notice 2026)
            2026-02-21 Sat  skipped: Spring Festival (notice 2026)
            2026-02-22 Sun  skipped: Spring Festival (notice 2026)
            2026-02-23 Mon  skipped: Spring Festival (notice 2026)
            2026-02-24 Tue  working day 3
            """);
  }

  @Test
  void renders_for_a_chinese_reader() {
    Deadline deadline =
        CHINA.deadline(Instant.parse("2026-12-29T02:00:00Z"), RULE.withWorkingDays(3));

    assertThat(deadline.render(Locale.SIMPLIFIED_CHINESE))
        .isEqualTo(
            """
            2026-12-29（Asia/Shanghai）收到请求，3个工作日，预计最迟于2027-01-04（当日24时）截止，待放假通知公布后确认；应在2027-01-01（含当日）前办结。
            2026-12-29 周二  收到请求，当日不计〔下一年度放假通知可能调整〕
            2026-12-30 周三  第1个工作日〔下一年度放假通知可能调整〕
            2026-12-31 周四  第2个工作日〔下一年度放假通知可能调整〕
            2027-01-01 周五  不计：元旦法定假日〔预估，该年度放假通知尚未公布〕
            2027-01-02 周六  不计：周末〔预估，该年度放假通知尚未公布〕
            2027-01-03 周日  不计：周末〔预估，该年度放假通知尚未公布〕
            2027-01-04 周一  第3个工作日〔预估，该年度放假通知尚未公布〕
            """);
  }

  @ParameterizedTest
  @EnumSource(ExplainedDay.Kind.class)
  void has_words_for_every_kind_of_day(ExplainedDay.Kind kind) {
    LocalDate date = LocalDate.of(2027, 10, 1);
    ExplainedDay day = new ExplainedDay(date, kind, 1, CHINA.estimate(date), CHINA.finality(date));

    assertThat(day.render(Locale.FRENCH)).startsWith("2027-10-01 Fri  ").doesNotContain("{");
    assertThat(day.render(Locale.TRADITIONAL_CHINESE))
        .startsWith("2027-10-01 周五  ")
        .doesNotContain("{");
  }

  @ParameterizedTest
  @CsvSource({
    "NEXT_DAY,2026-03-06,2026-03-09",
    "NEXT_DAY,2026-03-07,2026-03-09",
    "SAME_DAY,2026-03-06,2026-03-06",
    "SAME_DAY,2026-03-07,2026-03-09",
    "DEEMED_RECEIPT,2026-03-06,2026-03-09",
    "DEEMED_RECEIPT,2026-03-07,2026-03-10",
  })
  void counts_one_working_day_by_convention(
      CountingConvention convention, LocalDate request, LocalDate due) {
    WorkingDayRule rule = RULE.withWorkingDays(1).withConvention(convention);

    Instant midnight = request.atStartOfDay(rule.zone()).toInstant();

    assertThat(CHINA.deadline(midnight, rule).dueDate()).isEqualTo(due);
  }

  @Test
  void names_the_day_of_deemed_receipt() {
    WorkingDayRule rule = RULE.withWorkingDays(1).withConvention(CountingConvention.DEEMED_RECEIPT);

    Deadline deadline = CHINA.deadline(Instant.parse("2026-03-07T02:00:00Z"), rule);

    assertThat(deadline.explain())
        .extracting(DeadlineTests::brief)
        .containsExactly(
            "2026-03-07 REQUEST 0",
            "2026-03-08 WEEKEND 0",
            "2026-03-09 RECEIPT 0",
            "2026-03-10 COUNTED 1");
  }

  @Test
  void is_final_through_28_december_and_provisional_after() {
    Deadline last = CHINA.deadline(Instant.parse("2026-12-07T02:00:00Z"), RULE);
    Deadline next = CHINA.deadline(Instant.parse("2026-12-08T02:00:00Z"), RULE);

    assertThat(last.dueDate()).isEqualTo("2026-12-28");
    assertThat(last.status()).isEqualTo(Deadline.Status.FINAL);
    assertThat(next.dueDate()).isEqualTo("2026-12-29");
    assertThat(next.status()).isEqualTo(Deadline.Status.PROVISIONAL);
    assertThat(next.commitBy()).isEqualTo("2026-12-29");
  }

  @Test
  void becomes_final_and_can_move_once_the_next_notice_is_known() {
    Instant request = Instant.parse("2018-12-10T02:00:00Z");

    Deadline before = CHINA.asKnownOn(LocalDate.of(2018, 12, 5)).deadline(request, RULE);
    Deadline after = CHINA.asKnownOn(LocalDate.of(2018, 12, 6)).deadline(request, RULE);

    assertThat(before.status()).isEqualTo(Deadline.Status.PROVISIONAL);
    assertThat(before.dueDate()).isEqualTo("2018-12-31");
    assertThat(before.commitBy()).isEqualTo("2018-12-29");
    assertThat(after.status()).isEqualTo(Deadline.Status.FINAL);
    assertThat(after.dueDate()).as("a Saturday made a working day").isEqualTo("2018-12-29");
  }

  @Test
  void refuses_what_the_calendar_cannot_reach() {
    assertThatExceptionOfType(DateNotCoveredException.class)
        .isThrownBy(() -> CHINA.deadline(Instant.parse("2003-12-31T15:59:59Z"), RULE));
    assertThatExceptionOfType(DateNotCoveredException.class)
        .isThrownBy(() -> CHINA.deadline(Instant.parse("2035-12-20T00:00:00Z"), RULE))
        .withMessageStartingWith("2036-01-01 cannot be estimated");
    assertThatExceptionOfType(DateNotCoveredException.class)
        .as("the tables have no statutory days of 2019")
        .isThrownBy(
            () ->
                CHINA
                    .asKnownOn(LocalDate.of(2018, 12, 5))
                    .deadline(Instant.parse("2018-12-20T00:00:00Z"), RULE))
        .withMessageStartingWith("2019-01-01 cannot be estimated");
  }

  @Test
  void says_little_in_its_string() {
    assertThat(CHINA.deadline(Instant.parse("2026-09-24T02:00:00Z"), RULE))
        .hasToString("Deadline[cn.account-cancellation, due 2026-10-22, FINAL]");
  }

  @Test
  void is_equal_if_all_parts_are() {
    EqualsVerifier.forClass(Deadline.class)
        .withNonnullFields("calendar", "rule", "clock", "request", "status", "dueDate", "commitBy")
        .withPrefabValues(
            WorkingDayCalendar.class, CHINA, CHINA.asKnownOn(LocalDate.of(2018, 12, 5)))
        .verify();
  }

  @Test
  void counts_by_number_to_the_day_that_counting_day_by_day_comes_to() {
    for (WorkingDayCalendar calendar :
        List.of(CHINA, CHINA.asKnownOn(LocalDate.of(2020, 1, 26)), Updates.published())) {
      for (CountingConvention convention : CountingConvention.values()) {
        WorkingDayRule rule = RULE.withConvention(convention);
        calendar
            .firstDay()
            .datesUntil(calendar.publishedThrough().minusDays(30))
            .map(day -> calendar.deadline(day.atStartOfDay(RULE.zone()).toInstant(), rule))
            .forEach(
                deadline ->
                    assertThat(deadline.dueDate())
                        .isEqualTo(deadline.explain().get(deadline.explain().size() - 1).date()));
      }
    }
  }

  private static String brief(ExplainedDay day) {
    String notice = day.status().ruledBy().map(id -> " " + id).orElse("");
    String holiday = day.status().occasion().map(it -> " " + it.chineseName()).orElse("");
    return day.date() + " " + day.kind() + " " + day.nth() + notice + holiday;
  }
}
