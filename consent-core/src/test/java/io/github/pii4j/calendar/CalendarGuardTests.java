package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pii4j.calendar.CalendarRefusal.Code;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarGuardTests {

  private static final CalendarGuard GUARD = CalendarGuard.standard();
  private static final WorkingDayRule RULE = WorkingDayRule.accountCancellation();

  @Test
  void accepts_the_next_year_and_makes_estimates_final() {
    Instant request = Instant.parse("2026-12-11T02:00:00Z");

    WorkingDayCalendar next = Updates.published();

    assertThat(Updates.CHINA.deadline(request, RULE).status())
        .isEqualTo(Deadline.Status.PROVISIONAL);
    assertThat(next.deadline(request, RULE).status()).isEqualTo(Deadline.Status.FINAL);
    assertThat(next.publishedThrough()).isEqualTo("2027-12-31");
    assertThat(next.status(LocalDate.of(2027, 1, 31))).isInstanceOf(DayStatus.MadeUp.class);
    assertThat(next.asOf()).isEqualTo(Updates.TODAY);
    assertThat(next.version()).isNotEqualTo(Updates.CHINA.version());
  }

  @Test
  void the_bundled_calendar_is_what_comes_of_importing_its_notices_one_by_one() {
    CalendarData whole = Updates.CHINA.data();
    Notice first = whole.notices().get(0);
    WorkingDayCalendar calendar = Updates.CHINA.asKnownOn(first.knownFrom());

    for (Notice notice : whole.notices().subList(1, whole.notices().size())) {
      calendar = GUARD.accept(calendar, notice.knownFrom(), textOf(whole, notice));
      assertThat(calendar.version())
          .as("after %s", notice.id())
          .isEqualTo(Updates.CHINA.asKnownOn(notice.knownFrom()).version());
    }

    assertThat(calendar.version()).isEqualTo(Updates.CHINA.version());
  }

  @ParameterizedTest
  @CsvSource({"2015,2015-05-13,4", "2019,2019-03-22,5", "2020,2020-01-27,3"})
  void a_public_data_set_with_an_amendment_worked_in_brings_the_amendment(
      int year, LocalDate published, int changes) {
    WorkingDayCalendar before = Updates.CHINA.asKnownOn(published.minusDays(1));
    CalendarUpdate restated = CalendarUpdate.parse(year + ".json", holidayCn(year));

    WorkingDayCalendar after = GUARD.accept(before, published, restated);

    assertThat(after.notices()).last().extracting(Notice::id).hasToString(year + "-2");
    assertThat(CalendarDiff.between(before, after).days()).hasSize(changes);
    LocalDate.of(year, 1, 1)
        .datesUntil(LocalDate.of(year + 1, 1, 1))
        .forEach(
            day ->
                assertThat(after.status(day) instanceof DayStatus.Working)
                    .as("%s", day)
                    .isEqualTo(Updates.CHINA.status(day) instanceof DayStatus.Working));
  }

  @Test
  void what_says_nothing_new_changes_nothing() {
    CalendarUpdate known = CalendarUpdate.parse("2026.json", holidayCn(2026));

    assertThat(GUARD.accept(Updates.CHINA, Updates.TODAY, known)).isSameAs(Updates.CHINA);
  }

  @Test
  void refuses_an_empty_file_for_a_year_that_is_not_published() {
    String empty = "{\"year\": 2027, \"papers\": [], \"days\": []}";

    assertRefused(empty, Updates.TODAY, Code.NO_DAYS, 1);
  }

  @Test
  void refuses_a_year_that_lacks_a_day_off_by_law() {
    String table = Updates.table().replace("2027-09-15,holiday,中秋节\n", "");

    CalendarRefusal refusal = assertRefused(table, Updates.TODAY, Code.STATUTORY_DAY_MISSING, 1);

    assertThat(refusal.in(Locale.ENGLISH))
        .isEqualTo("it.txt: 2027-09-15 (Mid-Autumn Festival) is off by law, but not in the text");
  }

  @Test
  void refuses_to_take_days_from_a_published_year() {
    String json = holidayCn(2026).replaceFirst("\\{[^{}]*2026-10-0[12][^{}]*},", "");

    assertRefused(json, Updates.TODAY, Code.REMOVES_DAYS, 1);
  }

  @Test
  void refuses_to_change_days_that_are_past() {
    String table = "# notice: 2026-2\ndate,kind,holiday\n2026-03-04,holiday,国庆节\n";

    CalendarRefusal refusal = assertRefused(table, Updates.TODAY, Code.CHANGES_THE_PAST, 1);

    assertThat(refusal.in(Locale.ENGLISH))
        .isEqualTo(
            "it.txt:3:1: 2026-03-04 is past and was settled; it cannot become another day now");
    assertThat(refusal.in(Locale.CHINESE)).isEqualTo("it.txt:3:1: 2026-03-04 已经过去且早已确定，不能再改");
  }

  @Test
  void lets_the_same_change_pass_while_the_day_is_to_come() {
    String table = "# notice: 2026-2\ndate,kind,holiday\n2026-12-04,holiday,国庆节\n";

    WorkingDayCalendar after = GUARD.accept(Updates.CHINA, Updates.TODAY, update(table));

    assertThat(after.status(LocalDate.of(2026, 12, 4)).ruledBy()).contains(new NoticeId(2026, 2));
  }

  @Test
  void takes_a_whole_year_late_although_its_first_days_are_past() {
    CalendarUpdate late = update(Updates.table());

    WorkingDayCalendar after = GUARD.accept(Updates.CHINA, LocalDate.of(2027, 2, 1), late);

    assertThat(after.publishedThrough()).isEqualTo("2027-12-31");
  }

  @Test
  void refuses_a_made_up_working_day_from_monday_to_friday() {
    String table = Updates.table().replace("2027-01-31,workday", "2027-01-29,workday");

    assertRefused(table, Updates.TODAY, Code.WORKDAY_IN_THE_WEEK, 1);
  }

  @Test
  void refuses_more_changes_than_amendments_make() {
    StringBuilder table = new StringBuilder("# notice: 2026-2\ndate,kind,holiday\n");
    LocalDate.of(2026, 12, 7)
        .datesUntil(LocalDate.of(2026, 12, 14))
        .forEach(day -> table.append(day).append(",holiday,国庆节\n"));

    assertRefused(table.toString(), Updates.TODAY, Code.TOO_MANY_CHANGES, 1);
    assertThat(
            GUARD
                .withMostChanges(7)
                .accept(Updates.CHINA, Updates.TODAY, update(table.toString()))
                .version())
        .isNotEqualTo(Updates.CHINA.version());
  }

  @Test
  void refuses_days_of_other_years_and_days_named_twice() {
    String table = Updates.table() + "2028-01-01,holiday,元旦\n2027-01-01,holiday,元旦\n";

    assertRefused(table, Updates.TODAY, Code.NOT_OF_THE_YEAR, 1);
    assertRefused(table, Updates.TODAY, Code.NAMED_TWICE, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2028", "2027-2", "2026-3", "2003", "1999-2"})
  void refuses_notices_out_of_order(String notice) {
    String year = notice.substring(0, 4);
    String table = "# notice: " + notice + "\ndate,kind,holiday\n" + year + "-12-05,holiday,国庆节\n";

    assertRefused(table, LocalDate.of(2026, 8, 10), Code.OUT_OF_ORDER, 1);
  }

  @Test
  void refuses_a_year_with_too_many_days_off() {
    StringBuilder table = new StringBuilder(Updates.table());
    LocalDate.of(2027, 3, 1)
        .datesUntil(LocalDate.of(2027, 3, 6))
        .forEach(day -> table.append(day).append(",holiday,国庆节\n"));

    assertRefused(table.toString(), Updates.TODAY, Code.UNLIKELY_YEAR, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-06", "2025-11-03"})
  void refuses_a_publication_in_the_future_or_before_what_is_known(String published) {
    String table = Updates.table().replace("published: 2026-11-05", "published: " + published);

    assertRefused(table, Updates.TODAY, Code.UNLIKELY_PUBLICATION, 1);
  }

  @Test
  void asks_for_as_many_sources_as_the_host_says() {
    CalendarGuard two = GUARD.withSources(2);
    CalendarUpdate table = CalendarUpdate.parse("2027.csv", Updates.table());
    CalendarUpdate json = CalendarUpdate.parse("2027.json", Updates.json());

    assertThat(two.accept(Updates.CHINA, Updates.TODAY, List.of(table, json)).version())
        .isEqualTo(Updates.published().version());
    assertThat(refusalsOf(two, List.of(table, table)))
        .extracting(CalendarRefusal::code)
        .containsExactly(Code.TOO_FEW_SOURCES);
  }

  @Test
  void says_where_two_sources_differ() {
    CalendarUpdate table = CalendarUpdate.parse("2027.csv", Updates.table());
    CalendarUpdate other =
        CalendarUpdate.parse(
            "other.csv",
            Updates.table()
                .replace("2027-06-09,holiday,端午节\n", "")
                .replace("2027-05-08,workday", "2027-05-09,workday"));

    assertThat(refusalsOf(GUARD.withSources(2), List.of(table, other)))
        .extracting(refusal -> refusal.in(Locale.ENGLISH))
        .containsExactly(
            "other.csv: 2027-05-08 is ordinary here, WORKDAY in 2027.csv",
            "other.csv: 2027-06-09 is ordinary here, HOLIDAY in 2027.csv",
            "other.csv:27:1: 2027-05-09 is WORKDAY here, ordinary in 2027.csv");
  }

  @Test
  void says_when_two_sources_are_about_different_years() {
    CalendarUpdate table = CalendarUpdate.parse("2027.csv", Updates.table());
    CalendarUpdate other = CalendarUpdate.parse("2026.json", holidayCn(2026));

    assertThat(refusalsOf(GUARD, List.of(table, other)))
        .extracting(CalendarRefusal::code)
        .containsExactly(Code.SOURCES_DIFFER);
  }

  @Test
  void every_refusal_speaks_both_languages_without_mixing_them() {
    String table = Updates.table() + "2027-01-01,holiday,元旦\n2029-01-02,workday,元旦\n";

    assertThat(refusalsOf(GUARD, List.of(update(table))))
        .hasSize(2 + 1)
        .allSatisfy(
            refusal -> {
              assertThat(refusal.message().english()).isPrintable().matches("\\p{ASCII}+");
              assertThat(refusal.message().chinese()).containsPattern("\\p{IsHan}");
            });
  }

  private static CalendarRefusal assertRefused(String text, LocalDate today, Code code, int times) {
    CalendarRefusedException refused =
        org.junit.jupiter.api.Assertions.assertThrows(
            CalendarRefusedException.class, () -> GUARD.accept(Updates.CHINA, today, update(text)));
    List<CalendarRefusal> found =
        refused.refusals().stream().filter(one -> one.code() == code).toList();
    assertThat(found).as(refused.getMessage()).hasSize(times);
    return found.get(0);
  }

  private static List<CalendarRefusal> refusalsOf(
      CalendarGuard guard, List<CalendarUpdate> updates) {
    List<CalendarRefusal> refusals = new ArrayList<>();
    assertThatExceptionOfType(CalendarRefusedException.class)
        .isThrownBy(() -> guard.accept(Updates.CHINA, Updates.TODAY, updates))
        .satisfies(e -> refusals.addAll(e.refusals()));
    return refusals;
  }

  private static CalendarUpdate update(String text) {
    return CalendarUpdate.parse("it.txt", text);
  }

  /** A notice of the bundled calendar as the text that a host would import. */
  private static CalendarUpdate textOf(CalendarData data, Notice notice) {
    String rows =
        data.rules().stream()
            .filter(rule -> rule.notice().equals(notice.id()))
            .map(rule -> line(rule))
            .collect(Collectors.joining());
    String head =
        "# notice: "
            + notice.id()
            + "\n# published: "
            + notice.knownFrom()
            + "\n# document: "
            + notice.document()
            + "\ndate\tkind\tholiday\n";
    return CalendarUpdate.parse(notice.id() + ".tsv", head + rows);
  }

  private static String line(DayRule rule) {
    return rule.date()
        + "\t"
        + rule.kind().name().toLowerCase(Locale.ROOT)
        + "\t"
        + rule.holiday().chineseName()
        + "\n";
  }

  /** What the last notices say of a year, in the form of the public data set. */
  private static String holidayCn(int year) {
    Map<LocalDate, DayRule> last = new TreeMap<>();
    Updates.CHINA.data().rules().stream()
        .filter(rule -> rule.notice().year() == year)
        .forEach(rule -> last.put(rule.date(), rule));
    return last.values().stream()
        .map(CalendarGuardTests::json)
        .collect(
            Collectors.joining(
                ",\n", "{\"year\": " + year + ", \"papers\": [], \"days\": [\n", "]}"));
  }

  private static String json(DayRule rule) {
    return "{\"name\": \""
        + rule.holiday().chineseName()
        + "\", \"date\": \""
        + rule.date()
        + "\", \"isOffDay\": "
        + (rule.kind() == DayRule.Kind.HOLIDAY)
        + "}";
  }
}
