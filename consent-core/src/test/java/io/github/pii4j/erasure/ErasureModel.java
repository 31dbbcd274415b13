package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What may be expected of three people, their cases and their wages, whatever is called when. */
final class ErasureModel {

  private static final ReasonCode NO = ReasonCode.MANIFESTLY_UNFOUNDED;
  private static final LegalHold HOLD =
      new LegalHold(
          new HoldId("hold"),
          Optional.empty(),
          Optional.of("employment"),
          Optional.empty(),
          new ReasonCode("LITIGATION"),
          "court",
          "staff",
          LocalDate.of(2027, 1, 1),
          Optional.empty());

  private static final Map<CaseEvent, Set<CaseState>> ALLOWED =
      Map.of(
          CaseEvent.IDENTITY_ASKED, Set.of(CaseState.RECEIVED),
          CaseEvent.IDENTITY_PROVEN, Set.of(CaseState.RECEIVED, CaseState.IDENTITY_PENDING),
          CaseEvent.CONFIRMED, Set.of(CaseState.VERIFIED),
          CaseEvent.REJECTED,
              Set.of(
                  CaseState.RECEIVED,
                  CaseState.IDENTITY_PENDING,
                  CaseState.VERIFIED,
                  CaseState.COOLING_OFF));

  private static final Set<CaseState> CANCELLABLE =
      Set.of(
          CaseState.RECEIVED,
          CaseState.IDENTITY_PENDING,
          CaseState.VERIFIED,
          CaseState.COOLING_OFF,
          CaseState.SCHEDULED);

  /** Whose wages were paid when; of the first nobody knows. */
  private static final Map<SubjectId, Optional<LocalDate>> PAID =
      Map.of(
          subject(0), Optional.empty(),
          subject(1), Optional.of(LocalDate.of(2026, 8, 31)),
          subject(2), Optional.of(LocalDate.of(2015, 8, 31)));

  private static final LocalDate KEPT_THROUGH = LocalDate.of(2029, 8, 31);
  private static final Instant LATEST = Instant.parse("2031-01-01T00:00:00Z");

  private final World world = new World();
  private final ErasureScheduler view;
  private final CaseChecks checks = new CaseChecks(world);
  private final List<CaseId> cases = new ArrayList<>();
  private final Map<CaseId, SubjectId> people = new HashMap<>();
  private final List<Instant> joined = new ArrayList<>();
  private final Set<CaseId> dated = new HashSet<>();
  private final List<String> wrong = new ArrayList<>();
  private boolean isHeld;
  private boolean isStocktakingBroken;

  ErasureModel() {
    world.scheduler =
        world
            .builder()
            .attempts(4)
            .calendar(NextYear.BEFORE, WorkingDayRule.accountCancellation())
            .retention(
                RetentionSchedule.NONE.with(
                    world.wages.id(), RetentionRule.china("cn.wage.migrant-ledger")))
            .build();
    view = world.scheduler.in(world.store);
    world.wages.calls = this::watch;
    world.wages.before =
        () -> {
          if (isStocktakingBroken) {
            throw new IllegalStateException("no list");
          }
        };
  }

  private static SubjectId subject(int number) {
    return SubjectId.of("person-" + number % 3);
  }

  private static Optional<LocalDate> paid(SubjectId subject) {
    return PAID.getOrDefault(subject, Optional.empty());
  }

