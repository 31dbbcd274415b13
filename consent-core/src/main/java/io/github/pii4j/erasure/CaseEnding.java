package io.github.pii4j.erasure;

import io.github.pii4j.document.JsonMembers;
import java.util.Optional;

/**
 * Ends a case whose items are all settled and read back. First its certificate is committed, by
 * whichever node is first; then that goes into the register; then the case is completed. So the
 * register tells of no certificate that never was, and a case is completed only once nothing can
 * bring the person back.
 */
final class CaseEnding {

  private final EngineParts parts;
  private final CaseDraft draft;

  CaseEnding(EngineParts parts, CaseDraft draft) {
    this.parts = parts;
    this.draft = draft;
  }

  void goOn() {
    certified().ifPresentOrElse(this::complete, this::certify);
  }

  /** The certificate that was committed, if nothing happened to the case since. */
  private Optional<ErasureCertificate> certified() {
    return draft.certificate().map(ErasureCertificate::parse).filter(this::isLastWord);
  }

  private boolean isLastWord(ErasureCertificate certificate) {
    long before = new JsonReading(certificate.content()).whole("journalLength");
    return draft.head().length() == before + 1;
  }

  private void certify() {
    ErasureCertificate certificate = new CertificateIssuer(parts, draft).issue();
    draft.certificate(certificate.toJson());
    draft.note("case.certified", about(certificate).build());
  }

  private void complete(ErasureCertificate certificate) {
    parts
        .register()
        .record(
            new ErasedEntry(
                draft.id(),
                draft.before().person(),
                new JsonReading(certificate.content()).instant("issuedAt"),
                certificate.hash()));
    boolean isAllGone =
        draft.steps(StepKind.ERASE).stream().allMatch(step -> step.state() == StepState.DONE);
    draft.fire(
        CaseEvent.ALL_VERIFIED,
        isAllGone ? Guard.NOTHING_KEPT : Guard.SOMETHING_KEPT,
        about(certificate));
    if (isAllGone) {
      draft.forgetSubject();
    }
  }

  private static JsonMembers about(ErasureCertificate certificate) {
    return new JsonMembers().text("certificate", certificate.hash().base64());
  }
}
