package io.github.pii4j.rights.jdbc;

import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.rights.RequestDue;
import io.github.pii4j.rights.RequestEvent;
import io.github.pii4j.rights.RequestId;
import io.github.pii4j.rights.RequestStep;
import io.github.pii4j.rights.RightsRequest;
import io.github.pii4j.rights.SubjectRef;
import io.github.pii4j.rights.Wish;
import io.github.pii4j.value.SubjectId;
import java.util.List;
import java.util.function.Function;

/** A request as two texts: one without personal data, and one that is sealed. */
final class RequestText {

  private RequestText() {}

  static String body(RightsRequest request) {
    return new JsonMembers()
        .member("due", DueJson.write(request.due()))
        .list("events", request.events().stream().map(RequestText::event).toList())
        .build()
        .toText();
  }

  private static CanonicalJson event(RequestEvent event) {
    return new JsonMembers()
        .text("at", event.at().toString())
        .text("step", event.step().name())
        .texts("details", event.details())
        .build();
  }

  /** The one text of a person and a wish. */
  static String personal(SubjectRef subject, Wish wish) {
    return subject(subject).member("wish", WishJson.write(wish)).build().toText();
  }

  static String person(SubjectRef subject) {
    return subject(subject).build().toText();
  }

  private static JsonMembers subject(SubjectRef subject) {
    return new JsonMembers()
        .text("tenant", subject.tenant())
        .text("subject", subject.id().reveal());
  }

  static RightsRequest read(
      RequestId id, String body, String personal, Function<String, WorkingDayCalendar> calendars) {
    return StoredJson.read(
        personal, who -> StoredJson.read(body, what -> request(id, what, who, calendars)));
  }

  private static RightsRequest request(
      RequestId id,
      StoredJson body,
      StoredJson personal,
      Function<String, WorkingDayCalendar> calendars) {
    RequestDue due = DueJson.read(body.object("due"), calendars);
    List<RequestEvent> events = body.objects("events").stream().map(RequestText::event).toList();
    SubjectRef subject =
        SubjectRef.of(personal.text("tenant"), SubjectId.of(personal.text("subject")));
    return new RightsRequest(id, subject, WishJson.read(personal.object("wish")), due, events);
  }

  private static RequestEvent event(StoredJson json) {
    return new RequestEvent(
        json.instant("at"), RequestStep.valueOf(json.text("step")), json.texts("details"));
  }
}
