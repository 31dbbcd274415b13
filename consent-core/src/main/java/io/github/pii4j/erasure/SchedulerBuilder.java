package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.consent.proof.DocumentSigner;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a scheduler is made of; keys, signer, register and handlers have no default. Not
 * thread-safe.
 *
 * @see ErasureScheduler#builder
 */
public final class SchedulerBuilder {

  private static final int RESERVE_DAYS = 3;

  private final ErasureStore store;
  private @Nullable ErasureKeys keys;
  private @Nullable DocumentSigner signer;
  private @Nullable ErasedRegister register;
  private final List<ErasureHandler> handlers = new ArrayList<>();
  private WorkingDayCalendar calendar = WorkingDayCalendar.china();
  private WorkingDayRule rule = WorkingDayRule.accountCancellation();
  private Duration coolingOff = Duration.ZERO;
  private @Nullable Duration answerWithin;
  private int attempts = 10;
  private Duration lease = Duration.ofSeconds(60);
  private Duration longestStep = Duration.ofHours(6);
  private Duration stopWithin = Duration.ofSeconds(60);
  private int commitEvery = 32;
  private Period backupsKept = Period.ZERO;
  private RetentionSchedule retention = RetentionSchedule.NONE;
  private AccountAccess accounts = AccountAccess.NONE;
  private OutboxListener listener = OutboxListener.NONE;
  private ErasureMetrics metrics = ErasureMetrics.NOOP;
  private InstantSource clock = InstantSource.system();
  private boolean clockIsChecked = true;
  private Random random = new SecureRandom();
  private @Nullable NodeName node;
  private int workers = 4;
  private Duration poll = Duration.ofSeconds(1);

  SchedulerBuilder(ErasureStore store) {
    this.store = requireNonNull(store, "store");
  }

  /** What turns references into pseudonyms; there is no default. */
  public SchedulerBuilder keys(ErasureKeys secret) {
    this.keys = requireNonNull(secret, "keys");
    return this;
  }

  /** Who signs certificates; there is no default. */
  public SchedulerBuilder signer(DocumentSigner controller) {
    this.signer = requireNonNull(controller, "signer");
    return this;
  }

  /** Who remembers the erased outside the database; there is no default. */
  public SchedulerBuilder register(ErasedRegister outside) {
    this.register = requireNonNull(outside, "register");
    return this;
  }

  /** What erases; at least one. */
  public SchedulerBuilder handlers(ErasureHandler... more) {
    handlers.addAll(List.of(more));
    return this;
  }

  /** The calendar and the rule to count by; China's and 15 working days unless set. */
  public SchedulerBuilder calendar(WorkingDayCalendar days, WorkingDayRule limit) {
    this.calendar = requireNonNull(days, "calendar");
    this.rule = requireNonNull(limit, "rule");
    return this;
  }

  /**
   * How long a person can come back after they confirmed; none unless set. If they confirm late it
   * is shorter, so that time to erase is left.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public SchedulerBuilder coolingOff(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("a cooling-off is not negative");
    }
    this.coolingOff = time;
    return this;
  }

  /**
   * How long a case waits for the person to show who they are, and then to confirm; 5 days each
   * unless set, or less if the time limit is so short. The clock runs meanwhile, so {@link #build}
   * rejects what leaves no time to erase.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public SchedulerBuilder answerWithin(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("the time to answer is positive");
    }
    this.answerWithin = time;
    return this;
  }

  /**
   * How often a step is tried before it needs attention; 10 times unless set.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public SchedulerBuilder attempts(int most) {
    if (most < 1) {
      throw new IllegalArgumentException("a step is tried at least once");
    }
    this.attempts = most;
    return this;
  }

  /**
   * After what time without a heartbeat another node takes over; 60 seconds unless set. The clocks
   * of nodes must agree much better than that: see {@link ErasureStore#now}.
   *
   * @throws IllegalArgumentException if it is below one second
   */
  public SchedulerBuilder lease(Duration time) {
    if (time.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("a lease lasts at least one second");
    }
    this.lease = time;
    return this;
  }

  /**
   * How long one call of a handler may take; 6 hours unless set. Its lease is extended no longer:
   * the step is tried again, later each time, as after a failure, and a result that comes after
   * that is refused. The thread of the call stays where it is, since nothing can end it: give what
   * a handler calls time limits of its own. {@link ErasureScheduler#health} tells of calls that
   * take a quarter of this, and of those that take longer than this.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public SchedulerBuilder longestStep(Duration time) {
    if (time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException("the time for a step is positive");
    }
    this.longestStep = time;
    return this;
  }

  /**
   * How long {@link ErasureScheduler#stop} waits for what is under way; 60 seconds unless set. It
   * should be less than what the platform gives a process that is to end.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public SchedulerBuilder stopWithin(Duration time) {
    if (time.isNegative()) {
      throw new IllegalArgumentException("the time to wait is not negative");
    }
    this.stopWithin = time;
    return this;
  }

  /**
   * How many steps are recorded in one transaction at most; 32 unless set. It is about steps whose
   * effect is outside the database, and about what finished while others were being recorded: none
   * waits for more to come. When a node dies in between, so many are done again, under the same
   * keys and with higher fences. A step whose effect is in the store's database is always recorded
   * in one transaction with that effect, and alone.
   *
   * @throws IllegalArgumentException if it is not positive
   */
  public SchedulerBuilder commitEvery(int steps) {
    if (steps < 1) {
      throw new IllegalArgumentException("at least one step is recorded in a transaction");
    }
    this.commitEvery = steps;
    return this;
  }

