package io.github.pii4j.rights;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request of a person, with all that happened to it. Immutable; every step makes another one.
 *
 * @param id its name
 * @param subject who asks
 * @param wish what for
 * @param due until when it must be answered
 * @param events what happened, the first being that it was received
 */
public record RightsRequest(
    RequestId id, SubjectRef subject, Wish wish, RequestDue due, List<RequestEvent> events) {

  /**
   * Copies.
   *
   * @throws IllegalArgumentException if the events cannot have happened in this order
   */
  public RightsRequest {
    requireNonNull(id, "id");
    requireNonNull(subject, "subject");
    requireNonNull(wish, "wish");
    requireNonNull(due, "due");
    events = List.copyOf(events);
    stateAfter(events);
  }

  static RightsRequest received(
      RequestId id, SubjectRef subject, Wish wish, RequestDue due, Instant at) {
    RequestEvent first = new RequestEvent(at, RequestStep.RECEIVE, List.of());
    return new RightsRequest(id, subject, wish, due, List.of(first));
  }

  /** When it was received, from which its time runs. */
  public Instant receivedAt() {
    return events.get(0).at();
  }

  /** Where it stands. */
  public RequestState state() {
    return stateAfter(events);
  }

  /** How many events there are: a store replaces a request only by a later version of itself. */
  public int version() {
    return events.size();
  }

  /** Why it was refused, if it was. */
  public Optional<RefusalReason> refusal() {
    return events.stream()
        .filter(event -> event.step() == RequestStep.REFUSE)
        .map(event -> RefusalReason.valueOf(event.details().get(0)))
        .findFirst();
  }

  /** The codes of the items that the person was asked for to show who they are. */
  public List<String> identityAsked() {
    return events.stream()
        .filter(event -> event.step() == RequestStep.ASK_IDENTITY)
        .findFirst()
        .map(RequestEvent::details)
        .orElse(List.of());
  }

  /** Whether to do it was begun, so that some of it may have its effect already. */
  public boolean isBegun() {
    return count(RequestStep.BEGIN) > 0;
  }

  /** How many items were to go when a deletion was begun; 0 if none were, or nobody counted. */
  long foreseen() {
    return events.stream()
        .filter(event -> event.step() == RequestStep.BEGIN)
        .flatMap(event -> event.details().stream())
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  long count(RequestStep step) {
    return events.stream().filter(event -> event.step() == step).count();
  }

  /** The request after one more step. */
  RightsRequest after(RequestStep step, Instant at, List<String> details) {
    if (step.from(state()).isEmpty()) {
      throw new RightsException(RightsException.Code.NOT_NOW, id);
    }
    List<RequestEvent> more = new ArrayList<>(events);
    more.add(new RequestEvent(at, step, details));
    return new RightsRequest(id, subject, wish, due, more);
  }

  RightsRequest due(RequestDue other) {
    return new RightsRequest(id, subject, wish, other, events);
  }

  private static RequestState stateAfter(List<RequestEvent> events) {
    if (events.isEmpty() || events.get(0).step() != RequestStep.RECEIVE) {
      throw new IllegalArgumentException("the first event of a request is that it was received");
    }
    RequestState state = RequestState.RECEIVED;
    for (RequestEvent event : events.subList(1, events.size())) {
      state =
          event
              .step()
              .from(state)
              .orElseThrow(() -> new IllegalArgumentException(event.step() + " cannot come here"));
    }
    return state;
  }

  /** The id, the wish and the state, never the person. */
  @Override
  public String toString() {
    return "RightsRequest[" + id + ", " + wish + ", " + state() + "]";
  }
}
