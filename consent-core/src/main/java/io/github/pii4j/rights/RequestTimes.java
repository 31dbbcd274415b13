package io.github.pii4j.rights;

import io.github.pii4j.calendar.ClockStop;
import io.github.pii4j.calendar.StoppedClock;
import io.github.pii4j.calendar.WorkingDayCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The time limits of requests: how they begin, stand still, go on and move. */
record RequestTimes(
    RequestSteps steps, RightsTimeLimits limits, Supplier<WorkingDayCalendar> calendar) {

  private static final int PAGE = 500;

  RequestDue due(Wish wish, Instant received) {
    return limits.due(calendar.get(), wish.right(), received);
  }

  /** A request just recorded: another calendar may have come, and counted all others, meanwhile. */
  RightsRequest upToDate(RightsRequest recorded) {
    WorkingDayCalendar now = calendar.get();
    if (recorded.due().legal().calendarVersion().equals(now.version())) {
      return recorded;
    }
    move(recorded.id(), now);
    return steps.require(recorded.id());
  }

  RightsRequest stop(RequestId id, ClockStop.Reason reason) {
    RightsRequest request = steps.require(id);
    StoppedClock clock = clock(request);
    if (!clock.rule().reasons().contains(reason)) {
      throw new RightsException(RightsException.Code.CLOCK_RUNS, id);
    }
    if (clock.isStanding()) {
      throw new RightsException(RightsException.Code.NOT_NOW, id);
    }
    StoppedClock stopped = clock.stop(reason, noEarlier(clock));
    RequestDue same = due(request, stopped);
    return steps.replace(step(request, RequestStep.STOP_CLOCK, reason.name(), same));
  }

  RightsRequest goOn(RequestId id) {
    RightsRequest request = steps.require(id);
    StoppedClock clock = clock(request);
    if (!clock.isStanding()) {
      throw new RightsException(RightsException.Code.NOT_NOW, id);
    }
    RequestDue moved = due(request, clock.goOn(noEarlier(clock)));
    String day = moved.legal().dueDate().toString();
    return steps.replace(step(request, RequestStep.GO_ON, day, moved));
  }

  private RightsRequest step(
      RightsRequest request, RequestStep step, String detail, RequestDue due) {
    return request.after(step, steps.now(), List.of(detail)).due(due);
  }

  /** What was promised moves with the clock, unless it was nearer already than it had to be. */
  private RequestDue due(RightsRequest request, StoppedClock clock) {
    RequestDue before = request.due();
    RequestDue after = counted(request, before.legal().calendar(), clock);
    RequestDue unmoved = counted(request, before.legal().calendar(), before.legal().clock());
    return unmoved.promisedBefore().equals(before.promisedBefore())
        ? after
        : after.notPromisedAfter(before.promisedBefore());
  }

  private RequestDue counted(RightsRequest request, WorkingDayCalendar in, StoppedClock clock) {
    return limits.due(in, request.wish().right(), request.receivedAt(), clock);
  }

  private static StoppedClock clock(RightsRequest request) {
    return request.due().legal().clock();
  }

  /** Now; or when the clock last stopped or went on, if the clock of this node is behind. */
  private Instant noEarlier(StoppedClock clock) {
    List<ClockStop> stops = clock.stops();
    Instant ended = stops.isEmpty() ? Instant.MIN : stops.get(stops.size() - 1).until();
    Instant last = clock.since().orElse(ended);
    return steps.now().isBefore(last) ? last : steps.now();
  }

  /** Every open request, by pages: those that move meanwhile may come twice, and none is missed. */
  void recompute(WorkingDayCalendar other) {
    RequestPosition at = RequestPosition.START;
    List<RightsRequest> page = steps.requests().open(at, PAGE);
    while (!page.isEmpty()) {
      at = RequestPosition.of(page.get(page.size() - 1));
      page.forEach(request -> move(request.id(), other));
      page = steps.requests().open(at, PAGE);
    }
  }

  /** Again, if somebody else was there first: a due date that is not moved would be missed. */
  private void move(RequestId id, WorkingDayCalendar other) {
    Optional<RightsRequest> moved;
    do {
      moved =
          steps
              .requests()
              .find(id)
              .filter(request -> request.state().isOpen())
              .flatMap(request -> moved(request, other));
    } while (moved.isPresent() && !steps.requests().replace(moved.get()));
  }

  /** The request with the due date of this calendar; empty if that is the one it has. */
  private Optional<RightsRequest> moved(RightsRequest request, WorkingDayCalendar other) {
    RequestDue before = request.due();
    RequestDue fresh =
        counted(request, other, before.legal().clock()).notPromisedAfter(before.promisedBefore());
    String day = fresh.legal().dueDate().toString();
    return fresh.equals(before)
        ? Optional.empty()
        : Optional.of(step(request, RequestStep.MOVE_DUE, day, fresh));
  }

  OpenRequest withTimeLeft(RightsRequest request) {
    StoppedClock clock = clock(request);
    RequestDue due =
        clock.isStanding() ? due(request, clock.asOf(noEarlier(clock))) : request.due();
    ZoneId zone = due.legal().rule().zone();
    LocalDate today = LocalDate.ofInstant(steps.now(), zone);
    LocalDate last = LocalDate.ofInstant(due.actBefore().minusNanos(1), zone);
    int left = calendar.get().workingDaysLeft(today, last);
    boolean isOver = !steps.now().isBefore(due.actBefore());
    return new OpenRequest(request, isOver ? Math.min(left, -1) : left);
  }
}
