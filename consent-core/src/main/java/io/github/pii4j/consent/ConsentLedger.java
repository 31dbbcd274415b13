package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.consent.ConsentException.Code;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.value.SubjectId;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who agreed to what, in the order in which it happened; lines are added and never changed.
 *
 * <p>Only what a person did counts: a text must have been shown before it is answered, a
 * preselected control is no consent, and silence or use records nothing (PIPL, article 14). Showing
 * a new version does not end a consent to the old one.
 *
 * <p>This ledger lives in memory and ends with the process. Thread-safe.
 */
public final class ConsentLedger {

  private final InstantSource clock;
  private final Map<SubjectId, SubjectHistory> histories = new HashMap<>();
  private long sequence;

  private ConsentLedger(InstantSource clock) {
    this.clock = requireNonNull(clock, "clock");
  }

  /** An empty ledger in memory. */
  public static ConsentLedger inMemory(InstantSource clock) {
    return new ConsentLedger(clock);
  }

  /**
   * Records that the text of a scope was shown to the person.
   *
   * @throws ConsentException if the account is cancelled
   */
  public synchronized ConsentEvent present(
      SubjectId subject, ConsentScope scope, PolicyVersion version) {
    return append(subject, scope, ConsentState.PRESENTED, version, Optional.empty());
  }

  /**
   * Records that the person agreed.
   *
   * @throws ConsentException if the text was not shown in this version, the act is no decision, or
   *     the account is cancelled
   */
  public synchronized ConsentEvent give(
      SubjectId subject, ConsentScope scope, PolicyVersion version, ConsentAct act) {
    if (act.control() == ConsentAct.Control.PRESELECTED) {
      throw new ConsentException(Code.PRESELECTED, scope);
    }
    return answer(subject, scope, ConsentState.GIVEN, version, act);
  }

  /**
   * Records that the person said no.
   *
   * @throws ConsentException if the text was not shown in this version, or the account is cancelled
   */
  public synchronized ConsentEvent refuse(
      SubjectId subject, ConsentScope scope, PolicyVersion version, ConsentAct act) {
    return answer(subject, scope, ConsentState.REFUSED, version, act);
  }

  /**
   * Records that the person took a consent back. It ends this scope and no other (PIPL, articles 15
   * and 16).
   *
   * @throws ConsentException if there is no consent to take back, or the account is cancelled
   */
  public synchronized ConsentEvent withdraw(SubjectId subject, ConsentScope scope, ConsentAct act) {
    ConsentEvent given =
        latest(subject, scope)
            .filter(last -> last.state() == ConsentState.GIVEN)
            .orElseThrow(() -> new ConsentException(Code.NOT_GIVEN, scope));
    return append(subject, scope, ConsentState.WITHDRAWN, given.version(), Optional.of(act));
  }

  /**
   * Records the end of the account: every scope that was ever recorded is over for good. Doing so
   * twice adds nothing.
   */
  public synchronized void terminate(SubjectId subject) {
    SubjectHistory history = history(subject);
    List<ConsentEvent> open =
        history.standing().stream()
            .filter(last -> last.state() != ConsentState.TERMINATED)
            .sorted(Comparator.comparingLong(ConsentEvent::sequence))
            .toList();
    open.forEach(last -> history.add(next(last, ConsentState.TERMINATED)));
  }

  /** Where the person stands with the scope now. */
  public synchronized ConsentState state(SubjectId subject, ConsentScope scope) {
    return latest(subject, scope).map(ConsentEvent::state).orElse(ConsentState.UNKNOWN);
  }

  /** The line that decides where the person stands with the scope, if there is any. */
  public synchronized Optional<ConsentEvent> latest(SubjectId subject, ConsentScope scope) {
    return history(subject).standing(scope);
  }

  /** Every line about the person, oldest first. */
  public synchronized List<ConsentEvent> events(SubjectId subject) {
    return history(subject).events();
  }

  private ConsentEvent answer(
      SubjectId subject,
      ConsentScope scope,
      ConsentState state,
      PolicyVersion version,
      ConsentAct act) {
    refuseAfterTermination(subject, scope);
    if (!history(subject).isOnScreen(scope, version)) {
      throw new ConsentException(Code.NOT_PRESENTED, scope);
    }
    return append(subject, scope, state, version, Optional.of(act));
  }

  private ConsentEvent append(
      SubjectId subject,
      ConsentScope scope,
      ConsentState state,
      PolicyVersion version,
      Optional<ConsentAct> act) {
    refuseAfterTermination(subject, scope);
    sequence++;
    ConsentEvent event =
        new ConsentEvent(sequence, clock.instant(), subject, scope, state, version, act);
    histories.computeIfAbsent(subject, fresh -> new SubjectHistory()).add(event);
    return event;
  }

  private ConsentEvent next(ConsentEvent last, ConsentState state) {
    sequence++;
    return new ConsentEvent(
        sequence,
        clock.instant(),
        last.subject(),
        last.scope(),
        state,
        last.version(),
        Optional.empty());
  }

  private void refuseAfterTermination(SubjectId subject, ConsentScope scope) {
    if (history(subject).isTerminated()) {
      throw new ConsentException(Code.TERMINATED, scope);
    }
  }

  private SubjectHistory history(SubjectId subject) {
    return histories.getOrDefault(subject, new SubjectHistory());
  }
}
