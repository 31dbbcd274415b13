package io.github.pii4j.consent;

import io.github.pii4j.policy.DisclosureGround;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the ledger: something happened between a person and a scope. It holds no personal
 * data; what of that there is lies beside it, under a key of the person's own.
 *
 * @param id names the line
 * @param person who, by pseudonym
 * @param number position among the person's lines, from 1, without gaps
 * @param at when it was recorded, to the microsecond
 * @param kind what happened
 * @param scope about what
 * @param shown the edition that was before the person; empty where none was
 * @param act what the person did; empty where they did nothing, as when a text is shown
 * @param actor who did it
 * @param bundle how it was asked for: alone, or together with others in one act
 * @param expires when a consent ends by itself
 * @param ground why data was disclosed; only with {@link EventKind#DISCLOSED}
 */
public record ConsentEvent(
    EventId id,
    Pseudonym person,
    long number,
    Instant at,
    EventKind kind,
    ConsentScope scope,
    Optional<Shown> shown,
    Optional<ConsentAct> act,
    Actor actor,
    Bundle bundle,
    Optional<Instant> expires,
    Optional<DisclosureGround> ground) {

  /** Whether the other line records the same act of the same person, at whatever time. */
  boolean isSameAct(ConsentEvent other) {
    return person.equals(other.person)
        && kind == other.kind
        && scope.equals(other.scope)
        && actor == other.actor
        && shown.map(Shown::version).equals(other.shown.map(Shown::version));
  }

  /** Whether one act answered for one scope or for several. */
  public enum Bundle {
    /** For this scope and no other: what the law calls separate consent (PIPL 23, 29). */
    ALONE,
    /** For several at once. */
    TOGETHER
  }
}
