package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** A step as a store keeps it. */
final class StepJson {

  private StepJson() {}

  static String write(ErasureStep of) {
    JsonMembers members =
        new JsonMembers()
            .text("case", of.caseId().text())
            .text("id", of.id().toString())
            .text("state", of.state().name())
            .text("dueAt", of.dueAt().toString())
            .text("legalDue", of.legalDue().toString())
            .whole("fence", of.fence())
            .whole("attempt", of.attempt())
            .text("owner", of.lease().map(lease -> lease.owner().text()))
            .text("leaseUntil", of.lease().map(lease -> lease.until().toString()))
            .text("attention", of.attention().map(Attention::name))
            .member("item", item(of.item()))
            .texts("after", of.after().stream().map(HandlerId::text).toList())
            .member("outcome", outcome(of.outcome()));
    return members.build().toText();
  }

  static Members item(WorkItem of) {
    return new JsonMembers()
        .text("id", of.id())
        .text("category", of.category())
        .whole("records", of.records())
        .text("since", of.since().map(LocalDate::toString))
        .build();
  }

  static Members outcome(StepOutcome of) {
    JsonMembers members =
        new JsonMembers()
            .whole("records", of.records())
            .text("technique", of.technique().map(Technique::name))
            .text("evidence", of.evidence())
            .text("hold", of.hold().map(HoldId::text));
    if (of.round() > 1) {
      members.whole("round", of.round());
    }
    of.kept().ifPresent(kept -> members.member("kept", kept(kept)));
    return members.build();
  }

  static Members kept(Kept of) {
    return new JsonMembers()
        .text("basis", of.basis())
        .text("statute", of.statute())
        .text("through", of.through().map(LocalDate::toString))
        .build();
  }

  static ErasureStep read(String json) {
    return JsonReading.read(json, StepJson::read);
  }

  private static ErasureStep read(JsonReading json) {
    return new ErasureStep(
        new CaseId(json.text("case")),
        StepId.parse(json.text("id")),
        StepState.valueOf(json.text("state")),
        json.instant("dueAt"),
        json.date("legalDue"),
        json.whole("fence"),
        (int) json.whole("attempt"),
        lease(json),
        json.optional("attention").map(Attention::valueOf),
        item(json.object("item").orElseThrow(IllegalArgumentException::new)),
        json.texts("after").stream().map(HandlerId::new).collect(Collectors.toSet()),
        outcome(json.object("outcome").orElseThrow(IllegalArgumentException::new)));
  }

  private static Optional<Lease> lease(JsonReading json) {
    return json.optional("owner")
        .map(owner -> new Lease(new NodeName(owner), json.instant("leaseUntil")));
  }

  static WorkItem item(JsonReading json) {
    return new WorkItem(
        json.text("id"),
        json.text("category"),
        json.whole("records"),
        json.optional("since").map(LocalDate::parse));
  }

  private static StepOutcome outcome(JsonReading json) {
    return new StepOutcome(
        json.whole("records"),
        json.optional("technique").map(Technique::valueOf),
        json.object("kept").map(StepJson::kept),
        json.optional("evidence"),
        json.optional("hold").map(HoldId::new),
        (int) json.whole("round", 1));
  }

  private static Kept kept(JsonReading json) {
    return new Kept(
        json.text("basis"), json.text("statute"), json.optional("through").map(LocalDate::parse));
  }
}
