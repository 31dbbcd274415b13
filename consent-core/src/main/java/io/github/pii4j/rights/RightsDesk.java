package io.github.pii4j.rights;

import io.github.pii4j.calendar.CalendarListener;
import io.github.pii4j.calendar.ClockStop;
import io.github.pii4j.calendar.DayStatus;
import io.github.pii4j.calendar.StoppedClock;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.policy.PrivacyPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes what people ask for and does it in time: access, copies, correction, restriction,
 * objection, and whatever people answer by hand (PIPL, articles 15, 24 and 44 to 50).
 *
 * <pre>{@code
 * RightsDesk desk =
 *     RightsDesk.builder(new MemoryRequestStore(), policy)
 *         .stores(accounts, wages)
 *         .registration("account.register")
 *         .build();
 * RightsRequest request = desk.receive(subject, new Wish.Copy());
 * desk.verified(request.id(), "session");
 * RightsAnswer answer = desk.fulfil(request.id());
 * }</pre>
 *
 * <p>A request is recorded before anything else happens, and its time runs from then, however long
 * it takes to show who asks. A step that fails, in a store or because somebody else was there
 * first, leaves the request where it was and can be repeated.
 *
 * <p>Thread-safe, if the stores are.
 */
public final class RightsDesk {

  private static final int MOST_WRONG_ANSWERS = 5;

  private final RightsParts parts;
  private final RequestStore requests;
  private final Fulfilment fulfilment;

  RightsDesk(RightsParts parts) {
    this.parts = parts;
    this.requests = parts.requests();
    this.fulfilment = new Fulfilment(parts.policy(), parts.items(), parts.stores());
  }

  /**
   * Begins to put a desk together.
   *
   * @param requests where requests are kept
   * @param policy the policy in force, which says what is promised and what cannot be changed
   */
  public static RightsDeskBuilder builder(RequestStore requests, PrivacyPolicy policy) {
    return new RightsDeskBuilder(requests, policy);
  }

  /**
   * The same desk on another view of its store, such as one within a transaction of the host's:
   * {@code desk.in(store.joining(connection)).receive(subject, wish)}.
   */
  public RightsDesk in(RequestStore view) {
    return new RightsDesk(parts.with(view));
  }

  /**
   * Records what a person asks for. While the same is open already, that one gets it noted, and
   * keeps its time limit.
   *
   * @return the request, new or open already
   */
  public RightsRequest receive(SubjectRef subject, Wish wish) {
    Instant now = now();
    RightsRequest fresh =
        RightsRequest.received(
            RequestId.random(parts.random()), subject, wish, due(wish, now), now);
    RightsRequest kept = requests.keep(fresh);
    return kept.id().equals(fresh.id()) ? kept : step(kept.id(), RequestStep.ASK_AGAIN, List.of());
  }

  /**
   * Asks the person for some items to show who they are.
   *
   * @param items the codes of what; nothing that registration did not collect
   * @throws RightsException ASKS_FOR_TOO_MUCH, with the codes; NOT_NOW
   */
  public RightsRequest askIdentity(RequestId id, Set<String> items) {
    parts.identity().requireModest(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("ask for at least one item, or call verified");
    }
    return step(id, RequestStep.ASK_IDENTITY, List.copyOf(new TreeSet<>(items)));
  }

  /**
   * Takes the person's answers to what they were asked. Wrong answers are counted; after the fifth
   * the request is refused, so that nobody finds a value out by trying.
   *
   * @param answers by code; answers that nobody asked for are refused, for they would be collected
   * @return the request: verified, still pending, or refused
   * @throws RightsException ASKS_FOR_TOO_MUCH if there is an answer that nobody asked for; NOT_NOW
   */
  public RightsRequest answerIdentity(RequestId id, Map<String, String> answers) {
    RightsRequest request = require(id);
    requireState(request, RequestState.IDENTITY_PENDING);
    if (hasTriedTooOften(request)) {
      return refuseStranger(request); // the refusal that should have followed was interrupted
    }
    Set<String> asked = new TreeSet<>(request.identityAsked());
    Set<String> unasked = new TreeSet<>(answers.keySet());
    unasked.removeAll(asked);
    if (!unasked.isEmpty()) {
      throw new RightsException(RightsException.Code.ASKS_FOR_TOO_MUCH, unasked);
    }
    return IdentityCheck.isRight(asked, answers, parts.stores(), request.subject())
        ? apply(request, RequestStep.VERIFY, List.of("answers"))
        : wrong(request);
  }

  /**
   * Records that the host knows who asks, as from a session in which they signed in.
   *
   * @param method how; a word, no personal data
   */
  public RightsRequest verified(RequestId id, String method) {
    return step(id, RequestStep.VERIFY, List.of(method));
  }

