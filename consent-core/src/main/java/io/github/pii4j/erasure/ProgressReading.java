package io.github.pii4j.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads off a case how far it is. */
final class ProgressReading {

  private final ErasureCase found;
  private final List<ErasureStep> steps;
  private final JournalTimes times;
  private final NoticeNames names;

  ProgressReading(CaseExplanation of, NoticeNames names) {
    this.found = of.erasureCase();
    this.steps = of.steps();
    this.times = new JournalTimes(of.journal());
    this.names = names;
  }

  List<Milestone> milestones() {
    return List.of(
        new Milestone(Milestone.Name.RECEIVED, Optional.of(found.requestedAt())),
        passed(Milestone.Name.VERIFIED, Set.of("case.verified")),
        passed(Milestone.Name.CONFIRMED, Set.of("case.cooling-off", "case.scheduled")),
        passed(Milestone.Name.BEGUN, Set.of("case.erasing")),
        new Milestone(Milestone.Name.CERTIFIED, certified()));
  }

  private Milestone passed(Milestone.Name name, Set<String> events) {
    return new Milestone(name, times.first(events));
  }

  /** Not while a case is open again, since what was kept is erased now. */
  private Optional<Instant> certified() {
    return switch (found.state()) {
      case COMPLETED, COMPLETED_PARTIAL ->
          times.last(Set.of("case.completed", "case.completed-partial"));
      default -> Optional.empty();
    };
  }

  List<ItemProgress> items() {
    return steps.stream()
        .filter(step -> step.id().kind() == StepKind.ERASE)
        .map(this::progress)
        .toList();
  }

  private ItemProgress progress(ErasureStep step) {
    Optional<ErasureStep> check =
        steps.stream().filter(one -> one.id().equals(Progress.verification(step))).findFirst();
    ItemProgress.Stage stage = stage(step, check);
    return new ItemProgress(
        names.item(step.id().handler(), step.item()),
        stage,
        since(stage, step, check),
        step.outcome().technique().filter(how -> isGone(stage)),
        step.outcome().kept().filter(why -> stage == ItemProgress.Stage.KEPT));
  }

  private static ItemProgress.Stage stage(ErasureStep step, Optional<ErasureStep> check) {
    if (step.attention().isPresent() || check.flatMap(ErasureStep::attention).isPresent()) {
      return ItemProgress.Stage.WITH_STAFF;
    }
    return switch (step.state()) {
      case WAITING -> ItemProgress.Stage.WAITING;
      case READY, LEASED -> ItemProgress.Stage.UNDER_WAY;
      case HUMAN -> ItemProgress.Stage.WITH_STAFF;
      case KEPT -> ItemProgress.Stage.KEPT;
      case DONE ->
          check.filter(one -> one.state() == StepState.DONE).isPresent()
              ? ItemProgress.Stage.DONE
              : ItemProgress.Stage.ERASED;
    };
  }

  private static boolean isGone(ItemProgress.Stage stage) {
    return stage == ItemProgress.Stage.ERASED || stage == ItemProgress.Stage.DONE;
  }

  private Optional<Instant> since(
      ItemProgress.Stage stage, ErasureStep step, Optional<ErasureStep> check) {
    return stage == ItemProgress.Stage.DONE
        ? check.flatMap(done -> times.last(done.id()))
        : times.last(step.id());
  }
}
