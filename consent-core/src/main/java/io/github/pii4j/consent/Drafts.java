package io.github.pii4j.consent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What is to be recorded of a text that is shown, of an answer to it, and of an account's end. */
final class Drafts {

  private Drafts() {}

  static List<EventDraft> presented(Shown shown, ConsentScope... scopes) {
    return Arrays.stream(scopes)
        .map(scope -> EventDraft.of(EventKind.PRESENTED, scope, Actor.CONTROLLER))
        .map(draft -> draft.with(Optional.of(shown)))
        .toList();
  }

  /** What is answered is what the answer names, else what was last put on the screen. */
  static EventDraft answering(ConsentHistory history, Answer answer, ConsentScope scope) {
    if (history.isTerminated()) {
      throw new ConsentException(ConsentException.Code.TERMINATED, scope);
    }
    return answer
        .shown()
        .or(() -> history.standing(scope).onScreen())
        .filter(shown -> shown.version().equals(answer.version()))
        .map(shown -> EventDraft.of(answer, scope, shown))
        .orElseThrow(() -> new ConsentException(ConsentException.Code.NOT_PRESENTED, scope));
  }

  static List<EventDraft> ended(EventKind kind) {
    return List.of(EventDraft.of(kind, ConsentScope.ACCOUNT, Actor.PERSON));
  }
}
