package io.github.pii4j.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.pii4j.calendar.CalendarActivation;
import io.github.pii4j.calendar.CalendarDiff;
import io.github.pii4j.calendar.CalendarGuard;
import io.github.pii4j.calendar.CalendarRegistry;
import io.github.pii4j.calendar.CalendarUpdate;
import io.github.pii4j.calendar.ClockStop;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.rights.RightsException.Code;
import io.github.pii4j.value.SubjectId;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What two desks over one store must do, written down apart from the library's tables: who may do
 * what where, what it leads to, and what never happens.
 */
final class RightsModel {

  private static final SubjectRef STRANGER = SubjectRef.of(SubjectId.of("nobody"));
  private static final List<SubjectRef> PEOPLE = List.of(Desk.WORKER, Desk.OTHER, STRANGER);
  private static final Map<SubjectRef, String> NAMES =
      Map.of(Desk.WORKER, Desk.NAME, Desk.OTHER, "李四", STRANGER, "?");
  private static final List<Wish> WISHES =
      List.of(
          new Wish.Access(),
          new Wish.Copy(),
          CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("2/mobile"), "19900000002"),
          new Wish.Restriction(Set.of("contact")),
          new Wish.Objection(Desk.FUNCTION),
          new Wish.Objection("no.such-function"),
          new Wish.Deletion(Set.of("contact")),
          new Wish.OfDeceased(new Wish.Copy()),
          new Wish.ByHand(RightKind.EXPLANATION));
  private static final List<WorkingDayCalendar> CALENDARS =
      List.of(WorkingDayCalendar.china(), withNotice());
  private static final List<ClockStop.Reason> REASONS = List.of(ClockStop.Reason.values());
  private static final Set<String> NAME = Set.of("identity.name");
  private static final int PAGE = 3;

  private final Desk it = new Desk();
  private final RequestStore store;
  private final List<RightsDesk> desks;
  private final List<Known> known = new ArrayList<>();
  private boolean isEmailGone;
  private WorkingDayCalendar calendar = CALENDARS.get(0);

  /** What is known of a request. */
  private static final class Known {
    final RequestId id;
    final SubjectRef subject;
    final Wish wish;
    RequestState state = RequestState.RECEIVED;
    final List<Instant> wrong = new ArrayList<>();
    boolean isStanding;
    int repeats;
    int version = 1;
    Instant promisedBefore;

    Known(RightsRequest request) {
      this.id = request.id();
      this.subject = request.subject();
      this.wish = request.wish();
      this.promisedBefore = request.due().promisedBefore();
    }

    boolean isOpen() {
      return state != RequestState.DONE
          && state != RequestState.REFUSED
          && state != RequestState.WITHDRAWN;
    }
  }

  RightsModel(RequestStore store) {
    this.store = store;
    it.now = Instant.parse("2027-01-18T02:00:00Z"); // before a Spring Festival without a notice
    this.desks = List.of(desk(Duration.ZERO), desk(Duration.ofSeconds(90)));
  }

  private RightsDesk desk(Duration behind) {
    return RightsDesk.builder(store, it.policy)
        .stores(it.accounts, it.wages)
        .registration("account.register")
        .heldItems((subject, stored) -> false)
        .limits(
            RightsTimeLimits.china().promisedBy(it.policy).stoppedUnder(RequestStoreContract.STAY))
        .calendar(() -> calendar)
        .clock(() -> it.now.minus(behind))
        .build();
  }

  private static WorkingDayCalendar withNotice() {
    CalendarRegistry registry =
        CalendarRegistry.startingWith(
            WorkingDayCalendar.china(),
            CalendarGuard.standard(),
            () -> Instant.parse("2026-11-27T02:00:00Z"));
    Path notice = Path.of("src/test/resources/io/github/pii4j/calendar/made-up-2027.csv");
    registry.update("test", List.of(CalendarUpdate.open(notice)));
    return registry.current();
  }

  void call(int number) {
    RightsDesk desk = desks.get(number % 2);
    int which = number / 32 * 7919 % 10_007; // small numbers are drawn more often
    switch (number / 2 % 16) {
      case 0, 1 -> receive(desk, which);
      case 2 -> on(which, one -> receive(desk, one.subject, one.wish));
      case 3 -> on(which, one -> ask(desk, one));
      case 4 -> on(which, one -> answer(desk, one, NAMES.getOrDefault(one.subject, "")));
      case 5 -> on(which, one -> guess(desk, one, 1 + which / 4 % 6));
      case 6 -> on(which, one -> verified(desk, one));
      case 7, 8 -> on(which, one -> fulfil(desk, one));
      case 9 -> on(which, one -> write(desk, one));
      case 10 -> on(which, one -> byHand(desk, one));
      case 11 -> on(which, one -> end(desk, one, which));
      case 12 -> on(which, one -> stop(desk, one, which));
      case 13 -> on(which, one -> goOn(desk, one));
      case 14 -> use(desk, CALENDARS.get(which % 2));
      default -> it.now = it.now.plus(Duration.ofHours(1 + which % 72));
    }
  }

  private void on(int which, Consumer<Known> act) {
    if (!known.isEmpty()) {
      int back = which % Math.min(known.size(), 4); // or most would be asked of what is over
      act.accept(known.get(known.size() - 1 - back));
    }
  }

  private void receive(RightsDesk desk, int which) {
    SubjectRef subject = PEOPLE.get(which % PEOPLE.size());
    receive(desk, subject, WISHES.get(which / PEOPLE.size() % WISHES.size()));
  }

  private void receive(RightsDesk desk, SubjectRef subject, Wish wish) {
    Optional<Known> open =
        known.stream()
            .filter(one -> one.isOpen() && one.subject.equals(subject) && one.wish.equals(wish))
            .findFirst();

    RightsRequest request = desk.receive(subject, wish);

    open.ifPresentOrElse(
        one -> {
          assertThat(request.id()).isEqualTo(one.id);
          one.version += ++one.repeats <= 20 ? 1 : 0;
        },
        () -> known.add(new Known(request)));
  }

  private void ask(RightsDesk desk, Known one) {
    boolean isRelative = one.wish.right() == RightKind.DECEASED_PERSON;
    Code refused =
        isRelative
            ? Code.ASKED_BY_ANOTHER
            : one.state == RequestState.RECEIVED ? null : Code.NOT_NOW;
    step(one, refused, RequestState.IDENTITY_PENDING, () -> desk.askIdentity(one.id, NAME));
  }

  private void answer(RightsDesk desk, Known one, String name) {
    boolean isRight =
        !one.subject.equals(STRANGER) && name.equals(NAMES.getOrDefault(one.subject, ""));
    RequestState next = isRight ? RequestState.VERIFIED : RequestState.IDENTITY_PENDING;
    Code refused = one.state == RequestState.IDENTITY_PENDING ? tooMany(desk, one) : Code.NOT_NOW;
    step(one, refused, next, () -> desk.answerIdentity(one.id, Map.of("identity.name", name)));
    if (refused == null && !isRight) {
      one.wrong.add(now(desk));
      if (one.wrong.size() == 5) {
        one.state = RequestState.REFUSED;
        one.version++;
      }
    }
  }

  private void guess(RightsDesk desk, Known one, int times) {
    if (one.state == RequestState.RECEIVED) {
      ask(desk, one);
    }
    for (int i = 0; i < times; i++) {
      answer(desk, one, "wrong");
    }
  }

  private @Nullable Code tooMany(RightsDesk desk, Known asked) {
    Instant since = now(desk).minus(Duration.ofHours(24));
    long wrong =
        known.stream()
            .filter(one -> one.subject.equals(asked.subject))
            .flatMap(one -> one.wrong.stream())
            .filter(since::isBefore)
            .count();
    return wrong >= 5 ? Code.TOO_MANY_WRONG_ANSWERS : null;
  }

  private Instant now(RightsDesk desk) {
    return desk == desks.get(0) ? it.now : it.now.minusSeconds(90);
  }

  private void verified(RightsDesk desk, Known one) {
    boolean isAllowed =
        one.state == RequestState.RECEIVED || one.state == RequestState.IDENTITY_PENDING;
    Code refused = isAllowed ? null : Code.NOT_NOW;
    step(one, refused, RequestState.VERIFIED, () -> desk.verified(one.id, "session"));
  }

  private void fulfil(RightsDesk desk, Known one) {
    Code refused = one.state == RequestState.VERIFIED ? cannot(one) : Code.NOT_NOW;
    RequestState end = isRefused(one) ? RequestState.REFUSED : RequestState.DONE;
    step(one, refused, end, () -> assertOwn(one, desk.fulfil(one.id)));
    one.version += refused == null && !one.wish.isForData() ? 1 : 0; // it was begun, too
    isEmailGone |= refused == null && isDeletion(one);
  }

  private static @Nullable Code cannot(Known one) {
    if (one.wish instanceof Wish.ByHand) {
      return Code.BY_HAND;
    }
    return one.wish.equals(new Wish.Objection("no.such-function")) ? Code.NO_SUCH_FUNCTION : null;
  }

  /** Who has no such item; and who has only the telephone number left, which is needed. */
  private boolean isRefused(Known one) {
    boolean isOfItems = one.wish instanceof CorrectionWish || one.wish instanceof Wish.Restriction;
    boolean isNothingThere = isOfItems && !one.subject.equals(Desk.WORKER);
    return isNothingThere || (isDeletion(one) && isEmailGone);
  }

  private static boolean isDeletion(Known one) {
    return one.wish instanceof Wish.Deletion && one.subject.equals(Desk.WORKER);
  }

  private static void assertOwn(Known one, RightsAnswer answer) {
    assertThat(answer instanceof RightsAnswer.Data).isEqualTo(one.wish.isForData());
    if (answer instanceof RightsAnswer.Data data) {
      String text = data.copy().toJson();
      NAMES.forEach(
          (subject, name) -> {
            boolean isTheirs = subject.equals(one.subject) && !subject.equals(STRANGER);
            assertThat(text.contains('"' + name + '"')).isEqualTo(isTheirs);
          });
    }
  }

  private void write(RightsDesk desk, Known one) {
    Code refused =
        one.state != RequestState.VERIFIED
            ? Code.NOT_NOW
            : one.wish.isForData() ? null : Code.NOT_A_COPY;
    StringBuilder out = new StringBuilder();
    step(one, refused, RequestState.DONE, () -> desk.writeCopy(one.id, CopyForm.CSV, out));
    assertThat(out.isEmpty()).isEqualTo(refused != null);
  }

  private void byHand(RightsDesk desk, Known one) {
    Code refused = one.state == RequestState.VERIFIED ? null : Code.NOT_NOW;
    step(one, refused, RequestState.DONE, () -> desk.doneByHand(one.id, "letter"));
  }

  private void end(RightsDesk desk, Known one, int which) {
    Code refused = one.isOpen() ? null : Code.NOT_NOW;
    if (which % 2 == 0) {
      step(one, refused, RequestState.WITHDRAWN, () -> desk.withdraw(one.id));
    } else {
      RefusalReason reason = RefusalReason.UNFOUNDED;
      step(one, refused, RequestState.REFUSED, () -> desk.refuse(one.id, reason));
    }
  }

  private void stop(RightsDesk desk, Known one, int which) {
    ClockStop.Reason reason = REASONS.get(which % REASONS.size());
    Code refused = one.isOpen() && !one.isStanding ? null : Code.NOT_NOW;
    step(one, refused, one.state, () -> desk.stopClock(one.id, reason));
    one.isStanding |= refused == null;
  }

  private void goOn(RightsDesk desk, Known one) {
    Code refused = one.isOpen() && one.isStanding ? null : Code.NOT_NOW;
    step(one, refused, one.state, () -> desk.goOn(one.id));
    if (refused == null) {
      one.isStanding = false;
      Instant moved = store.find(one.id).orElseThrow().due().promisedBefore();
      assertThat(moved)
          .as("a clock that stood moves nothing nearer")
          .isAfterOrEqualTo(one.promisedBefore);
      one.promisedBefore = moved;
    }
  }

  private void use(RightsDesk desk, WorkingDayCalendar other) {
    WorkingDayCalendar before = calendar;
    calendar = other;
    desk.recomputing()
        .activated(
            new CalendarActivation(
                other, CalendarActivation.Kind.UPDATE, "test", it.now, List.of()),
            CalendarDiff.between(before, other));
    for (Known one : known) {
      RightsRequest now = store.find(one.id).orElseThrow();
      boolean isMoved = now.version() != one.version;
      assertThat(isMoved && !one.isOpen()).as("what is over does not move").isFalse();
      if (one.isOpen()) {
        assertThat(now.due().legal().calendarVersion()).isEqualTo(other.version());
      }
      one.version = now.version();
    }
  }

  private static void step(Known one, @Nullable Code refused, RequestState next, Runnable call) {
    RightsException thrown = catchThrowableOfType(RightsException.class, call::run);
    assertThat(thrown == null ? null : thrown.code()).isEqualTo(refused);
    if (refused == null) {
      one.state = next;
      one.version++;
    }
  }

  void check() {
    for (Known one : known) {
      RightsRequest now = store.find(one.id).orElseThrow();
      assertThat(now.state()).isEqualTo(one.state);
      assertThat(now.version()).isEqualTo(one.version);
      assertThat(now.refusal().isPresent()).isEqualTo(one.state == RequestState.REFUSED);
      assertThat(now.due().promisedBefore())
          .as("what was promised becomes later only by a clock that stood")
          .isBeforeOrEqualTo(one.promisedBefore);
      one.promisedBefore = now.due().promisedBefore();
    }
    checkLists();
  }

  private void checkLists() {
    List<OpenRequest> open = new ArrayList<>();
    List<OpenRequest> page = desks.get(0).open(RequestPosition.START, PAGE);
    while (!page.isEmpty()) {
      open.addAll(page);
      page = desks.get(1).open(RequestPosition.of(page.get(page.size() - 1).request()), PAGE);
    }
    assertThat(open)
        .extracting(each -> each.request().id())
        .containsExactlyInAnyOrderElementsOf(
            known.stream().filter(Known::isOpen).map(one -> one.id).toList());
    assertThat(open)
        .extracting(each -> RequestPosition.of(each.request()))
        .isSortedAccordingTo(Comparator.naturalOrder());
    for (SubjectRef subject : PEOPLE) {
      assertThat(store.of(subject))
          .extracting(RightsRequest::id)
          .containsExactlyInAnyOrderElementsOf(
              known.stream()
                  .filter(one -> one.subject.equals(subject))
                  .map(one -> one.id)
                  .toList());
    }
  }
}
