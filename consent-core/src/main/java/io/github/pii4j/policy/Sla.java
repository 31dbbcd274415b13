package io.github.pii4j.policy;

import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.util.Optional;

/**
 * The time within which the controller answers.
 *
 * @param value how many
 * @param unit of what
 * @param calendar the country whose working days count, ISO 3166; there if the unit is working days
 */
public record Sla(int value, SlaUnit unit, Optional<String> calendar) {

  private static final int CANCELLATION_LIMIT = 15;
  private static final int HOURS_OF_WORKING_DAY = 34;

  private static final Message NEEDS_CALENDAR =
      new Message(
          "working days need a calendar: the country whose holidays count, such as CN",
          "工作日需要 calendar：按哪个国家的节假日计算，如 CN");

  static Sla read(Section section) {
    Sla sla =
        new Sla(
            PolicyValues.count(section, "value"),
            section.choice("unit", SlaUnit.class),
            PolicyValues.optionalCountry(section, "calendar"));
    if (sla.unit == SlaUnit.WORKING_DAY && sla.calendar.isEmpty()) {
      section.problem("unit", NEEDS_CALENDAR);
    }
    return sla;
  }

  /** The hours that it may last: 15 working days are 21 calendar days in most windows. */
  public long hours() {
    return (long) value * hoursOf(unit);
  }

  /** Whether closing an account may not take so long (国信办秘字〔2019〕191号, part 6). */
  public boolean isOverCancellationLimit() {
    return hours() > (long) CANCELLATION_LIMIT * HOURS_OF_WORKING_DAY;
  }

  private static long hoursOf(SlaUnit unit) {
    return switch (unit) {
      case HOUR -> 1;
      case CALENDAR_DAY -> 24;
      case WORKING_DAY -> HOURS_OF_WORKING_DAY;
    };
  }

  Canonical canonical() {
    return new Canonical().whole("value", value).word("unit", unit).text("calendar", calendar);
  }
}
