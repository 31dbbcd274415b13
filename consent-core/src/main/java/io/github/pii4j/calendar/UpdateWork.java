package io.github.pii4j.calendar;

import io.github.pii4j.calendar.CalendarRefusal.Code;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Works one update, whose rows are sound, into a calendar. */
final class UpdateWork {

  private static final int FEWEST_WORKING_DAYS = 248;
  private static final int MOST_WORKING_DAYS = 252;

  private final WorkingDayCalendar calendar;
  private final CalendarData data;
  private final LocalDate today;
  private final CalendarUpdate update;
  private final int year;
  private final int mostChanges;
  private final Refusals refusals = new Refusals();

  UpdateWork(WorkingDayCalendar calendar, LocalDate today, CalendarUpdate update, int mostChanges) {
    this.calendar = calendar;
    this.data = calendar.data();
    this.today = today;
    this.update = update;
    this.year = update.notice().year();
    this.mostChanges = mostChanges;
  }

  WorkingDayCalendar result() {
    checkPublication();
    if (update.notice().isAmendment()) {
      return amended(update.notice(), update.days());
    }
    return year > data.lastYear() ? withNewYear() : restated();
  }

  private WorkingDayCalendar withNewYear() {
    if (year != data.lastYear() + 1) {
      refuse(
          Code.OUT_OF_ORDER,
          "arranges " + year + ", but the next year to be arranged is " + (data.lastYear() + 1),
          "为 " + year + " 年的安排，而下一个待安排的年份是 " + (data.lastYear() + 1));
    }
    checkStatutoryDays();
    changed().forEach(this::checkPast);
    refusals.throwIfAny();
    WorkingDayCalendar result = with(update.notice(), update.days());
    checkWorkingDays(result);
    refusals.throwIfAny();
    return result;
  }

  /** The whole arrangement of a year that is known already, by another text. */
  private WorkingDayCalendar restated() {
    if (year < data.firstYear()) {
      refuse(
          Code.OUT_OF_ORDER,
          "arranges " + year + ", before the first year of the calendar",
          "为 " + year + " 年的安排，早于日历的第一年");
      refusals.throwIfAny();
    }
    checkRemoved();
    List<ArrangedDay> changed = changed();
    if (changed.isEmpty()) {
      refusals.throwIfAny();
      return calendar;
    }
    return amended(new NoticeId(year, lastNumber() + 1), changed);
  }

  /** An amendment may repeat what is known; it keeps its word on those days, too. */
  private WorkingDayCalendar amended(NoticeId id, List<ArrangedDay> rows) {
    List<ArrangedDay> changed = changed();
    if (id.number() != lastNumber() + 1 || lastNumber() == 0) {
      refuse(
          Code.OUT_OF_ORDER,
          "amendment " + id + " does not follow the notices of " + year + " that are known",
          "修订通知 " + id + " 与已知的 " + year + " 年通知不衔接");
    }
    if (changed.size() > mostChanges) {
      refuse(
          Code.TOO_MANY_CHANGES,
          "changes "
              + changed.size()
              + " days of "
              + year
              + "; an amendment changes at most "
              + mostChanges,
          "改动 " + year + " 年 " + changed.size() + " 天；修订通知至多改动 " + mostChanges + " 天");
    }
    changed.forEach(this::checkPast);
    refusals.throwIfAny();
    return changed.isEmpty() ? calendar : with(id, rows);
  }

  private void checkPublication() {
    LocalDate lastKnown = data.notices().get(data.notices().size() - 1).knownFrom();
    LocalDate published = update.published().orElse(today);
    if (published.isAfter(today) || published.isBefore(lastKnown)) {
      refuse(
          Code.UNLIKELY_PUBLICATION,
          "said to be published on "
              + published
              + "; it must be from "
              + lastKnown
              + " to "
              + today,
          "发布日期 " + published + " 应在 " + lastKnown + " 至 " + today + " 之间");
    }
  }

  private void checkStatutoryDays() {
    Set<LocalDate> off =
        update.days().stream()
            .filter(day -> day.kind() == ArrangedDay.Kind.HOLIDAY)
            .map(ArrangedDay::date)
            .collect(Collectors.toSet());
    data.statutory()
        .forEach(
            (date, holiday) -> {
              if (date.getYear() == year && !off.contains(date)) {
                refuse(
                    Code.STATUTORY_DAY_MISSING,
                    date + " (" + holiday.englishName() + ") is off by law, but not in the text",
                    date + "（" + holiday.chineseName() + "）为法定假日，文中没有");
              }
            });
  }

  private void checkWorkingDays(WorkingDayCalendar result) {
    long working =
        LocalDate.of(year, 1, 1)
            .datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> result.status(day) instanceof DayStatus.Working)
            .count();
    if (working < FEWEST_WORKING_DAYS || working > MOST_WORKING_DAYS) {
      refuse(
          Code.UNLIKELY_YEAR,
          year + " would have " + working + " working days; years have 248 to 252",
          year + " 年将有 " + working + " 个工作日；历年为 248 至 252 个");
    }
  }

  private void checkRemoved() {
    Set<LocalDate> kept = update.days().stream().map(ArrangedDay::date).collect(Collectors.toSet());
    for (LocalDate date : lastWords().keySet()) {
      if (!kept.contains(date)) {
        refuse(
            Code.REMOVES_DAYS,
            date + " is arranged by a published notice, but not in the text",
            date + " 已由公布的通知安排，文中没有");
      }
    }
  }

  private void checkPast(ArrangedDay day) {
    LocalDate date = day.date();
    boolean settled =
        !date.isBefore(calendar.firstDay()) && calendar.finality(date) == Finality.FINAL;
    if (settled && date.isBefore(today)) {
      refusals.add(
          Code.CHANGES_THE_PAST,
          day.where(),
          date + " is past and was settled; it cannot become another day now",
          date + " 已经过去且早已确定，不能再改");
    }
  }

  /** The rows that say something else than what is known. */
  private List<ArrangedDay> changed() {
    Map<LocalDate, DayRule.Kind> known = lastWords();
    return update.days().stream().filter(day -> day.ruleKind() != known.get(day.date())).toList();
  }

  /** What the notices of the year say last of each day that they name. */
  private Map<LocalDate, DayRule.Kind> lastWords() {
    Map<LocalDate, DayRule.Kind> words = new TreeMap<>();
    data.rules().stream()
        .filter(rule -> rule.notice().year() == year)
        .forEach(rule -> words.put(rule.date(), rule.kind()));
    return words;
  }

  private int lastNumber() {
    return data.notices().stream()
        .map(Notice::id)
        .filter(id -> id.year() == year)
        .mapToInt(NoticeId::number)
        .max()
        .orElse(0);
  }

  private WorkingDayCalendar with(NoticeId id, List<ArrangedDay> days) {
    List<Notice> notices = new ArrayList<>(data.notices());
    notices.add(
        new Notice(id, update.published().orElse(today), update.document(), update.source(), ""));
    List<DayRule> rules = new ArrayList<>(data.rules());
    days.forEach(day -> rules.add(day.rule(id, data.holiday(day.holiday()))));
    LocalDate asOf = today.isAfter(data.asOf()) ? today : data.asOf();
    return WorkingDayCalendar.of(new CalendarData(asOf, notices, rules, data.statutory()));
  }

  private void refuse(Code code, String english, String chinese) {
    refusals.add(code, update.whole(), english, chinese);
  }
}
