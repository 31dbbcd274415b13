package io.github.pii4j.calendar;

import static java.util.Comparator.comparing;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The facts behind a calendar: notices in the order in which they became known, what each said, and
 * the statutory days of years without a notice.
 */
record CalendarData(
    LocalDate asOf, List<Notice> notices, List<DayRule> rules, Map<LocalDate, Holiday> statutory) {

  CalendarData {
    notices =
        notices.stream().sorted(comparing(Notice::knownFrom).thenComparing(Notice::id)).toList();
    rules = rules.stream().sorted(comparing(DayRule::notice).thenComparing(DayRule::date)).toList();
    statutory = Collections.unmodifiableMap(new TreeMap<>(statutory));
    CalendarDefects.requireNone(notices, rules);
  }

  /** The facts without the notices that were published after {@code day}. */
  CalendarData knownOn(LocalDate day) {
    List<Notice> known = notices.stream().filter(n -> !n.knownFrom().isAfter(day)).toList();
    Set<NoticeId> ids = known.stream().map(Notice::id).collect(Collectors.toSet());
    List<DayRule> said = rules.stream().filter(rule -> ids.contains(rule.notice())).toList();
    return new CalendarData(day.isBefore(asOf) ? day : asOf, known, said, statutory);
  }

  /** The status of every day that a notice rules on; the notice known last wins. */
  Map<LocalDate, DayStatus> ruledDays() {
    Map<NoticeId, List<DayRule>> byNotice =
        rules.stream().collect(Collectors.groupingBy(DayRule::notice));
    Map<LocalDate, DayStatus> days = new HashMap<>();
    for (Notice notice : notices) {
      for (DayRule rule : byNotice.getOrDefault(notice.id(), List.of())) {
        days.put(rule.date(), rule.status());
      }
    }
    return days;
  }

  /** The holiday of this name; one that no notice named before has only its Chinese name. */
  Holiday holiday(String chineseName) {
    return Stream.concat(rules.stream().map(DayRule::holiday), statutory.values().stream())
        .filter(holiday -> holiday.chineseName().equals(chineseName))
        .findFirst()
        .orElseGet(() -> new Holiday(chineseName, chineseName));
  }

  int firstYear() {
    return notices.get(0).id().year();
  }

  int lastYear() {
    return notices.stream().mapToInt(notice -> notice.id().year()).max().orElseThrow();
  }

  Set<Integer> statutoryYears() {
    Set<Integer> years = new TreeSet<>();
    statutory.keySet().forEach(date -> years.add(date.getYear()));
    return years;
  }
}
