package io.github.pii4j.consent;

import java.time.Instant;
import java.util.Optional;

/**
 * What the lines about one person and one scope come to, before any later version is looked at.
 *
 * @param state one that a line alone can bring about
 * @param since when it was brought about
 * @param given the line of the consent that stands, rests, or last stood; empty if there never was
 *     one
 * @param onScreen the edition that was shown and not answered yet
 */
public record Standing(
    ConsentState state, Instant since, Optional<ConsentEvent> given, Optional<Shown> onScreen) {

  static final Standing NEVER_ASKED =
      new Standing(ConsentState.UNKNOWN, Instant.EPOCH, Optional.empty(), Optional.empty());

  /** The state at an instant: a consent that was given for a time ends with it. */
  public ConsentState at(Instant now) {
    return state == ConsentState.GIVEN && isOver(now) ? ConsentState.EXPIRED : state;
  }

  private boolean isOver(Instant now) {
    return given.flatMap(ConsentEvent::expires).filter(end -> !now.isBefore(end)).isPresent();
  }

  /** Where this and one more line about the same scope lead. */
  Standing after(ConsentEvent line) {
    return switch (line.kind()) {
      case PRESENTED -> presented(line);
      case GIVEN ->
          new Standing(ConsentState.GIVEN, line.at(), Optional.of(line), Optional.empty());
      case REFUSED -> to(ConsentState.REFUSED, line);
      case DEFERRED -> consents() ? answered() : to(ConsentState.DEFERRED, line);
      case WITHDRAWN -> to(ConsentState.WITHDRAWN, line);
      case REVOKED -> to(ConsentState.REVOKED, line);
      case INVALIDATED -> to(ConsentState.INVALIDATED, line);
      case PAUSED -> to(ConsentState.PAUSED, line);
      case RESUMED -> to(ConsentState.GIVEN, line);
      case TERMINATED, ERASED -> to(ConsentState.TERMINATED, line);
      case NOTIFIED, STATED, DISCLOSED -> this;
    };
  }

  /** Showing a new text does not end a consent that stands or rests. */
  private Standing presented(ConsentEvent line) {
    return consents()
        ? new Standing(state, since, given, line.shown())
        : new Standing(ConsentState.PRESENTED, line.at(), given, line.shown());
  }

  private boolean consents() {
    return state == ConsentState.GIVEN || state == ConsentState.PAUSED;
  }

  private Standing answered() {
    return new Standing(state, since, given, Optional.empty());
  }

  private Standing to(ConsentState next, ConsentEvent line) {
    return new Standing(next, line.at(), given, Optional.empty());
  }
}
