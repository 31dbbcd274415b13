package io.github.pii4j.rights;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Asks people who they are, and lets nobody find it out by trying. */
record IdentityAnswers(RequestSteps steps, IdentityCheck check, DataStores stores) {

  private static final int MOST_WRONG_ANSWERS = 5;
  private static final Duration COUNTED = Duration.ofHours(24);

  RightsRequest ask(RequestId id, Set<String> items) {
    check.requireModest(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("ask for at least one item, or call verified");
    }
    RightsRequest request = steps.require(id);
    if (request.wish().isOfAnother()) {
      throw new RightsException(RightsException.Code.ASKED_BY_ANOTHER, id);
    }
    return steps.take(request, RequestStep.ASK_IDENTITY, List.copyOf(new TreeSet<>(items)));
  }

  RightsRequest answer(RequestId id, Map<String, String> answers) {
    RightsRequest request = steps.require(id, RequestState.IDENTITY_PENDING);
    if (hasTriedTooOften(request)) {
      return refuseStranger(request); // the refusal that should have followed was interrupted
    }
    Set<String> asked = new TreeSet<>(request.identityAsked());
    requireAsked(asked, answers.keySet());
    requireFewWrong(request, steps.requests().of(request.subject()));
    return IdentityCheck.isRight(asked, answers, stores, request.subject())
        ? counted(request.after(RequestStep.VERIFY, steps.now(), List.of("answers")))
        : wrong(request);
  }

  /**
   * Writes what an answer came to, if it is among the first few of the day: nobody learns what one
   * came to that was looked at beside them.
   */
  private RightsRequest counted(RightsRequest judged) {
    return steps.replace(judged, all -> requireFewWrong(judged, all));
  }

  private void requireAsked(Set<String> asked, Set<String> answered) {
    if (!asked.containsAll(answered)) {
      throw new RightsException(RightsException.Code.ASKS_FOR_TOO_MUCH, unasked(asked, answered));
    }
  }

  /** By their codes; what else comes from outside may be anything, and is not quoted. */
  private Set<String> unasked(Set<String> asked, Set<String> answered) {
    return answered.stream()
        .filter(name -> !asked.contains(name))
        .map(name -> check.isCollected(name) ? name : "?")
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Or a stranger would begin a request after the other, and try five times in each. */
  private void requireFewWrong(RightsRequest request, List<RightsRequest> all) {
    Instant since = steps.now().minus(COUNTED);
    long wrong =
        all.stream()
            .flatMap(each -> each.events().stream())
            .filter(event -> event.step() == RequestStep.WRONG_ANSWER)
            .filter(event -> event.at().isAfter(since))
            .count();
    if (wrong >= MOST_WRONG_ANSWERS) {
      throw new RightsException(RightsException.Code.TOO_MANY_WRONG_ANSWERS, request.id());
    }
  }

  private RightsRequest wrong(RightsRequest request) {
    RightsRequest counted =
        counted(request.after(RequestStep.WRONG_ANSWER, steps.now(), List.of()));
    return hasTriedTooOften(counted) ? refuseStranger(counted) : counted;
  }

  private static boolean hasTriedTooOften(RightsRequest request) {
    return request.count(RequestStep.WRONG_ANSWER) >= MOST_WRONG_ANSWERS;
  }

  private RightsRequest refuseStranger(RightsRequest request) {
    String reason = RefusalReason.IDENTITY_NOT_PROVEN.name();
    return steps.take(request, RequestStep.REFUSE, List.of(reason));
  }
}
