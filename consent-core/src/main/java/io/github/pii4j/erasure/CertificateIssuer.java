package io.github.pii4j.erasure;

import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Writes the certificate of a case whose items are all settled and read back. */
final class CertificateIssuer {

  private final EngineParts parts;
  private final CaseDraft draft;

  CertificateIssuer(EngineParts parts, CaseDraft draft) {
    this.parts = parts;
    this.draft = draft;
  }

  ErasureCertificate issue() {
    Members content = content();
    return new ErasureCertificate(content, parts.signer().sign(ErasureCertificate.KIND, content));
  }

  private Members content() {
    List<Members> items = draft.steps(StepKind.ERASE).stream().map(this::item).toList();
    LocalDate backups = parts.today().plus(parts.settings().backupsKept());
    return new JsonMembers()
        .text("case", draft.id().text())
        .text("person", draft.before().person().text())
        .text("requestedAt", draft.before().requestedAt().toString())
        .text("issuedAt", draft.now().toString())
        .member(
            "deadline", DeadlineJson.of(parts.confirmed(draft.deadline()), parts.settings().rule()))
        .text("plan", draft.plan().orElse(parts.plan()).hash().base64())
        .list("items", items)
        .text("backupsExpireBy", backups.toString())
        .whole("journalLength", draft.head().length())
        .text("journalHash", draft.head().hash().base64())
        .build();
  }

  private Members item(ErasureStep step) {
    JsonMembers members =
        new JsonMembers()
            .text("handler", step.id().handler().text())
            .text("item", step.item().id())
            .text("category", step.item().category())
            .text("result", result(step))
            .whole("records", step.outcome().records())
            .text("technique", step.outcome().technique().map(Technique::name))
            .text("evidence", step.outcome().evidence())
            .text("readBackByHand", readBackByHand(step));
    step.outcome().kept().ifPresent(kept -> members.member("kept", StepJson.kept(kept)));
    return members.build();
  }

  /** The evidence, where a member of staff looked whether the item is gone, not its handler. */
  private Optional<String> readBackByHand(ErasureStep step) {
    return step.state() == StepState.DONE
        ? draft.step(Progress.verification(step)).flatMap(one -> one.outcome().evidenceByHand())
        : Optional.empty();
  }

  private static String result(ErasureStep step) {
    if (step.state() == StepState.KEPT) {
      return "RESTRICTED";
    }
    return step.outcome().technique().isPresent() ? "ERASED" : "NOTHING_FOUND";
  }
}
