package io.github.pii4j.erasure;

import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.consent.Pseudonym;
import io.github.pii4j.value.SubjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * Erases what a host keeps about people who ask for it, in time, on any number of nodes.
 *
 * <p>Guarantees: what is submitted is not lost; a step is done by one node at a time, and what a
 * node that was thought dead brings late is refused; an effect in the store's database happens
 * once, others are repeated under the same key; nothing is erased that a statute or an order keeps,
 * and it is erased by itself when that ends; a step that cannot go on is never dropped.
 * Thread-safe.
 *
 * <p>Whatever reads or writes the store throws {@link ErasureException} if that is not available
 * (UNAVAILABLE) or holds what the scheduler did not write (UNREADABLE); whatever names a case, if
 * there is none (NO_SUCH_CASE); whatever changes one, if others kept changing it (OVERTAKEN), and
 * may then be called again.
 *
 * @see #builder
 */
public final class ErasureScheduler implements AutoCloseable {

  /** So few that their leases outlast the work, which nothing extends meanwhile. */
  private static final int DRAINED_AT_ONCE = 16;

  private final EngineParts parts;
  private final AtomicReference<WorkingDayCalendar> calendar;
  private final EngineCycle cycle;
  private final EngineThreads threads;
  private final boolean isView;

  ErasureScheduler(
      EngineParts parts,
      AtomicReference<WorkingDayCalendar> calendar,
      OutboxListener listener,
      EngineThreads.Pace pace) {
    this.parts = parts;
    this.calendar = calendar;
    this.cycle = new EngineCycle(parts, new Relay(parts, listener));
    this.threads = new EngineThreads(cycle, pace);
    this.isView = false;
  }

  private ErasureScheduler(ErasureScheduler of, ErasureStore store) {
    this.parts = of.parts.in(store);
    this.calendar = of.calendar;
    this.cycle = of.cycle;
    this.threads = of.threads;
    this.isView = true;
  }

  /** For views of cases, and for tests. */
  EngineParts parts() {
    return parts;
  }

  /** How many steps this node has claimed and not recorded; for tests. */
  int underWay() {
    return cycle.underWay();
  }

  /** A scheduler of cases in this store. */
  public static SchedulerBuilder builder(ErasureStore store) {
    return new SchedulerBuilder(store);
  }

  /**
   * The same within a transaction of the host's; for one case at a time, so that {@link #recount}
   * and {@link #use} are not for it.
   *
   * @param view of the store, such as {@code store.joining(connection)}
   */
  public ErasureScheduler in(ErasureStore view) {
    return new ErasureScheduler(this, view);
  }

  /**
   * Records a request; nothing comes before it. The clock runs from now and never stands still: the
   * policy promises so many working days from receipt, which no check and no question takes back
   * (and in Chinese law nothing does, to be confirmed by counsel).
   *
   * @return the case, a new one or that of an earlier request of the person which is still open
   * @throws IllegalArgumentException if the store takes no reference this long
   * @throws io.github.pii4j.calendar.DateNotCoveredException if the calendar does not cover the
   *     case
   */
  public Submission submit(SubjectId subject) {
    return new CaseDesk(parts).submit(subject);
  }

  /**
   * The person was asked to show who they are; with no more than registration asked for. The clock
   * runs on.
   *
   * @throws ErasureException NOT_IN_THIS_STATE unless the case was just received
   */
  public void askIdentity(CaseId id) {
    new CaseDesk(parts).askIdentity(id);
  }

  /**
   * The person showed who they are.
   *
   * @param evidence where that is on record; never a personal value
   * @throws ErasureException NOT_IN_THIS_STATE if the case does not wait for it
   */
  public void identityProven(CaseId id, String evidence) {
    new CaseDesk(parts).identityProven(id, evidence);
  }

  /**
   * Turns a request down.
   *
   * @param evidence where the ground is on record; never a personal value
   * @throws ErasureException NOT_IN_THIS_STATE if erasing has begun or the case ended
   */
  public void reject(CaseId id, ReasonCode reason, String evidence) {
    new CaseDesk(parts).reject(id, reason, evidence);
  }

