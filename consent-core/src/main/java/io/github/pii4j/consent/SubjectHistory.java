package io.github.pii4j.consent;

import io.github.pii4j.policy.PolicyVersion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Everything recorded about one person, and where they stand because of it. */
final class SubjectHistory {

  private final List<ConsentEvent> events = new ArrayList<>();
  private final Map<ConsentScope, ConsentEvent> standing = new HashMap<>();
  private final Map<ConsentScope, PolicyVersion> onScreen = new HashMap<>();

  void add(ConsentEvent event) {
    events.add(event);
    if (event.state() == ConsentState.PRESENTED) {
      onScreen.put(event.scope(), event.version());
      standing.merge(event.scope(), event, SubjectHistory::afterPresenting);
      return;
    }
    onScreen.remove(event.scope());
    standing.put(event.scope(), event);
  }

  /** Showing a new text does not end a consent that stands. */
  private static ConsentEvent afterPresenting(ConsentEvent before, ConsentEvent presented) {
    return before.state() == ConsentState.GIVEN ? before : presented;
  }

  /** Whether the text of this version is what the person was shown and has not answered yet. */
  boolean isOnScreen(ConsentScope scope, PolicyVersion version) {
    return version.equals(onScreen.get(scope));
  }

  boolean isTerminated() {
    return standing.values().stream().anyMatch(last -> last.state() == ConsentState.TERMINATED);
  }

  Optional<ConsentEvent> standing(ConsentScope scope) {
    return Optional.ofNullable(standing.get(scope));
  }

  List<ConsentEvent> standing() {
    return List.copyOf(standing.values());
  }

  List<ConsentEvent> events() {
    return List.copyOf(events);
  }
}
