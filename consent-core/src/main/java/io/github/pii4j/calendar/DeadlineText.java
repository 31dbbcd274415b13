package io.github.pii4j.calendar;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes deadlines in one language. */
final class DeadlineText {

  private static final DeadlineText CHINESE = new DeadlineText(Locale.CHINESE, 2);
  private static final DeadlineText ENGLISH = new DeadlineText(Locale.ENGLISH, 1);

  private final Locale locale;
  private final Map<String, String> phrases = new HashMap<>();

  private DeadlineText(Locale locale, int column) {
    this.locale = locale;
    for (List<String> cells : Table.read("deadline-text.tsv").rows()) {
      phrases.put(cells.get(0), cells.get(column));
    }
  }

  static DeadlineText forReader(Locale locale) {
    return locale.getLanguage().equals("zh") ? CHINESE : ENGLISH;
  }

  String deadline(Deadline deadline) {
    String head =
        phrase(deadline.status())
            .replace("{request}", deadline.requestDate().toString())
            .replace("{zone}", deadline.rule().zone().getId())
            .replace("{n}", Integer.toString(deadline.rule().workingDays()))
            .replace("{due}", deadline.dueDate().toString())
            .replace("{commit}", deadline.commitBy().toString());
    return deadline.explain().stream()
        .map(this::day)
        .collect(Collectors.joining("\n", head + "\n", "\n"));
  }

  String day(ExplainedDay day) {
    String what = day.date() + " " + phrase(day.date().getDayOfWeek()) + "  " + reason(day);
    return day.isProvisional() ? what + phrase(day.finality()) : what;
  }

  private String reason(ExplainedDay day) {
    DayStatus status = day.status();
    return phrase(day.kind())
        .replace("{n}", Integer.toString(day.nth()))
        .replace("{holiday}", status.occasion().map(it -> it.name(locale)).orElse(""))
        .replace("{notice}", status.ruledBy().map(NoticeId::toString).orElse(""));
  }

  private String phrase(Enum<?> key) {
    String phrase = phrases.get(key.name());
    if (phrase == null) {
      throw new IllegalStateException("deadline-text.tsv has no phrase " + key);
    }
    return phrase;
  }
}
