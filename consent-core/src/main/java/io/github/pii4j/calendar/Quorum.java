package io.github.pii4j.calendar;

import io.github.pii4j.calendar.CalendarRefusal.Code;
import io.github.pii4j.document.SourceLocation;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Asks that enough sources say the same of every day. */
final class Quorum {

  private final int sources;
  private final Refusals refusals;

  Quorum(int sources, Refusals refusals) {
    this.sources = sources;
    this.refusals = refusals;
  }

  void check(List<CalendarUpdate> updates) {
    CalendarUpdate first = updates.get(0);
    long named = updates.stream().map(CalendarUpdate::source).distinct().count();
    if (named < sources) {
      refusals.add(
          Code.TOO_FEW_SOURCES,
          first.whole(),
          sources + " sources must agree, " + named + " was given",
          "须有 " + sources + " 个来源一致，实际 " + named + " 个");
    }
    updates.stream().skip(1).forEach(other -> compare(first, other));
  }

  private void compare(CalendarUpdate first, CalendarUpdate other) {
    if (!first.notice().equals(other.notice())) {
      refusals.add(
          Code.SOURCES_DIFFER,
          other.whole(),
          "is about " + other.notice() + ", " + first.source() + " about " + first.notice(),
          "所述为 " + other.notice() + "，而 " + first.source() + " 所述为 " + first.notice());
      return;
    }
    SortedMap<LocalDate, ArrangedDay> mine = byDate(first);
    SortedMap<LocalDate, ArrangedDay> theirs = byDate(other);
    TreeSet<LocalDate> dates = new TreeSet<>(mine.keySet());
    dates.addAll(theirs.keySet());
    for (LocalDate date : dates) {
      String here = word(theirs.get(date));
      String there = word(mine.get(date));
      if (!here.equals(there)) {
        differ(date, here, there, where(theirs.get(date), other), first.source());
      }
    }
  }

  private void differ(
      LocalDate date, String here, String there, SourceLocation where, String first) {
    refusals.add(
        Code.SOURCES_DIFFER,
        where,
        date + " is " + here + " here, " + there + " in " + first,
        date + " 此处为 " + here + "，" + first + " 中为 " + there);
  }

  private static SourceLocation where(@Nullable ArrangedDay day, CalendarUpdate update) {
    return day == null ? update.whole() : day.where();
  }

  private static String word(@Nullable ArrangedDay day) {
    return day == null ? "ordinary" : day.kind().name();
  }

  private static SortedMap<LocalDate, ArrangedDay> byDate(CalendarUpdate update) {
    SortedMap<LocalDate, ArrangedDay> days = new TreeMap<>();
    update.days().forEach(day -> days.putIfAbsent(day.date(), day));
    return days;
  }
}
