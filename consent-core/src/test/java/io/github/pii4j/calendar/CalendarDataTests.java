package io.github.pii4j.calendar;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guards the bundled tables against slips of the hand. */
class CalendarDataTests {

  private static final CalendarData CHINA = CalendarTables.read("cn");

  @Test
  void the_bundled_data_is_the_reviewed_edition() {
    String version = WorkingDayCalendar.china().version();

    assertThat(version)
        .as("whoever changes a table reviews it and writes the new version here")
        .isEqualTo("87e57e8b160f9711d8ab109a94c118539cfbd1c45bf8b70d432db42429f237ec");
  }

  @Test
  void the_last_word_on_each_day_adds_up_to_615_holidays_and_151_made_up_days() {
    Map<Class<?>, Long> totals =
        CHINA.ruledDays().values().stream().collect(groupingBy(DayStatus::getClass, counting()));

    assertThat(totals)
        .containsOnly(
            Map.entry(DayStatus.PublicHoliday.class, 615L),
            Map.entry(DayStatus.MadeUp.class, 151L));
  }

  @Test
  void only_two_first_words_were_overridden() {
    Map<LocalDate, DayStatus> lastWords = CHINA.ruledDays();

    List<DayRule> overridden =
        CHINA.rules().stream()
            .filter(rule -> !rule.status().equals(lastWords.get(rule.date())))
            .toList();

    assertThat(overridden)
        .extracting(rule -> rule.date() + " " + rule.kind() + " " + rule.notice())
        .containsExactly("2019-05-01 HOLIDAY 2019", "2020-02-01 WORKDAY 2020");
  }

  @ParameterizedTest
  @CsvSource({
    "2004,28", "2005,30", "2006,31", "2007,32", "2008,35", "2009,33", "2010,37", "2011,34",
    "2012,34", "2013,41", "2014,27", "2015,27", "2015-2,4", "2016,30", "2017,29", "2018,29",
    "2019,26", "2019-2,6", "2020,34", "2020-2,3", "2021,38", "2022,38", "2023,34", "2024,36",
    "2025,33", "2026,39"
  })
  void each_notice_rules_on_as_many_days_as_it_named(String notice, long days) {
    NoticeId id = NoticeId.parse(notice);

    assertThat(CHINA.rules().stream().filter(rule -> rule.notice().equals(id))).hasSize((int) days);
  }

  @Test
  void each_year_has_248_to_252_working_days() {
    WorkingDayCalendar calendar = WorkingDayCalendar.china();

    Map<Integer, Long> workingDays =
        LocalDate.of(2004, 1, 1)
            .datesUntil(LocalDate.of(2027, 1, 1))
            .filter(day -> calendar.status(day) instanceof DayStatus.Working)
            .collect(groupingBy(LocalDate::getYear, counting()));

    assertThat(workingDays)
        .hasSize(23)
        .allSatisfy((year, days) -> assertThat(days).isBetween(248L, 252L));
  }

  @Test
  void notices_were_published_before_the_year_they_arrange_and_amendments_within_it() {
    assertThat(CHINA.notices()).hasSize(26);
    assertThat(CHINA.notices())
        .filteredOn(notice -> notice.published() != null)
        .hasSize(24)
        .allSatisfy(
            notice ->
                assertThat(notice.knownFrom().getYear())
                    .isEqualTo(notice.id().year() - (notice.id().isAmendment() ? 0 : 1)));
  }

  @Test
  void statutory_days_are_thirteen_a_year_of_2027_to_2035_but_for_those_that_coincide() {
    Map<Integer, Long> days =
        CHINA.statutory().keySet().stream().collect(groupingBy(LocalDate::getYear, counting()));

    assertThat(days.keySet())
        .containsExactlyInAnyOrder(2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035);
    assertThat(days)
        .allSatisfy(
            (year, count) -> assertThat(count).isEqualTo(year == 2028 || year == 2031 ? 12 : 13));
  }

  @Test
  void names_every_defect_at_once() {
    Holiday holiday = CHINA.rules().get(0).holiday();
    List<DayRule> rules = new ArrayList<>();
    rules.add(rule("2026-03-04", DayRule.Kind.WORKDAY, holiday, "2026"));
    rules.add(rule("2026-03-07", DayRule.Kind.WORKDAY, holiday, "2026"));
    rules.add(rule("2026-03-07", DayRule.Kind.HOLIDAY, holiday, "2026"));
    rules.add(rule("2025-11-30", DayRule.Kind.HOLIDAY, holiday, "2026"));
    rules.add(rule("2027-01-01", DayRule.Kind.HOLIDAY, holiday, "2027"));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarData(CHINA.asOf(), CHINA.notices(), rules, Map.of()))
        .withMessage(
            "2025-11-30 in notice 2026: not a day of its year or of the December before; "
                + "2026-03-04 in notice 2026: only a Saturday or Sunday can be made a working day; "
                + "2026-03-07 in notice 2026: named twice; "
                + "2027-01-01 in notice 2027: there is no such notice");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024|2024|two notices 2024",
        "2024|2026|notice 2026 follows that of 2024",
        "2024-2|2025|notice 2024-2 amends a year without a notice",
      })
  void refuses_notices_that_leave_a_gap(String first, String second, String defect) {
    List<Notice> notices = List.of(notice(first), notice(second));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new CalendarData(CHINA.asOf(), notices, List.of(), Map.of()))
        .withMessageContaining(defect);
  }

  private static Notice notice(String id) {
    return new Notice(NoticeId.parse(id), null, "", "made up", "");
  }

  private static DayRule rule(String date, DayRule.Kind kind, Holiday holiday, String notice) {
    return new DayRule(LocalDate.parse(date), kind, holiday, NoticeId.parse(notice));
  }
}