  /**
   * What will go and what stays; without any effect.
   *
   * @throws ErasureException NO_SUCH_CASE also once the case has forgotten whose it was
   */
  public ErasurePreview preview(CaseId id) {
    SubjectId subject =
        parts
            .store()
            .subject(id)
            .orElseThrow(() -> new ErasureException(ErasureException.Code.NO_SUCH_CASE));
    return new Previewer(parts).preview(find(id), subject);
  }

  /**
   * The person saw the preview and confirmed: the account is closed, and the cooling-off begins.
   *
   * @throws ErasureException NOT_IN_THIS_STATE if the case does not wait for it; NO_SUCH_CASE also
   *     once the case has forgotten whose it was
   */
  public void confirm(CaseId id) {
    new CaseDesk(parts).confirm(id);
  }

  /**
   * The person takes the request back, which works until a node begins to erase.
   *
   * @return whether it did; that it was too late is no exception
   */
  public Cancellation cancel(CaseId id) {
    return new CaseDesk(parts).cancel(id);
  }

  /** All there is to know about a case. */
  public CaseExplanation explain(CaseId id) {
    ErasureCase found = find(id).dated(parts::confirmed);
    int left = parts.ladder().daysLeft(parts.today(), found.deadline().commitBy());
    return new CaseExplanation(found, parts.store().steps(id), parts.store().journal(id), left);
  }

  /** The last certificate of a case, if everything that can be erased is. */
  public Optional<ErasureCertificate> certificate(CaseId id) {
    return find(id).certificate().map(ErasureCertificate::parse);
  }

  /**
   * Open cases, the one with the fewest days left first; those that only wait for the end of a
   * period come last.
   *
   * @param after {@link CasePosition#START}, {@link CasePosition#WAITING}, or the position of the
   *     last case of the page before
   * @param most how many at once; an empty page is the end
   */
  public List<ErasureCase> openCases(CasePosition after, int most) {
    return parts.store().openCases(after, most);
  }

  /**
   * Tries a step that is stuck again, now.
   *
   * @param by who decided that; no personal value
   * @throws ErasureException NO_SUCH_STEP; NOT_IN_THIS_STATE unless the step is stuck
   */
  public void retry(CaseId id, StepId step, String by) {
    new StepDesk(parts).retry(id, step, by);
  }

  /**
   * Settles a step that is stuck, with evidence, which the certificate names. Of an inventory that
   * means that all its handler had of the person is gone: it becomes the one item {@code all}.
   *
   * @param act who did what by hand
   * @throws ErasureException NO_SUCH_STEP; NOT_IN_THIS_STATE unless the step is stuck
   */
  public void resolve(CaseId id, StepId step, ByHand act) {
    new StepDesk(parts).resolve(id, step, act);
  }

  /**
   * Says on which day the statutory period of an item started, which nobody could tell.
   *
   * @param since that day
   * @param by who says so; no personal value
   * @throws ErasureException NO_SUCH_STEP; NOT_IN_THIS_STATE unless the step is stuck
   */
  public void startPeriod(CaseId id, StepId step, LocalDate since, String by) {
    new StepDesk(parts).startPeriod(id, step, since, by);
  }

  /** This node claims no more steps of this handler; they wait. */
  public void pause(HandlerId handler) {
    parts.paused().add(handler);
  }

  /** Ends a {@link #pause}. */
  public void resume(HandlerId handler) {
    parts.paused().remove(handler);
  }

  /** Places a hold, which counts for every item that is not erased yet. */
  public void place(LegalHold hold) {
    parts.store().place(hold);
  }

  /** Releases a hold: what it kept is erased by itself. */
  public void release(HoldId hold) {
    parts.store().release(hold);
    new HoldRelease(parts).wake(hold);
  }

  /** The pseudonym of a person, as holds and the register name them. */
  public Pseudonym pseudonym(SubjectId subject) {
    return parts.keys().pseudonym(subject);
  }

