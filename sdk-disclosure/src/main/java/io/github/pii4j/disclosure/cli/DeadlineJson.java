package io.github.pii4j.disclosure.cli;

import io.github.pii4j.calendar.CalendarDayDue;
import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.ExplainedDay;
import io.github.pii4j.document.JsonMembers;
import java.io.StringWriter;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** A deadline for programs. The names of the members never change. */
final class DeadlineJson {

  private DeadlineJson() {}

  static String of(Deadline deadline) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json =
        JsonFactory.builder().build().createGenerator(ObjectWriteContext.empty(), text)) {
      write(deadline, json);
    }
    return text.toString();
  }

  static String of(CalendarDayDue due) {
    return new JsonMembers()
        .text("commitBy", due.commitBy().toString())
        .text("dueDate", due.dueDate().toString())
        .text(
            "dueInstantExclusive",
            DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                due.dueInstantExclusive().atZone(due.zone())))
        .text("status", due.status().name())
        .build()
        .toText();
  }

  private static void write(Deadline deadline, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("rule", deadline.rule().id());
    json.writeNumberProperty("workingDays", deadline.rule().workingDays());
    json.writeStringProperty("convention", deadline.rule().convention().name());
    json.writeStringProperty("request", deadline.request().toString());
    json.writeStringProperty("requestDate", deadline.requestDate().toString());
    json.writeStringProperty("dueDate", deadline.dueDate().toString());
    json.writeStringProperty(
        "dueInstantExclusive",
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
            deadline.dueInstantExclusive().atZone(deadline.rule().zone())));
    json.writeStringProperty("status", deadline.status().name());
    json.writeStringProperty("commitBy", deadline.commitBy().toString());
    json.writeStringProperty("calendarVersion", deadline.calendarVersion());
    json.writeArrayPropertyStart("days");
    deadline.explain().forEach(day -> write(day, json));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(ExplainedDay day, JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("date", day.date().toString());
    json.writeStringProperty("kind", day.kind().name());
    if (day.counts()) {
      json.writeNumberProperty("nth", day.nth());
    }
    day.status()
        .occasion()
        .ifPresent(
            holiday ->
                json.writeStringProperty("holiday", holiday.name(Locale.SIMPLIFIED_CHINESE)));
    day.status()
        .ruledBy()
        .ifPresent(notice -> json.writeStringProperty("notice", notice.toString()));
    json.writeBooleanProperty("provisional", day.isProvisional());
    json.writeEndObject();
  }
}
