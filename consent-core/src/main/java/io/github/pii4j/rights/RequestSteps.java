package io.github.pii4j.rights;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Writes the steps of requests, one version after the other. */
record RequestSteps(RequestStore requests, InstantSource clock) {

  /** How much a host may note of a step; a word is enough. */
  private static final int MOST_CHARACTERS = 200;

  private static final int ATTEMPTS = 30;

  Instant now() {
    return clock.instant();
  }

  RightsRequest require(RequestId id) {
    return requests
        .find(id)
        .orElseThrow(() -> new RightsException(RightsException.Code.NO_SUCH_REQUEST, id));
  }

  RightsRequest require(RequestId id, RequestState state) {
    RightsRequest request = require(id);
    if (request.state() != state) {
      throw new RightsException(RightsException.Code.NOT_NOW, id);
    }
    return request;
  }

  RightsRequest take(RequestId id, RequestStep step, List<String> details) {
    return take(require(id), step, details);
  }

  RightsRequest take(RightsRequest request, RequestStep step, List<String> details) {
    return replace(request.after(step, now(), details));
  }

  /**
   * Claims a request before what it asks for has an effect: nobody can take it back meanwhile.
   *
   * @throws RightsException NOT_NOW if somebody did just before
   */
  RightsRequest begin(RightsRequest request, List<String> details) {
    return request.isBegun() ? request : insist(request, RequestStep.BEGIN, details);
  }

  /**
   * Ends a request after what it asks for was done: who asked again meanwhile, or counted its time
   * anew, does not undo that.
   */
  RightsRequest end(RightsRequest done, RequestStep step, List<String> details) {
    return insist(done, step, details);
  }

  private RightsRequest insist(RightsRequest read, RequestStep step, List<String> details) {
    RightsRequest present = read;
    for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
      RightsRequest later = present.after(step, now(), details);
      if (requests.replace(later)) {
        return later;
      }
      present = require(read.id());
    }
    return take(read.id(), step, details);
  }

  /**
   * Takes a step that must not come once to do what is asked for was begun.
   *
   * @throws RightsException NOT_NOW if it was
   */
  RightsRequest takeUnlessBegun(RequestId id, RequestStep step, List<String> details) {
    RightsRequest request = require(id);
    if (request.isBegun()) {
      throw new RightsException(RightsException.Code.NOT_NOW, id);
    }
    return take(request, step, details);
  }

  RightsRequest replace(RightsRequest later) {
    if (!requests.replace(later)) {
      throw new RightsException(RightsException.Code.CHANGED_MEANWHILE, later.id());
    }
    return later;
  }

  RightsRequest replace(RightsRequest later, Consumer<List<RightsRequest>> check) {
    if (!requests.replace(later, check)) {
      throw new RightsException(RightsException.Code.CHANGED_MEANWHILE, later.id());
    }
    return later;
  }

  /**
   * What a host notes of a step.
   *
   * @throws IllegalArgumentException if it is blank or longer than a line
   */
  static List<String> note(String text) {
    return List.of(BoundedText.require(text, "a note", MOST_CHARACTERS));
  }
}
