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

  Canonical canonical() {
    return new Canonical().whole("value", value).word("unit", unit).text("calendar", calendar);
  }
}