  /** How long the host's backups live, for the certificate; none unless set. */
  public SchedulerBuilder backupsKept(Period time) {
    this.backupsKept = requireNonNull(time, "backupsKept");
    return this;
  }

  /** What statutes keep; nothing unless set. */
  public SchedulerBuilder retention(RetentionSchedule schedule) {
    this.retention = requireNonNull(schedule, "retention");
    return this;
  }

  /** What closes and reopens accounts; nothing unless set. */
  public SchedulerBuilder accounts(AccountAccess access) {
    this.accounts = requireNonNull(access, "accounts");
    return this;
  }

  /** Who is told what happens; nobody unless set. */
  public SchedulerBuilder listener(OutboxListener told) {
    this.listener = requireNonNull(told, "listener");
    return this;
  }

  /** What counts; nothing unless set. */
  public SchedulerBuilder metrics(ErasureMetrics counters) {
    this.metrics = requireNonNull(counters, "metrics");
    return this;
  }

  /**
   * What tells the time; the system's clock unless set. Only that is held against the database's.
   */
  public SchedulerBuilder clock(InstantSource source) {
    return clock(source, source.equals(InstantSource.system()));
  }

  SchedulerBuilder clock(InstantSource source, boolean isChecked) {
    this.clock = requireNonNull(source, "clock");
    this.clockIsChecked = isChecked;
    return this;
  }

  /** Where ids and jitter come from; the platform's secure source unless set. */
  public SchedulerBuilder random(Random source) {
    this.random = requireNonNull(source, "random");
    return this;
  }

  /** This node's name, which no other running node has; random unless set. */
  public SchedulerBuilder node(NodeName name) {
    this.node = requireNonNull(name, "node");
    return this;
  }

  /**
   * How many steps this node does at once, and how often it looks for some; 4 and every second
   * unless set.
   *
   * @throws IllegalArgumentException if one is not positive
   */
  public SchedulerBuilder pace(int steps, Duration interval) {
    if (steps < 1 || interval.toMillis() < 1) {
      throw new IllegalArgumentException("a node has at least one worker and a positive interval");
    }
    this.workers = steps;
    this.poll = interval;
    return this;
  }

  /**
   * The scheduler.
   *
   * @throws IllegalStateException if something is missing, or the cooling-off or the times to
   *     answer leave no time to erase; the message says what all
   * @throws InvalidPlanException if the handlers have no order
   */
  public ErasureScheduler build() {
    requireParts();
    CoolingOffCheck.require(coolingOff, RESERVE_DAYS, calendar, rule);
    AtomicReference<WorkingDayCalendar> current = new AtomicReference<>(calendar);
    EngineParts parts = parts(current);
    Duration heartbeat = parts.settings().heartbeat();
    return new ErasureScheduler(
        parts, current, listener, new EngineThreads.Pace(workers, poll, heartbeat, stopWithin));
  }

  private EngineParts parts(AtomicReference<WorkingDayCalendar> current) {
    Map<HandlerId, ErasureHandler> byId = new HashMap<>();
    ErasurePlan plan = ErasurePlan.of(handlers);
    handlers.forEach(handler -> byId.put(handler.id(), handler));
    return new EngineParts(
        store,
        clock,
        random,
        node == null ? randomName() : node,
        requireNonNull(keys),
        requireNonNull(signer),
        current::get,
        new CaseSettings(
            rule,
            coolingOff,
            CoolingOffCheck.answerWithin(answerWithin, RESERVE_DAYS, calendar, rule),
            RESERVE_DAYS,
            attempts,
            lease,
            longestStep,
            clockIsChecked,
            commitEvery,
            backupsKept),
        byId,
        plan,
        retention,
        accounts,
        requireNonNull(register),
        metrics,
        EngineParts.noneIsPaused());
  }

  private NodeName randomName() {
    byte[] bytes = new byte[8];
    random.nextBytes(bytes);
    return new NodeName("node-" + HexFormat.of().formatHex(bytes));
  }

  private void requireParts() {
    List<String> missing = new ArrayList<>();
    if (keys == null) {
      missing.add("keys: ErasureKeys.of(32 random bytes that live as long as the register)");
    }
    if (signer == null) {
      missing.add("a signer: DocumentSigner.of(ED25519, private key, public key)");
    }
    if (register == null) {
      missing.add("a register of the erased: FileErasedRegister.in(a file outside the backups)");
    }
    if (handlers.isEmpty()) {
      missing.add("at least one handler");
    }
    if (!missing.isEmpty()) {
      throw new IllegalStateException("a scheduler needs " + String.join("; ", missing));
    }
  }
}
