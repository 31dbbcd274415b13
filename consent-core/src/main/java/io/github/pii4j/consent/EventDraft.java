package io.github.pii4j.consent;

import io.github.pii4j.consent.ConsentEvent.Bundle;
import io.github.pii4j.policy.DisclosureGround;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A line that is to be recorded, without its place in the ledger. */
record EventDraft(
    EventKind kind,
    ConsentScope scope,
    Optional<Shown> shown,
    Optional<ConsentAct> act,
    Actor actor,
    Bundle bundle,
    Optional<Instant> expires,
    Optional<DisclosureGround> ground,
    Optional<EventId> id,
    ActDetails details) {

  static EventDraft of(EventKind kind, ConsentScope scope, Actor actor) {
    return new EventDraft(
        kind,
        scope,
        Optional.empty(),
        Optional.empty(),
        actor,
        Bundle.ALONE,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        ActDetails.NONE);
  }

  static EventDraft of(Answer answer, ConsentScope scope, Shown shown) {
    return new EventDraft(
        answer.kind(),
        scope,
        Optional.of(shown),
        Optional.of(answer.act()),
        answer.actor(),
        answer.scopes().size() == 1 ? Bundle.ALONE : Bundle.TOGETHER,
        answer.expires(),
        Optional.empty(),
        answer.id(),
        answer.details());
  }

  EventDraft with(Optional<Shown> edition) {
    return new EventDraft(kind, scope, edition, act, actor, bundle, expires, ground, id, details);
  }

  EventDraft by(ConsentAct doing) {
    return new EventDraft(
        kind, scope, shown, Optional.of(doing), actor, bundle, expires, ground, id, details);
  }

  EventDraft on(DisclosureGround reason) {
    return new EventDraft(
        kind, scope, shown, act, actor, bundle, expires, Optional.of(reason), id, details);
  }

  EventDraft with(ActDetails more) {
    return new EventDraft(kind, scope, shown, act, actor, bundle, expires, ground, id, more);
  }

  ConsentEvent at(Instant now, EventId named, Pseudonym person, long number) {
    return new ConsentEvent(
        named,
        person,
        number,
        now,
        kind,
        scope,
        shown,
        act,
        actor,
        bundle,
        expires.map(end -> end.truncatedTo(ChronoUnit.MICROS)),
        ground);
  }
}