  /**
   * Does what is asked for. What fails half-way is done again from the beginning, to the same end.
   *
   * @return the answer to show the person
   * @throws RightsException NOT_NOW unless the request is verified; BY_HAND
   */
  public RightsAnswer fulfil(RequestId id) {
    RightsRequest request = require(id);
    requireState(request, RequestState.VERIFIED);
    RightsAnswer answer = fulfilment.answer(request, now());
    if (answer instanceof RightsAnswer.Refused refused) {
      apply(request, RequestStep.REFUSE, List.of(refused.reason().name()));
    } else {
      apply(request, RequestStep.FULFIL, List.of());
    }
    return answer;
  }

  /**
   * Answers access or a copy as {@link #fulfil} does, but writes the text and holds a page of it at
   * a time, however much there is. What could not be written is written again from the beginning.
   *
   * @param out gets personal data in clear; not closed
   * @return the request, which is done
   * @throws RightsException NOT_NOW unless the request is verified; NOT_A_COPY
   * @throws java.io.UncheckedIOException if {@code out} fails; the request stays where it was
   */
  public RightsRequest writeCopy(RequestId id, CopyForm form, Appendable out) {
    RightsRequest request = require(id);
    requireState(request, RequestState.VERIFIED);
    if (!(request.wish() instanceof Wish.Access || request.wish() instanceof Wish.Copy)) {
      throw new RightsException(RightsException.Code.NOT_A_COPY, id);
    }
    fulfilment.write(request, now(), form.open(out));
    return apply(request, RequestStep.FULFIL, List.of());
  }

  /**
   * Records that people did what was asked for.
   *
   * @param how a word about it, no personal data
   */
  public RightsRequest doneByHand(RequestId id, String how) {
    return step(id, RequestStep.FULFIL, List.of(how));
  }

  /** Refuses a request. What to tell the person is in the reason. */
  public RightsRequest refuse(RequestId id, RefusalReason reason) {
    return step(id, RequestStep.REFUSE, List.of(reason.name()));
  }

  /** Records that the person took the request back. */
  public RightsRequest withdraw(RequestId id) {
    return step(id, RequestStep.WITHDRAW, List.of());
  }

  /**
   * Records that the clock of a request stands still. That moves nothing until it goes on.
   *
   * @throws RightsException CLOCK_RUNS if no rule of the limits lets it, as in China; NOT_NOW if it
   *     stands still already
   */
  public RightsRequest stopClock(RequestId id, ClockStop.Reason reason) {
    RightsRequest request = require(id);
    StoppedClock clock = request.due().legal().clock();
    if (!clock.rule().reasons().contains(reason)) {
      throw new RightsException(RightsException.Code.CLOCK_RUNS, id);
    }
    requireStanding(request, false);
    return withClock(request, RequestStep.STOP_CLOCK, clock.stop(reason, now()), reason.name());
  }

  /**
   * Records that the clock goes on, and counts the due dates anew: working days on which it stood
   * for the whole day are left out, as many as the rule allows.
   *
   * @throws RightsException NOT_NOW unless it stands still
   */
  public RightsRequest goOn(RequestId id) {
    RightsRequest request = require(id);
    requireStanding(request, true);
    StoppedClock clock = request.due().legal().clock().goOn(now());
    RequestDue due = due(request, clock);
    String moved = due.legal().dueDate().toString();
    return withClock(request, RequestStep.GO_ON, clock, moved);
  }

  private RightsRequest withClock(
      RightsRequest request, RequestStep step, StoppedClock clock, String detail) {
    return replace(request.after(step, now(), List.of(detail)).due(due(request, clock)));
  }

  private RequestDue due(RightsRequest request, StoppedClock clock) {
    return parts
        .limits()
        .due(request.due().legal().calendar(), request.wish().right(), request.receivedAt(), clock);
  }

  private static void requireStanding(RightsRequest request, boolean standing) {
    if (request.due().legal().clock().isStanding() != standing) {
      throw new RightsException(RightsException.Code.NOT_NOW, request.id());
    }
  }

  /** The request of this id. */
  public Optional<RightsRequest> find(RequestId id) {
    return requests.find(id);
  }

  /** All requests of a person, oldest first. */
  public List<RightsRequest> of(SubjectRef subject) {
    return requests.of(subject);
  }

  /** What is to be done, the most urgent first. */
  public List<OpenRequest> open() {
    return requests.open().stream().map(this::withTimeLeft).toList();
  }