  /**
   * Counts by another calendar from now on, and {@linkplain #recount counts open cases again}: what
   * people were told never moves later. To be called on each node, such as by a listener of its
   * {@link io.github.pii4j.calendar.CalendarRegistry}: {@code (now, change) ->
   * erasure.use(now.calendar())}.
   *
   * @throws ErasureException as {@link #recount} does; the calendar counts even then
   * @throws IllegalStateException as {@link #recount} does, and no other calendar counts
   */
  public RecountReport use(WorkingDayCalendar other) {
    requireNoView();
    synchronized (calendar) {
      calendar.set(other);
      return recount();
    }
  }

  /**
   * Counts the open cases again whose time limit runs, by the calendar in use and beside whatever
   * nodes do. Each one that changes has a line in its journal ({@code case.deadline-changed}) and a
   * message; one that must be done earlier is warned of at once. A case that is as the calendar
   * says is left alone: after a crash, or an exception, call it again to go on. Up to four
   * transactions are under way at once, on threads of their own that end before this returns.
   *
   * @throws ErasureException if the store fails, or others kept changing a case; what was counted
   *     until then stays
   * @throws io.github.pii4j.calendar.DateNotCoveredException if the calendar does not cover a case
   * @throws IllegalStateException on a view {@link #in} a transaction, whose connection is no more
   *     than one
   */
  public RecountReport recount() {
    requireNoView();
    synchronized (calendar) {
      return new Recount(parts).run();
    }
  }

  private void requireNoView() {
    if (isView) {
      throw new IllegalStateException(
          "cases are counted again in several transactions at once: call the scheduler itself, not"
              + " a view of it within a transaction");
    }
  }

  /** Whether the person was erased, so that an import must leave them out. */
  public boolean isErased(SubjectId subject) {
    return parts.register().isErased(parts.keys().pseudonym(subject));
  }

  /**
   * After a backup was restored and before traffic: erases again who was erased since. Their
   * accounts are closed once this returns; to call it again changes nothing.
   *
   * @param since the time of the backup, or earlier
   * @param present everybody who is in the restored database
   * @return how many are erased again; {@link #drain} does it
   * @throws RuntimeException whatever the register, or who closes accounts, throws; call it again
   */
  public int replayAfterRestore(Instant since, Iterable<SubjectId> present) {
    Set<Pseudonym> erased =
        parts.register().since(since).stream().map(ErasedEntry::person).collect(Collectors.toSet());
    int again = 0;
    for (SubjectId subject : present) {
      if (erased.contains(parts.keys().pseudonym(subject))) {
        new CaseDesk(parts).submitRestored(subject);
        again++;
      }
    }
    return again;
  }

  /** Whether the promises can be kept. */
  public ErasureHealth health() {
    return new HealthCheck(parts, cycle).run();
  }

  /**
   * Removes cases that ended before then, with their steps and journals.
   *
   * @param most how many at once
   * @return how many were removed
   */
  public int purge(Instant endedBefore, int most) {
    return parts.store().purge(endedBefore, most);
  }

  /**
   * Does on this thread whatever is due now, until nothing is. Several threads may drain, also
   * beside a scheduler that runs: messages are delivered by one at a time, and the others wait.
   *
   * @throws RuntimeException the first failure of a turn, once the rest of the turn is done
   */
  public void drain() {
    while (cycle.runAndDeliver(DRAINED_AT_ONCE) > 0) {
      // until a round finds nothing
    }
  }

  /**
   * Starts to work in the background.
   *
   * @throws IllegalStateException if it does already
   */
  public void start() {
    threads.start();
  }

  /**
   * Claims no more, and waits for what is under way, as long as {@link SchedulerBuilder#stopWithin}
   * says. Nothing is interrupted. What has not ended by then goes on by itself on a daemon thread:
   * nobody extends its lease, another node does the step again, and a result that comes later is
   * refused.
   */
  public void stop() {
    threads.stop();
  }

  /** The same as {@link #stop}. */
  @Override
  public void close() {
    stop();
  }

  private ErasureCase find(CaseId id) {
    return parts
        .store()
        .find(id)
        .orElseThrow(() -> new ErasureException(ErasureException.Code.NO_SUCH_CASE));
  }
}
