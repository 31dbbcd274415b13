package io.github.pii4j.consent;

import io.github.pii4j.policy.DisclosureGround;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who agreed to what, in the order in which it happened; lines are added and never changed.
 *
 * <p>Only what a person did counts: a text must have been shown before it is answered, a
 * preselected control is no consent, and silence or use records nothing (PIPL, article 14). Showing
 * a new version does not end a consent to the old one. Who said no is not asked again before the
 * cool-down is over, unless they ask for it themselves (Regulations on Network Data Security
 * Management, article 22(5)).
 *
 * <p>A line names the person by a keyed pseudonym and holds nothing personal; what is personal lies
 * beside it under a key of the person's own, which {@link #erase} destroys.
 *
 * <p>What other nodes record is seen here after {@link LedgerBuilder#visibleWithin} at the latest,
 * what this ledger records at once. Thread-safe.
 */
public final class ConsentLedger {

  private final LedgerParts parts;
  private final LedgerName name;
  private final LedgerKeys keys;
  private final LedgerStore store;
  private final InstantSource clock;
  private final PersonKeys people;
  private final Scribe scribe;
  private final DetailsReader details;
  private final ConsentLog log;

  ConsentLedger(LedgerParts parts, LedgerStore store, Duration bound) {
    this.parts = parts;
    this.name = parts.name();
    this.keys = parts.keys();
    this.store = store;
    this.clock = parts.clock();
    this.people = new PersonKeys(name, keys, parts.random());
    LineCheck check = new LineCheck(name, keys);
    ProvenLines proven = new ProvenLines(store, check, new Alarm(name, parts.metrics()));
    Recorder recorder =
        new Recorder(name, store, keys, proven, people, parts.addresses(), parts.random());
    this.scribe =
        new Scribe(
            recorder,
            new LedgerRules(parts.coolDown()),
            clock,
            bound,
            parts.people(),
            parts.ticker());
    this.details = new DetailsReader(name, store, proven, people);
    this.log = new ConsentLog(name, keys, store, proven, people, parts.signers());
  }

  /** Begins a ledger over a store. */
  public static LedgerBuilder builder(LedgerStore store) {
    return new LedgerBuilder(store);
  }

  /** An empty ledger that ends with the process, under keys that nobody has. */
  public static ConsentLedger inMemory(InstantSource clock) {
    SecureRandom random = new SecureRandom();
    byte[] secret = new byte[32];
    random.nextBytes(secret);
    return builder(new MemoryLedgerStore())
        .keys(LedgerKeys.of(secret))
        .clock(clock)
        .random(random)
        .build();
  }

  /** Its name. */
  public LedgerName name() {
    return name;
  }

  InstantSource clock() {
    return clock;
  }

  /**
   * The same ledger over a view of its store, such as one that joins a transaction of the host's:
   * what it records counts once that is committed. It remembers nothing between calls.
   */
  public ConsentLedger in(LedgerStore view) {
    return new ConsentLedger(parts, view, Duration.ZERO);
  }

  /**
   * Records that a text was put before the person, for these scopes.
   *
   * @throws ConsentException if the account is cancelled, or the person said no and the cool-down
   *     is not over
   */
  public List<ConsentEvent> present(SubjectId subject, Shown shown, ConsentScope... scopes) {
    return record(subject, history -> Drafts.presented(shown, scopes));
  }

  /**
   * The same after the person asked for it, which the cool-down does not hinder.
   *
   * @param act by which they asked
   * @throws ConsentException if the account is cancelled
   */
  public List<ConsentEvent> presentOnRequest(
      SubjectId subject, Shown shown, ConsentAct act, ConsentScope... scopes) {
    return record(
        subject,
        history -> Drafts.presented(shown, scopes).stream().map(one -> one.by(act)).toList());
  }

  /**
   * Records what the person answered; one line for each scope, all or none.
   *
   * @throws ConsentException if a text was not shown in this version, the act is no decision, its
   *     id names something else, or the account is cancelled
   */
  public List<ConsentEvent> answer(SubjectId subject, Answer answer) {
    Optional<ConsentEvent> before = answer.id().flatMap(id -> history(subject).event(id));
    return before
        .map(line -> List.of(same(answer, line)))
        .orElseGet(() -> recordAnswer(subject, answer));
  }

  private static ConsentEvent same(Answer answer, ConsentEvent line) {
    if (!answer.isRecordedBy(line)) {
      throw new ConsentException(ConsentException.Code.ID_TAKEN, line.scope());
    }
    return line;
  }

  private List<ConsentEvent> recordAnswer(SubjectId subject, Answer answer) {
    return record(
        subject,
        history ->
            answer.scopes().stream()
                .map(scope -> Drafts.answering(history, answer, scope))
                .toList());
  }

  /** Records that the person agreed to one scope, and to nothing else in the same act. */
  public ConsentEvent give(
      SubjectId subject, ConsentScope scope, PolicyVersion version, ConsentAct act) {
    return answer(subject, Answer.give(version, act, scope)).get(0);
  }

  /** Records that the person said no to one scope. */
  public ConsentEvent refuse(
      SubjectId subject, ConsentScope scope, PolicyVersion version, ConsentAct act) {
    return answer(subject, Answer.refuse(version, act, scope)).get(0);
  }

  /**
   * Records that the person took a consent back. It ends this scope and no other (PIPL, articles 15
   * and 16).
   *
   * @throws ConsentException if there is no consent to take back, or the account is cancelled
   */
  public ConsentEvent withdraw(SubjectId subject, ConsentScope scope, ConsentAct act) {
    return end(subject, EventDraft.of(EventKind.WITHDRAWN, scope, Actor.PERSON).by(act));
  }

  /**
   * Records that the controller ends a consent.
   *
   * @throws ConsentException if there is none, or the account is cancelled
   */
  public ConsentEvent revoke(SubjectId subject, ConsentScope scope) {
    return end(subject, EventDraft.of(EventKind.REVOKED, scope, Actor.CONTROLLER));
  }

  /**
   * Records that a consent never stood, as a guardian or an authority found.
   *
   * @throws ConsentException if there is none, the account is cancelled, or anybody else found it
   */
  public ConsentEvent invalidate(SubjectId subject, ConsentScope scope, Actor finder) {
    if (finder != Actor.GUARDIAN && finder != Actor.AUTHORITY) {
      throw new ConsentException(ConsentException.Code.WRONG_ACTOR, scope);
    }
    return end(subject, EventDraft.of(EventKind.INVALIDATED, scope, finder));
  }

  /**
   * Records that a consent rests until {@link #resume}.
   *
   * @throws ConsentException if there is none, or the account is cancelled
   */
  public ConsentEvent pause(SubjectId subject, ConsentScope scope, Actor who) {
    return end(subject, EventDraft.of(EventKind.PAUSED, scope, who));
  }

  /**
   * The same, by an act of the person's own.
   *
   * @throws ConsentException as {@link #pause(SubjectId, ConsentScope, Actor)}
   */
  public ConsentEvent pause(SubjectId subject, ConsentScope scope, ConsentAct act) {
    return end(subject, EventDraft.of(EventKind.PAUSED, scope, Actor.PERSON).by(act));
  }

  /**
   * Records that a consent that rested stands again, as who put it to rest wants.
   *
   * @throws ConsentException if it does not rest, somebody else put it to rest, or the account is
   *     cancelled
   */
  public ConsentEvent resume(SubjectId subject, ConsentScope scope, Actor who) {
    return end(subject, EventDraft.of(EventKind.RESUMED, scope, who));
  }

  /**
   * The same, by an act of the person's own.
   *
   * @throws ConsentException as {@link #resume(SubjectId, ConsentScope, Actor)}
   */
  public ConsentEvent resume(SubjectId subject, ConsentScope scope, ConsentAct act) {
    return end(subject, EventDraft.of(EventKind.RESUMED, scope, Actor.PERSON).by(act));
  }

  /** Records that the person was told what an edition changes, for these scopes. */
  public List<ConsentEvent> notified(SubjectId subject, Shown shown, ConsentScope... scopes) {
    return notified(subject, shown, ActDetails.NONE, scopes);
  }

  /**
   * The same with details, such as by which channel, which are kept under the person's own key.
   *
   * @throws ConsentException if the account is cancelled
   */
  public List<ConsentEvent> notified(
      SubjectId subject, Shown shown, ActDetails details, ConsentScope... scopes) {
    return record(
        subject,
        history ->
            Arrays.stream(scopes)
                .map(scope -> EventDraft.of(EventKind.NOTIFIED, scope, Actor.CONTROLLER))
                .map(draft -> draft.with(Optional.of(shown)).with(details))
                .toList());
  }

  /**
   * Records what the person stated about somebody else whose data they gave: that they may.
   *
   * @param item the item of the function under which they gave it
   * @param statement in the words that were before them; kept under their own key
   * @throws ConsentException if the control was preselected, or the account is cancelled
   */
  public ConsentEvent stated(
      SubjectId subject, ConsentScope item, ConsentAct act, ActDetails statement) {
    return one(
        subject, EventDraft.of(EventKind.STATED, item, Actor.PERSON).by(act).with(statement));
  }

  /**
   * Records that data was disclosed to a third party.
   *
   * @param details what is personal about it, such as the reference of an order
   * @throws ConsentException if the person was erased
   */
  public ConsentEvent disclosed(
      SubjectId subject, ConsentScope recipient, DisclosureGround ground, ActDetails details) {
    EventDraft draft =
        EventDraft.of(EventKind.DISCLOSED, recipient, Actor.CONTROLLER).on(ground).with(details);
    return record(subject, history -> List.of(unlessErased(history, draft))).get(0);
  }

  private static EventDraft unlessErased(ConsentHistory history, EventDraft draft) {
    if (history.isErased()) {
      throw new ConsentException(ConsentException.Code.ERASED, draft.scope());
    }
    return draft;
  }

  /** Records the end of the account, and with it of every consent. Doing so twice adds nothing. */
  public void terminate(SubjectId subject) {
    record(
        subject,
        history -> history.isTerminated() ? List.of() : Drafts.ended(EventKind.TERMINATED));
  }

  /**
   * Forgets who the person is: ends the account, destroys the key to what is personal, and removes
   * the record that tells whom the pseudonym stands for. That a consent was given, when and to
   * which version, stays, and so does every proof. No receipt is issued for them any more, and one
   * that was handed out no longer verifies against the ledger. Doing so twice adds nothing, and nor
   * does it for a reference that the ledger has no line of: it stays free for whoever gets it.
   *
   * <p>Who has both the ledger's secret and the host's reference to the person can still compute
   * the pseudonym: the host forgets the reference too, in the same erasure.
   */
  public void erase(SubjectId subject) {
    if (scribe.newest(subject).events().isEmpty()) {
      return;
    }
    terminate(subject);
    record(subject, history -> history.isErased() ? List.of() : Drafts.ended(EventKind.ERASED));
    store.forget(name, keys.pseudonym(name, subject));
  }

  /** Its lines in the order of their places, and what proves them. */
  public ConsentLog log() {
    return log;
  }

  /**
   * Whom a pseudonym stands for; empty once they were erased.
   *
   * @throws LedgerException if the record was not written with this ledger's keys
   */
  public Optional<SubjectId> subject(Pseudonym person) {
    return store.person(name, person).map(people::subject);
  }

  /**
   * Whether nothing tells any more whom a pseudonym stands for, since their key was destroyed; so
   * too of a pseudonym that the ledger never gave.
   */
  public boolean isForgotten(Pseudonym person) {
    return store.person(name, person).isEmpty();
  }

  /**
   * The people whose account ended so long ago that nothing need tell any more who they were, in
   * the order of the log. To be erased with {@link #erase(Pseudonym)}.
   *
   * @param fromSequence where to begin: 1, or where the page before said to go on
   * @param most how many at most
   */
  public EndedAccounts pastRetention(ConsentRetention retention, long fromSequence, int most) {
    Instant now = clock.instant();
    return new EndedAccountsQuery(name, store, retention.cutoff(now), now).from(fromSequence, most);
  }

  /**
   * Forgets who stands behind a pseudonym, as {@link #erase(SubjectId)} does; nothing if that
   * happened before.
   *
   * @throws LedgerException if the record was not written with this ledger's keys
   */
  public void erase(Pseudonym person) {
    subject(person).ifPresent(this::erase);
  }

  /** Where the person stands with the scope now. */
  public ConsentState state(SubjectId subject, ConsentScope scope) {
    return history(subject).standing(scope).at(clock.instant());
  }

  /** Everything recorded about the person. */
  public ConsentHistory history(SubjectId subject) {
    return scribe.history(subject);
  }

  /** Every line about the person, oldest first. */
  public List<ConsentEvent> events(SubjectId subject) {
    return history(subject).events();
  }

  /**
   * What is personal about a line.
   *
   * @throws LedgerException if there is no such line, the person was erased, or it is not what the
   *     line commits to
   */
  public ActDetails details(EventId id) {
    return details.read(id);
  }

  /** Ends or puts to rest the consent that was given to some edition. */
  private ConsentEvent end(SubjectId subject, EventDraft draft) {
    return record(
            subject,
            history ->
                List.of(
                    draft.with(
                        history.standing(draft.scope()).given().flatMap(ConsentEvent::shown))))
        .get(0);
  }

  private ConsentEvent one(SubjectId subject, EventDraft draft) {
    return record(subject, history -> List.of(draft)).get(0);
  }

  private List<ConsentEvent> record(
      SubjectId subject, Function<ConsentHistory, List<EventDraft>> drafts) {
    return scribe.record(subject, drafts);
  }
}
