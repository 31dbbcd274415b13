package io.github.pii4j.rights;

import io.github.pii4j.calendar.CalendarListener;
import io.github.pii4j.calendar.ClockStop;
import io.github.pii4j.policy.PrivacyPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes what people ask for and does it in time: access, copies, correction, deletion, restriction,
 * objection, and whatever people answer by hand (PIPL, articles 15, 24 and 44 to 50).
 *
 * <pre>{@code
 * RightsDesk desk =
 *     RightsDesk.builder(new MemoryRequestStore(), policy)
 *         .stores(accounts, wages)
 *         .registration("account.register")
 *         .build();
 * RightsRequest request = desk.receive(subject, new Wish.Copy());
 * desk.signedIn(request.id(), subject);
 * RightsAnswer answer = desk.fulfil(request.id());
 * }</pre>
 *
 * <p>A request is recorded before anything else happens, and its time runs from then, however long
 * it takes to show who asks. A step that fails, in a store or because somebody else was there
 * first, leaves the request where it was and can be repeated.
 *
 * <p>Whatever names a request throws {@link RightsException} if there is none (NO_SUCH_REQUEST), if
 * somebody else changed it at the same time (CHANGED_MEANWHILE), or if the store is not available
 * (UNAVAILABLE) or holds what was not written with its keys (UNREADABLE).
 *
 * <p>Thread-safe, if the stores are.
 */
public final class RightsDesk {

  /** A person who asks a hundred times makes the request no longer than one who asks twenty. */
  private static final int MOST_REPEATS_NOTED = 20;

  private static final int ATTEMPTS = MOST_REPEATS_NOTED + 10;

  private final RightsParts parts;
  private final RequestSteps steps;
  private final RequestTimes times;
  private final IdentityAnswers identity;
  private final Fulfilment fulfilment;

