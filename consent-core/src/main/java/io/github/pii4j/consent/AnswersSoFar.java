package io.github.pii4j.consent;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run of lines comes to for each person and scope. */
final class AnswersSoFar {

  private record Key(Pseudonym person, ConsentScope scope) {}

  private final Map<Key, RecordedAnswer> answers = new LinkedHashMap<>();
  private final List<Pseudonym> ended = new ArrayList<>();

  void add(long sequence, ConsentEvent event) {
    if (event.kind() == EventKind.TERMINATED) {
      ended.add(event.person());
      return;
    }
    state(event.kind())
        .flatMap(state -> answer(sequence, event, state))
        .ifPresent(one -> answers.put(new Key(event.person(), event.scope()), one));
  }

  List<RecordedAnswer> answers() {
    return List.copyOf(answers.values());
  }

  List<Pseudonym> ended() {
    return List.copyOf(ended);
  }

  private static Optional<RecordedAnswer> answer(
      long sequence, ConsentEvent event, ConsentState state) {
    return event
        .shown()
        .map(
            shown ->
                new RecordedAnswer(
                    event.person(), event.scope(), state, shown.version(), sequence));
  }

  /** What an answer comes to; a text that was merely shown or put off is none. */
  private static Optional<ConsentState> state(EventKind kind) {
    return switch (kind) {
      case GIVEN, RESUMED -> Optional.of(ConsentState.GIVEN);
      case REFUSED -> Optional.of(ConsentState.REFUSED);
      case WITHDRAWN -> Optional.of(ConsentState.WITHDRAWN);
      case REVOKED -> Optional.of(ConsentState.REVOKED);
      case INVALIDATED -> Optional.of(ConsentState.INVALIDATED);
      case PAUSED -> Optional.of(ConsentState.PAUSED);
      case PRESENTED, NOTIFIED, DEFERRED, STATED, DISCLOSED, TERMINATED, ERASED -> Optional.empty();
    };
  }
}
