package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.policy.PolicyVersion;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a person answered to a text that was before them, and how. Immutable.
 *
 * <p>One act may answer for several scopes; what the law wants a separate consent for must be
 * answered alone (PIPL 23, 29).
 */
public final class Answer {

  private final EventKind kind;
  private final PolicyVersion version;
  private final ConsentAct act;
  private final List<ConsentScope> scopes;
  private final Actor actor;
  private final Optional<Instant> expires;
  private final Optional<EventId> id;
  private final ActDetails details;
  private final Optional<Shown> shown;

  private Answer(
      EventKind kind,
      PolicyVersion version,
      ConsentAct act,
      List<ConsentScope> scopes,
      Actor actor,
      Optional<Instant> expires,
      Optional<EventId> id,
      ActDetails details,
      Optional<Shown> shown) {
    this.kind = kind;
    this.version = requireNonNull(version, "version");
    this.act = requireNonNull(act, "act");
    this.scopes = List.copyOf(scopes);
    this.actor = actor;
    this.expires = expires;
    this.id = id;
    this.details = details;
    this.shown = shown;
    if (scopes.isEmpty() || scopes.stream().distinct().count() < scopes.size()) {
      throw new IllegalArgumentException("an answer is about one scope or several different ones");
    }
  }

  /** Yes, to this version. */
  public static Answer give(PolicyVersion version, ConsentAct act, ConsentScope... scopes) {
    return of(EventKind.GIVEN, version, act, scopes);
  }

  /** No, to this version. */
  public static Answer refuse(PolicyVersion version, ConsentAct act, ConsentScope... scopes) {
    return of(EventKind.REFUSED, version, act, scopes);
  }

  /** Later: neither yes nor no. */
  public static Answer defer(PolicyVersion version, ConsentAct act, ConsentScope... scopes) {
    return of(EventKind.DEFERRED, version, act, scopes);
  }

  private static Answer of(
      EventKind kind, PolicyVersion version, ConsentAct act, ConsentScope... scopes) {
    return new Answer(
        kind,
        version,
        act,
        List.of(scopes),
        Actor.PERSON,
        Optional.empty(),
        Optional.empty(),
        ActDetails.NONE,
        Optional.empty());
  }

  /**
   * The same, by a guardian for a person under fourteen (PIPL 31), or for an adult who has one
   * (Civil Code, article 28). Whether they are the guardian, the host has checked.
   */
  public Answer byGuardian() {
    return new Answer(kind, version, act, scopes, Actor.GUARDIAN, expires, id, details, shown);
  }

  /** The same; a consent ends by itself at {@code end}. */
  public Answer until(Instant end) {
    return new Answer(kind, version, act, scopes, actor, Optional.of(end), id, details, shown);
  }

  /**
   * The same under an id of the caller's, so that recording it twice records it once. An id that
   * names another line, of whomever, is refused when it is recorded.
   *
   * @throws IllegalArgumentException if it is about several scopes: each line has an id of its own
   */
  public Answer as(EventId eventId) {
    if (scopes.size() > 1) {
      throw new IllegalArgumentException("an id names one line: answer for one scope at a time");
    }
    return new Answer(
        kind, version, act, scopes, actor, expires, Optional.of(eventId), details, shown);
  }

  /** The same with personal details, which are kept under the person's own key. */
  public Answer with(ActDetails more) {
    return new Answer(kind, version, act, scopes, actor, expires, id, more, shown);
  }

  /**
   * The same, to what was on this very screen; else it answers what was last shown, which on
   * another device may have been another language.
   *
   * @throws IllegalArgumentException if that is another version
   */
  public Answer to(Shown screen) {
    if (!screen.version().equals(version)) {
      throw new IllegalArgumentException("the answer is to " + version);
    }
    return new Answer(kind, version, act, scopes, actor, expires, id, details, Optional.of(screen));
  }

  /** Whether this line is what recording the answer comes to. */
  boolean isRecordedBy(ConsentEvent line) {
    return kind == line.kind()
        && scopes.contains(line.scope())
        && actor == line.actor()
        && line.shown().filter(shown -> shown.version().equals(version)).isPresent();
  }

  EventKind kind() {
    return kind;
  }

  PolicyVersion version() {
    return version;
  }

  ConsentAct act() {
    return act;
  }

  List<ConsentScope> scopes() {
    return scopes;
  }

  Actor actor() {
    return actor;
  }

  Optional<Instant> expires() {
    return expires;
  }

  Optional<EventId> id() {
    return id;
  }

  ActDetails details() {
    return details;
  }

  Optional<Shown> shown() {
    return shown;
  }
}