  RightsDesk(RightsParts parts) {
    this.parts = parts;
    this.steps = new RequestSteps(parts.requests(), parts.clock());
    this.times = new RequestTimes(steps, parts.limits(), parts.calendar());
    this.identity = new IdentityAnswers(steps, parts.identity(), parts.stores());
    this.fulfilment = new Fulfilment(parts.policy(), parts.items(), parts.stores(), parts.held());
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
   * @throws RightsException OVERTAKEN if others kept changing the same at the same time; nothing is
   *     lost, and it may be called again
   */
  public RightsRequest receive(SubjectRef subject, Wish wish) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Instant now = steps.now();
      RightsRequest fresh =
          RightsRequest.received(
              RequestId.random(parts.random()), subject, wish, times.due(wish, now), now);
      RightsRequest kept = parts.requests().keep(fresh);
      Optional<RightsRequest> received =
          kept.id().equals(fresh.id()) ? Optional.of(times.upToDate(kept)) : noted(kept);
      if (received.isPresent()) {
        return received.get();
      }
    }
    throw new RightsException(RightsException.Code.OVERTAKEN);
  }

  /** Empty if the open request ended meanwhile: then this is another one. */
  private Optional<RightsRequest> noted(RightsRequest open) {
    RightsRequest now = steps.require(open.id());
    if (!now.state().isOpen()) {
      return Optional.empty();
    }
    if (now.count(RequestStep.ASK_AGAIN) >= MOST_REPEATS_NOTED) {
      return Optional.of(now);
    }
    RightsRequest later = now.after(RequestStep.ASK_AGAIN, steps.now(), List.of());
    return parts.requests().replace(later) ? Optional.of(later) : Optional.empty();
  }

  /**
   * Asks the person for some items to show who they are.
   *
   * @param items the codes of what; nothing that registration did not collect
   * @throws RightsException ASKS_FOR_TOO_MUCH, with the codes; ASKED_BY_ANOTHER if it is a
   *     relative's request, whom the data of the person who died does not identify; NOT_NOW
   */
  public RightsRequest askIdentity(RequestId id, Set<String> items) {
    return identity.ask(id, items);
  }

  /**
   * Takes the person's answers to what they were asked. Wrong answers are counted, so that nobody
   * finds a value out by trying: after the fifth the request is refused, and after five about one
   * person within 24 hours no answer about them is looked at in any of their requests.
   *
   * @param answers by code; answers that nobody asked for are refused, for they would be collected
   * @return the request: verified, still pending, or refused
   * @throws RightsException ASKS_FOR_TOO_MUCH if there is an answer that nobody asked for;
   *     TOO_MANY_WRONG_ANSWERS, and the request stays where it was; NOT_NOW
   */
  public RightsRequest answerIdentity(RequestId id, Map<String, String> answers) {
    return identity.answer(id, answers);
  }

  /**
   * Records that the person is signed in, so that it is known who asks. Give the person of the
   * session, not the one whom the request names: a request may come from anybody, and its id proves
   * nothing.
   *
   * @param who who is signed in
   * @throws RightsException ASKED_BY_ANOTHER if the request is about somebody else, or is a
   *     relative's; NOT_NOW
   */
  public RightsRequest signedIn(RequestId id, SubjectRef who) {
    RightsRequest request = steps.require(id);
    if (!request.subject().equals(who) || request.wish().isOfAnother()) {
      throw new RightsException(RightsException.Code.ASKED_BY_ANOTHER, id);
    }
    return steps.take(request, RequestStep.VERIFY, List.of("session"));
  }

  /**
   * Records that the host made sure who asks in another way: at a counter, by telephone, or, for a
   * relative, from the proof of kinship. For somebody who is signed in there is {@link #signedIn}.
   *
   * @param method how; a word of up to 200 characters, no personal data
   * @throws RightsException NOT_NOW
   * @throws IllegalArgumentException if the word is blank or longer than a line
   */
  public RightsRequest verified(RequestId id, String method) {
    return steps.take(id, RequestStep.VERIFY, RequestSteps.note(method));
  }

  /**
   * Does what is asked for. What fails half-way is done again from the beginning, to the same end.
   * Before it has an effect on data it is recorded as {@linkplain RightsRequest#isBegun begun}:
   * from then on it can be neither taken back nor refused, only done, by this or by hand.
   *
   * @return the answer to show the person
   * @throws RightsException NOT_NOW unless the request is verified; BY_HAND, also for a deletion if
   *     the desk was not told what is held ({@link RightsDeskBuilder#heldItems}); NO_SUCH_STORE or
   *     NO_SUCH_FUNCTION if the wish names one that is not there, and the request stays where it
   *     was
   */
  public RightsAnswer fulfil(RequestId id) {
    RightsRequest verified = steps.require(id, RequestState.VERIFIED);
    fulfilment.requirePossible(verified);
    RightsRequest request =
        verified.wish().isForData()
            ? verified
            : steps.begin(verified, fulfilment.foreseen(verified));
    RightsAnswer answer = fulfilment.answer(request, steps.now());
    Optional<RefusalReason> refusal = answer.refusal();
    RequestStep step = refusal.isPresent() ? RequestStep.REFUSE : RequestStep.FULFIL;
    steps.end(request, step, refusal.stream().map(RefusalReason::name).toList());
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
    RightsRequest request = steps.require(id, RequestState.VERIFIED);
    if (!request.wish().isForData()) {
      throw new RightsException(RightsException.Code.NOT_A_COPY, id);
    }
    fulfilment.write(request, steps.now(), form.open(out));
    return steps.end(request, RequestStep.FULFIL, List.of());
  }

  /**
   * Records that people did what was asked for.
   *
   * @param how a word about it of up to 200 characters, no personal data
   * @throws RightsException NOT_NOW unless the request is verified
   * @throws IllegalArgumentException if the word is blank or longer than a line
   */
  public RightsRequest doneByHand(RequestId id, String how) {
    return steps.take(id, RequestStep.FULFIL, RequestSteps.note(how));
  }

  /**
   * Refuses a request. What to tell the person is in the reason.
   *
   * @throws RightsException NOT_NOW if it has ended, or {@link #fulfil} began to do it
   */
  public RightsRequest refuse(RequestId id, RefusalReason reason) {
    return steps.takeUnlessBegun(id, RequestStep.REFUSE, List.of(reason.name()));
  }

  /**
   * Records that the person took the request back.
   *
   * @throws RightsException NOT_NOW if it has ended, or {@link #fulfil} began to do it
   */
  public RightsRequest withdraw(RequestId id) {
    return steps.takeUnlessBegun(id, RequestStep.WITHDRAW, List.of());
  }

  /**
   * Records that the clock of a request stands still. That moves nothing until it goes on.
   *
   * @throws RightsException CLOCK_RUNS if no rule of the limits lets it, as in China; NOT_NOW if it
   *     stands still already
   */
  public RightsRequest stopClock(RequestId id, ClockStop.Reason reason) {
    return times.stop(id, reason);
  }

  /**
   * Records that the clock goes on, and counts the due dates anew: working days on which it stood
   * for the whole day are left out, as many as the rule allows.
   *
   * @throws RightsException NOT_NOW unless it stands still
   */
  public RightsRequest goOn(RequestId id) {
    return times.goOn(id);
  }

  /**
   * The request of this id, whoever asks for it. Show it to the person alone: {@link
   * #find(SubjectRef, RequestId)}.
   */
  public Optional<RightsRequest> find(RequestId id) {
    return parts.requests().find(id);
  }

  /** The request of this id, if it is about this person and not a relative's. */
  public Optional<RightsRequest> find(SubjectRef subject, RequestId id) {
    return find(id)
        .filter(request -> request.subject().equals(subject) && !request.wish().isOfAnother());
  }

  /** All requests of a person, oldest first. */
  public List<RightsRequest> of(SubjectRef subject) {
    return parts.requests().of(subject);
  }

  /**
   * What is to be done, the most urgent first.
   *
   * @param after the place after which to begin: {@link RequestPosition#START}, or {@link
   *     RequestPosition#of} the last request of the page before
   * @param most how many at once, at least one; an empty page is the end
   * @throws IllegalArgumentException if it is less
   */
  public List<OpenRequest> open(RequestPosition after, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a page has at least one request, not " + most);
    }
    return parts.requests().open(after, most).stream().map(times::withTimeLeft).toList();
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
    return (activation, change) -> times.recompute(activation.calendar());
  }

  /**
   * The same by the calendar in use: once at start, after a release of this library or of the host
   * brought another one. What is due as it says already is left alone.
   */
  public void recompute() {
    times.recompute(parts.calendar().get());
  }
}
