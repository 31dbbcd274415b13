package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What must be so of a case wherever it stands. */
final class CaseChecks {

  private final World world;
  private final Map<CaseId, ErasureCase> seen = new HashMap<>();

  CaseChecks(World world) {
    this.world = world;
  }

  void check(CaseId id) {
    ErasureCase now = world.store.find(id).orElseThrow();
    @Nullable ErasureCase before = seen.put(id, now);
    if (now.equals(before)) {
      return;
    }
    List<JournalLine> journal = world.store.journal(id);
    assertThat(JournalAudit.head(journal)).contains(now.journal());
    assertThat(world.store.subject(id).isPresent()).isEqualTo(now.state().isOpen());
    assertThat(now.endedAt().isPresent()).isEqualTo(!now.state().isOpen());
    boolean wasClaimed = journal.stream().anyMatch(line -> line.event().equals("case.erasing"));
    assertThat(!world.store.steps(id).isEmpty()).isEqualTo(wasClaimed);
    if (now.state() == CaseState.CANCELLED || now.state() == CaseState.REJECTED) {
      assertThat(wasClaimed).isFalse();
    }
    if (before != null) {
      checkDates(before.deadline(), now.deadline());
    }
    checkEnd(now);
  }

  private static void checkDates(CaseDeadline before, CaseDeadline now) {
    assertThat(now.commitBy()).isBeforeOrEqualTo(now.promised());
    assertThat(now.number()).isGreaterThanOrEqualTo(before.number());
    if (before.since().equals(now.since())) {
      assertThat(now.promised()).isBeforeOrEqualTo(before.promised());
    }
  }

  /** All that was found is settled, read back and on the certificate, which the register knows. */
  private void checkEnd(ErasureCase now) {
    if (now.state() != CaseState.COMPLETED && now.state() != CaseState.COMPLETED_PARTIAL) {
      return;
    }
    List<ErasureStep> steps = world.store.steps(now.id());
    assertThat(steps).allMatch(step -> step.state().isSettled() || isOfWhatIsKept(step, steps));
    assertThat(steps).allMatch(step -> step.attention().isEmpty());
    boolean isAnythingKept = steps.stream().anyMatch(step -> step.state() == StepState.KEPT);
    assertThat(isAnythingKept).isEqualTo(now.state() == CaseState.COMPLETED_PARTIAL);
    ErasureCertificate certificate = world.scheduler.certificate(now.id()).orElseThrow();
    assertThat(World.verify(certificate)).isEqualTo(CertificateResult.OK);
    assertThat(certificate.toJson().contains("RESTRICTED")).isEqualTo(isAnythingKept);
    steps.stream()
        .filter(step -> step.state() == StepState.DONE)
        .flatMap(step -> step.outcome().evidenceByHand().stream())
        .forEach(evidence -> assertThat(certificate.toJson()).contains("\"" + evidence + "\""));
    assertThat(world.register.since(Instant.EPOCH))
        .anyMatch(entry -> entry.certificate().equals(certificate.hash()));
  }

  /** That an item is gone is read back once it need not be kept any longer. */
  private static boolean isOfWhatIsKept(ErasureStep step, List<ErasureStep> all) {
    return step.id().kind() == StepKind.VERIFY
        && step.state() == StepState.WAITING
        && all.stream()
            .filter(other -> other.state() == StepState.KEPT)
            .anyMatch(other -> Progress.verification(other).equals(step.id()));
  }
}
