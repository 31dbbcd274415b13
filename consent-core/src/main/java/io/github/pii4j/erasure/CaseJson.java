package io.github.pii4j.erasure;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.consent.proof.Hash;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.time.Instant;

/** A case as a store keeps it. */
final class CaseJson {

  private CaseJson() {}

  static String write(ErasureCase of) {
    JsonMembers members =
        new JsonMembers()
            .text("id", of.id().text())
            .whole("version", of.version())
            .text("state", of.state().name())
            .text("person", of.person().text())
            .text("requestedAt", of.requestedAt().toString())
            .member("deadline", deadline(of.deadline()))
            .whole("journalLength", of.journal().length())
            .text("journalHash", of.journal().hash().base64())
            .text("timer", of.timer().map(Instant::toString))
            .text("nextAt", of.nextAt().map(Instant::toString))
            .text("reason", of.reason().map(ReasonCode::text))
            .text("mergedInto", of.mergedInto().map(CaseId::text))
            .text("certificate", of.certificate())
            .text("endedAt", of.endedAt().map(Instant::toString));
    of.plan().ifPresent(plan -> members.member("plan", plan.toJson()));
    return members.build().toText();
  }

  private static Members deadline(CaseDeadline of) {
    return new JsonMembers()
        .whole("number", of.number())
        .text("since", of.since().toString())
        .text("promised", of.promised().toString())
        .text("legal", of.legal().toString())
        .text("commitBy", of.commitBy().toString())
        .text("status", of.status().name())
        .text("calendar", of.calendarVersion())
        .whole("warned", of.warned())
        .build();
  }

  static ErasureCase read(String json) {
    return JsonReading.read(json, CaseJson::read);
  }

  private static ErasureCase read(JsonReading json) {
    return new ErasureCase(
        new CaseId(json.text("id")),
        json.whole("version"),
        CaseState.valueOf(json.text("state")),
        new Pseudonym(json.text("person")),
        json.instant("requestedAt"),
        deadline(json.object("deadline").orElseThrow(IllegalArgumentException::new)),
        json.optional("timer").map(StoredTime::moment),
        json.optional("nextAt").map(StoredTime::moment),
        json.object("plan").map(ErasurePlan::read),
        new JournalHead(json.whole("journalLength"), Hash.parse(json.text("journalHash"))),
        json.optional("reason").map(ReasonCode::new),
        json.optional("mergedInto").map(CaseId::new),
        json.optional("certificate"),
        json.optional("endedAt").map(StoredTime::moment));
  }

  private static CaseDeadline deadline(JsonReading json) {
    return new CaseDeadline(
        (int) json.whole("number"),
        json.instant("since"),
        json.date("promised"),
        json.date("legal"),
        json.date("commitBy"),
        Deadline.Status.valueOf(json.text("status")),
        json.text("calendar"),
        (int) json.whole("warned"));
  }
}