  /** The items that people cannot change themselves, with the reasons, for the page on it. */
  public List<ImmutableItem> immutableItems() {
    return parts.items().fixed();
  }

  /**
   * The codes of items that people submit according to the policy, but that no store holds: they
   * could be neither seen nor corrected. A host's test expects none, or names the few that are not
   * kept, such as one-time codes.
   */
  public Set<String> unreachableItems() {
    Set<String> codes = new TreeSet<>(parts.items().submittedByPeople());
    parts.stores().all().forEach(store -> codes.removeAll(store.categories()));
    return codes;
  }

  /** The law's limits and the policy's promises that requests are measured by. */
  public RightsTimeLimits limits() {
    return parts.limits();
  }

  /**
   * Computes the due dates of all open requests anew when another calendar counts. What was
   * promised does not become later.
   */
  public CalendarListener recomputing() {
    return (activation, change) ->
        requests.open().forEach(request -> move(request.id(), activation.calendar()));
  }

  /** Again, if somebody else was there first: a due date that is not moved would be missed. */
  private void move(RequestId id, WorkingDayCalendar calendar) {
    Optional<RightsRequest> moved;
    do {
      moved =
          requests
              .find(id)
              .filter(request -> request.state().isOpen())
              .flatMap(request -> moved(request, calendar));
    } while (moved.isPresent() && !requests.replace(moved.get()));
  }

  /** The request with the due date of this calendar; empty if that is the one it has. */
  private Optional<RightsRequest> moved(RightsRequest request, WorkingDayCalendar calendar) {
    RequestDue before = request.due();
    RequestDue fresh =
        parts
            .limits()
            .due(calendar, request.wish().right(), request.receivedAt(), before.legal().clock())
            .notPromisedAfter(before.promisedBefore());
    if (fresh.equals(before)) {
      return Optional.empty();
    }
    List<String> details = List.of(fresh.legal().dueDate().toString());
    return Optional.of(request.after(RequestStep.MOVE_DUE, now(), details).due(fresh));
  }

  private RightsRequest wrong(RightsRequest request) {
    RightsRequest counted = apply(request, RequestStep.WRONG_ANSWER, List.of());
    return hasTriedTooOften(counted) ? refuseStranger(counted) : counted;
  }

  private static boolean hasTriedTooOften(RightsRequest request) {
    return request.count(RequestStep.WRONG_ANSWER) >= MOST_WRONG_ANSWERS;
  }

  private RightsRequest refuseStranger(RightsRequest request) {
    String reason = RefusalReason.IDENTITY_NOT_PROVEN.name();
    return apply(request, RequestStep.REFUSE, List.of(reason));
  }

  private OpenRequest withTimeLeft(RightsRequest request) {
    StoppedClock clock = request.due().legal().clock();
    RequestDue due = clock.isStanding() ? due(request, clock.asOf(now())) : request.due();
    ZoneId zone = due.legal().rule().zone();
    LocalDate today = LocalDate.ofInstant(now(), zone);
    LocalDate last = LocalDate.ofInstant(due.actBefore().minusNanos(1), zone);
    boolean isOver = !now().isBefore(due.actBefore());
    return new OpenRequest(
        request, isOver ? -Math.max(1, workingDays(last, today)) : workingDays(today, last));
  }

  /** The working days after {@code from} up to {@code to}. */
  private int workingDays(LocalDate from, LocalDate to) {
    WorkingDayCalendar calendar = parts.calendar().get();
    return Math.toIntExact(
        from.plusDays(1)
            .datesUntil(to.plusDays(1))
            .filter(day -> calendar.estimate(day) instanceof DayStatus.Working)
            .count());
  }

  private RequestDue due(Wish wish, Instant received) {
    return parts.limits().due(parts.calendar().get(), wish.right(), received);
  }

  private RightsRequest step(RequestId id, RequestStep step, List<String> details) {
    return apply(require(id), step, details);
  }

  private RightsRequest apply(RightsRequest request, RequestStep step, List<String> details) {
    return replace(request.after(step, now(), details));
  }

  private RightsRequest replace(RightsRequest later) {
    if (!requests.replace(later)) {
      throw new RightsException(RightsException.Code.CHANGED_MEANWHILE, later.id());
    }
    return later;
  }

  private RightsRequest require(RequestId id) {
    return requests
        .find(id)
        .orElseThrow(() -> new RightsException(RightsException.Code.NO_SUCH_REQUEST, id));
  }

  private static void requireState(RightsRequest request, RequestState state) {
    if (request.state() != state) {
      throw new RightsException(RightsException.Code.NOT_NOW, request.id());
    }
  }

  private Instant now() {
    return parts.clock().instant();
  }
}