  /** Nothing is erased that a statute or an order keeps, or of which nobody knows. */
  private void watch(StepContext context) {
    SubjectId subject = context.subject();
    boolean isErasing = context.idempotencyKey().contains("/erase/");
    boolean isDue =
        paid(subject)
            .map(paid -> paid.getYear() < 2026 || today().isAfter(KEPT_THROUGH))
            .orElse(dated.contains(context.caseId()));
    if (isErasing && (isHeld || !isDue)) {
      wrong.add(context.idempotencyKey());
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(world.clock.instant(), world.zone());
  }

  void call(int call) {
    int which = call / 24;
    ErasureScheduler desk = which % 2 == 0 ? world.scheduler : view;
    switch (call % 24) {
      case 0 -> submit(desk, subject(which));
      case 1, 2 -> confirmed(desk, subject(which), which);
      case 3 -> on(which, CaseEvent.IDENTITY_ASKED, desk::askIdentity);
      case 4 -> on(which, CaseEvent.IDENTITY_PROVEN, id -> desk.identityProven(id, "login"));
      case 5, 6 -> on(which, CaseEvent.CONFIRMED, desk::confirm);
      case 7 -> cancel(desk, which);
      case 8 -> on(which, CaseEvent.REJECTED, id -> desk.reject(id, NO, "ticket"));
      case 9 -> toggleHold();
      case 10 -> world.wages.script.add(failure(which));
      case 11 -> world.wages.isForgetful = true;
      case 12 -> isStocktakingBroken = which % 3 == 0;
      case 13 -> world.wages.isVerifying = which % 3 != 0;
      case 14 -> onStep(which, (id, step) -> desk.retry(id, step, "staff"));
      case 15 ->
          onStep(which, (id, step) -> desk.resolve(id, step, new ByHand("staff", "ticket", 3)));
      case 16 -> onStep(which, (id, step) -> startPeriod(desk, id, step));
      case 17 -> recount(which);
      case 18 -> purge(Duration.ofDays(which % 60));
      case 19 -> replay(Duration.ofDays(which % 30));
      case 20 -> pauseOrResume(which);
      case 21 -> advance(Duration.ofMinutes(-1 - which % 120));
      case 22 -> advance(which % 5 == 0 ? Duration.ofDays(365) : Duration.ofDays(1 + which % 40));
      default -> advance(Duration.ofHours(1 + which % 72));
    }
  }

  private StepResult failure(int which) {
    return switch (which % 5) {
      case 0 -> new StepResult.RetryLater(new ReasonCode("DOWN"));
      case 1 -> new StepResult.NeedsHuman(new ReasonCode("LOCKED"));
      case 2 -> new StepResult.Refused(new ReasonCode("SAFEGUARD"));
      case 3 -> new StepResult.Pending(world.clock.instant().plus(Duration.ofHours(5)));
      default ->
          new StepResult.Retained(
              new Kept("dispute", "某法", Optional.of(today().plusDays(which % 20))), 3);
    };
  }

  private void advance(Duration time) {
    if (world.clock.instant().plus(time).isBefore(LATEST)) {
      world.clock.advance(time);
      world.scheduler.drain();
    }
  }

  private void submit(ErasureScheduler desk, SubjectId subject) {
    boolean isOpen = openCase(subject).isPresent();
    world.wages.put(subject, new WorkItem("rows", "employment.wage", 3, paid(subject)));
    Submission made = desk.submit(subject);
    assertThat(made.kind() == Submission.Kind.JOINED).isEqualTo(isOpen);
    if (isOpen) {
      joined.add(world.clock.instant());
    } else {
      know(made.caseId(), subject);
    }
  }

  /** Or few requests would come to where they are erased. */
  private void confirmed(ErasureScheduler desk, SubjectId subject, int which) {
    if (openCase(subject).isEmpty()) {
      submit(desk, subject);
      int last = cases.size() - 1;
      on(last, CaseEvent.IDENTITY_PROVEN, id -> desk.identityProven(id, "login"));
      on(last, CaseEvent.CONFIRMED, desk::confirm);
      advance(Duration.ofDays(7 + which % 3));
    }
  }

  private Optional<CaseId> openCase(SubjectId subject) {
    return world.store.openCase(world.scheduler.pseudonym(subject));
  }

  private void know(CaseId id, SubjectId subject) {
    cases.add(id);
    people.put(id, subject);
  }

  private void on(int which, CaseEvent event, Consumer<CaseId> act) {
    if (cases.isEmpty()) {
      return;
    }
    CaseId id = cases.get(which % cases.size());
    boolean isAllowed = ALLOWED.getOrDefault(event, Set.of()).contains(world.state(id));
    assertThat(refusal(() -> act.accept(id)))
        .as("%s", event)
        .isEqualTo(isAllowed ? null : ErasureException.Code.NOT_IN_THIS_STATE);
  }

  private static ErasureException.@Nullable Code refusal(Runnable act) {
    ErasureException thrown = catchThrowableOfType(ErasureException.class, act::run);
    return thrown == null ? null : thrown.code();
  }

  private void cancel(ErasureScheduler desk, int which) {
    if (cases.isEmpty()) {
      return;
    }
    CaseId id = cases.get(which % cases.size());
    boolean isAllowed = CANCELLABLE.contains(world.state(id));
    Cancellation answer = desk.cancel(id);
    assertThat(answer instanceof Cancellation.Cancelled).isEqualTo(isAllowed);
  }

  /** What is done about a step. */
  private interface Act {
    void accept(CaseId id, StepId step);
  }

  /** Staff may do something about a step that is stuck, and about no other. */
  private void onStep(int which, Act act) {
    if (cases.isEmpty()) {
      return;
    }
    CaseId id = cases.get(which % cases.size());
    List<ErasureStep> steps = world.store.steps(id);
    List<ErasureStep> stuck = steps.stream().filter(ErasureModel::isStuck).toList();
    List<ErasureStep> some = stuck.isEmpty() ? steps : stuck;
    if (some.isEmpty()) {
      StepId none = new StepId(world.wages.id(), StepKind.ERASE, "none");
      assertThat(refusal(() -> act.accept(id, none))).isEqualTo(ErasureException.Code.NO_SUCH_STEP);
      return;
    }
    ErasureStep step = some.get(which / 7 % some.size());
    assertThat(refusal(() -> act.accept(id, step.id())))
        .isEqualTo(isStuck(step) ? null : ErasureException.Code.NOT_IN_THIS_STATE);
    assertThat(world.store.steps(id).stream().filter(ErasureModel::isStuck)).doesNotContain(step);
  }

  private static boolean isStuck(ErasureStep step) {
    return step.state() == StepState.HUMAN || step.attention().isPresent();
  }

  private void startPeriod(ErasureScheduler desk, CaseId id, StepId step) {
    desk.startPeriod(id, step, LocalDate.of(2015, 1, 1), "staff");
    dated.add(id);
  }

  private void recount(int which) {
    if (which % 3 == 0) {
      assertThatIllegalStateException().isThrownBy(view::recount);
    }
    RecountReport report = world.scheduler.use(which % 2 == 0 ? NextYear.AFTER : NextYear.BEFORE);
    assertThat(report.calendarVersion())
        .isEqualTo(world.scheduler.parts().calendar().get().version());
    RecountReport again = world.scheduler.recount();
    assertThat(again.earlier() + again.later() + again.otherwise()).isZero();
  }

  private void purge(Duration age) {
    Instant before = world.clock.instant().minus(age);
    List<CaseId> ended = cases.stream().filter(id -> hasEndedBefore(id, before)).toList();
    long merged = joined.stream().filter(at -> at.isBefore(before)).count();
    assertThat(world.scheduler.purge(before, 1000)).isEqualTo((int) (ended.size() + merged));
    for (CaseId id : ended) {
      assertThat(world.store.find(id)).isEmpty();
      assertThat(world.store.steps(id)).isEmpty();
      assertThat(refusal(() -> world.scheduler.cancel(id)))
          .isEqualTo(ErasureException.Code.NO_SUCH_CASE);
    }
    cases.removeAll(ended);
    joined.removeIf(at -> at.isBefore(before));
  }

  private boolean hasEndedBefore(CaseId id, Instant time) {
    return stored(id).endedAt().filter(at -> at.isBefore(time)).isPresent();
  }

  private ErasureCase stored(CaseId id) {
    return world.store.find(id).orElseThrow();
  }

  private void replay(Duration age) {
    Instant since = world.clock.instant().minus(age);
    Set<Object> erased = new HashSet<>();
    world.register.since(since).forEach(entry -> erased.add(entry.person()));
    List<SubjectId> again =
        PAID.keySet().stream()
            .filter(subject -> erased.contains(world.scheduler.pseudonym(subject)))
            .toList();
    int closed = closed();

    assertThat(world.scheduler.replayAfterRestore(since, PAID.keySet())).isEqualTo(again.size());

    assertThat(closed()).isEqualTo(closed + again.size());
    for (SubjectId subject : again) {
      CaseId id = openCase(subject).orElseThrow();
      assertThat(stored(id).state() == CaseState.SCHEDULED || stored(id).state().isRunning())
          .isTrue();
      if (!cases.contains(id)) {
        know(id, subject);
      }
    }
  }

  private int closed() {
    return (int) world.access.stream().filter("close"::equals).count();
  }

  private void pauseOrResume(int which) {
    HandlerId handler = List.of(world.search, world.wages, world.account).get(which / 2 % 3).id();
    if (which % 2 == 0) {
      world.scheduler.pause(handler);
    } else {
      world.scheduler.resume(handler);
    }
  }

  private void toggleHold() {
    if (isHeld) {
      isHeld = false; // what it kept may go at once
      world.scheduler.release(HOLD.id());
    } else {
      world.scheduler.place(HOLD);
      isHeld = true;
    }
  }

  void check() {
    assertThat(wrong).isEmpty();
    cases.forEach(checks::check);
    List<SubjectId> peopleOfOpen =
        cases.stream().filter(id -> stored(id).takesFurtherRequests()).map(people::get).toList();
    assertThat(peopleOfOpen).doesNotHaveDuplicates();
  }

  /** Everything ends once nothing stands in its way. */
  void end() {
    if (isHeld) {
      toggleHold();
    }
    world.wages.script.clear();
    world.wages.isVerifying = true;
    isStocktakingBroken = false;
    List.of(world.search, world.wages, world.account)
        .forEach(shelf -> world.scheduler.resume(shelf.id()));
    for (int day = 0; day < 90; day++) {
      world.clock.advance(Duration.ofHours(day < 45 ? 25 : 25 * 26));
      world.scheduler.drain();
      cases.forEach(this::helpOut);
      check();
    }
    for (CaseId id : cases) {
      assertThat(world.state(id).isOpen()).as("%s", stored(id)).isFalse();
    }
  }

  private void helpOut(CaseId id) {
    for (ErasureStep step : world.store.steps(id)) {
      if (step.attention().filter(Attention.KEEPING_UNDECIDED::equals).isPresent()) {
        startPeriod(world.scheduler, id, step.id());
      } else if (step.state() == StepState.HUMAN) {
        world.scheduler.retry(id, step.id(), "staff");
      }
    }
  }
}
