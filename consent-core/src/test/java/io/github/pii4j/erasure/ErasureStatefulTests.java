package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Calls in any order at any time, against a model that knows only who may be erased when. */
class ErasureStatefulTests {

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

  @Property(tries = 150)
  void no_order_of_calls_reaches_what_must_not_be(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 9999) Integer> calls) {
    Model model = new Model();
    for (int call : calls) {
      model.call(call);
      model.check();
    }
    model.end();
  }

  /** What may be expected of three people, their cases and their wages. */
  private static final class Model {

    private final World world = new World();
    private final List<CaseId> cases = new ArrayList<>();
    private final Map<CaseId, SubjectId> people = new HashMap<>();
    private boolean isHeld;

    private static SubjectId subject(int number) {
      return SubjectId.of("person-" + number % 3);
    }

    void call(int call) {
      int what = call % 12;
      int which = call / 12;
      switch (what) {
        case 0, 1 -> submit(subject(which));
        case 2 -> on(which, CaseEvent.IDENTITY_ASKED, world.scheduler::askIdentity);
        case 3, 4 ->
            on(which, CaseEvent.IDENTITY_PROVEN, id -> world.scheduler.identityProven(id, "login"));
        case 5, 6 -> on(which, CaseEvent.CONFIRMED, world.scheduler::confirm);
        case 7 -> cancel(which);
        case 8 -> on(which, CaseEvent.REJECTED, id -> world.scheduler.reject(id, NO, "ticket"));
        case 9 -> toggleHold();
        case 10 -> world.wages.script.add(failure(which));
        default -> advance(Duration.ofHours(1 + which % 72));
      }
    }

    private static StepResult failure(int which) {
      return which % 2 == 0
          ? new StepResult.RetryLater(new ReasonCode("DOWN"))
          : new StepResult.NeedsHuman(new ReasonCode("LOCKED"));
    }

    private void advance(Duration time) {
      world.clock.advance(time);
      world.scheduler.drain();
    }

    private void submit(SubjectId subject) {
      boolean isOpen = world.store.openCase(world.scheduler.pseudonym(subject)).isPresent();
      world.wages.put(subject, "rows", 3);
      Submission made = world.scheduler.submit(subject);
      assertThat(made.kind() == Submission.Kind.JOINED).isEqualTo(isOpen);
      if (!isOpen) {
        cases.add(made.caseId());
        people.put(made.caseId(), subject);
      }
    }

    private void on(int which, CaseEvent event, Consumer<CaseId> act) {
      if (cases.isEmpty()) {
        return;
      }
      CaseId id = cases.get(which % cases.size());
      boolean isAllowed = ALLOWED.getOrDefault(event, Set.of()).contains(world.state(id));
      boolean isDone = true;
      try {
        act.accept(id);
      } catch (ErasureException e) {
        assertThat(e.code()).isEqualTo(ErasureException.Code.NOT_IN_THIS_STATE);
        isDone = false;
      }
      assertThat(isDone).as("%s", event).isEqualTo(isAllowed);
    }

    private void cancel(int which) {
      if (cases.isEmpty()) {
        return;
      }
      CaseId id = cases.get(which % cases.size());
      boolean isAllowed = CANCELLABLE.contains(world.state(id));
      Cancellation answer = world.scheduler.cancel(id);
      assertThat(answer instanceof Cancellation.Cancelled).isEqualTo(isAllowed);
    }

    private void toggleHold() {
      if (isHeld) {
        world.scheduler.release(HOLD.id());
      } else {
        world.scheduler.place(HOLD);
      }
      isHeld = !isHeld;
    }

    void check() {
      for (CaseId id : cases) {
        ErasureCase now = world.store.find(id).orElseThrow();
        assertThat(JournalAudit.head(world.store.journal(id))).contains(now.journal());
        assertThat(world.store.subject(id).isPresent()).isEqualTo(now.state().isOpen());
        assertThat(now.endedAt().isPresent()).isEqualTo(!now.state().isOpen());
        boolean wasClaimed =
            world.store.journal(id).stream().anyMatch(line -> line.event().equals("case.erasing"));
        boolean hasSteps = !world.store.steps(id).isEmpty();
        assertThat(hasSteps).isEqualTo(wasClaimed);
        if (now.state() == CaseState.CANCELLED || now.state() == CaseState.REJECTED) {
          assertThat(wasClaimed).isFalse();
        }
      }
      List<SubjectId> peopleOfOpen =
          cases.stream()
              .filter(id -> world.state(id).isOpen())
              .filter(id -> world.scheduler.certificate(id).isEmpty())
              .map(people::get)
              .toList();
      assertThat(peopleOfOpen).doesNotHaveDuplicates();
    }

    /** Everything ends once nothing stands in its way. */
    void end() {
      if (isHeld) {
        toggleHold();
      }
      world.wages.script.clear();
      for (int day = 0; day < 40; day++) {
        advance(Duration.ofHours(25));
        cases.forEach(this::helpOut);
      }
      for (CaseId id : cases) {
        assertThat(world.state(id).isOpen()).as("%s", world.store.find(id)).isFalse();
        check();
      }
    }

    private void helpOut(CaseId id) {
      world.store.steps(id).stream()
          .filter(step -> step.state() == StepState.HUMAN)
          .forEach(step -> world.scheduler.retry(id, step.id(), "staff"));
    }
  }
}
