package io.github.pii4j.calendar;

import io.github.pii4j.document.Message;
import io.github.pii4j.document.SourceLocation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The reasons against an update, as they are found. */
final class Refusals {

  private final List<CalendarRefusal> found = new ArrayList<>();

  void add(CalendarRefusal.Code code, SourceLocation where, String english, String chinese) {
    found.add(new CalendarRefusal(code, where, new Message(english, chinese)));
  }

  /**
   * Goes on only if there is none.
   *
   * @throws CalendarRefusedException with all of them
   */
  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new CalendarRefusedException(
          found.stream().sorted(Comparator.comparing(CalendarRefusal::where)).toList());
    }
  }
}
