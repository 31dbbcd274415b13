package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Holds the calendar that counts now, and those that did before.
 *
 * <p>{@link #current()} is a whole calendar, never a mixture: ask once for one computation. An
 * accepted update or a rollback takes its place at once for every thread; then the listeners are
 * told, one change at a time. If a listener throws, the change stands and the caller learns of it.
 *
 * <p>It lives in memory. A host that wants its calendar to outlive a restart keeps {@link
 * WorkingDayCalendar#toText()} and begins with {@link WorkingDayCalendar#parse} next time.
 *
 * <p>Thread-safe.
 */
public final class CalendarRegistry {

  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  private final InstantSource clock;
  private final CalendarGuard guard;
  private final List<CalendarListener> listeners = new CopyOnWriteArrayList<>();
  private final Object turn = new Object();
  private volatile List<CalendarActivation> history;

  private CalendarRegistry(
      WorkingDayCalendar first, CalendarGuard guard, InstantSource clock, String by) {
    this.clock = requireNonNull(clock, "clock");
    this.guard = requireNonNull(guard, "guard");
    this.history = List.of(entry(first, CalendarActivation.Kind.FIRST, by, List.of()));
  }

  /**
   * Begins with a calendar.
   *
   * @param guard what later updates must pass
   */
  public static CalendarRegistry startingWith(
      WorkingDayCalendar first, CalendarGuard guard, InstantSource clock) {
    return new CalendarRegistry(requireNonNull(first, "first"), guard, clock, "start");
  }

  /** The calendar that counts now. */
  public WorkingDayCalendar current() {
    return last(history).calendar();
  }

  /** Everything that became the calendar that counts, oldest first. */
  public List<CalendarActivation> history() {
    return history;
  }

  /** Tells the listener of every change from now on. */
  public void listen(CalendarListener listener) {
    listeners.add(requireNonNull(listener, "listener"));
  }

  /**
   * Takes up an update, if the guard accepts it. One that says nothing new changes nothing and is
   * not told.
   *
   * @param by who does it
   * @param updates one or more sources of the same
   * @return what counts now
   * @throws CalendarRefusedException with every reason why not
   */
  public CalendarActivation update(String by, List<CalendarUpdate> updates) {
    synchronized (turn) {
      LocalDate today = LocalDate.ofInstant(clock.instant(), CHINA);
      WorkingDayCalendar next = guard.accept(current(), today, updates);
      return next.version().equals(current().version())
          ? last(history)
          : activate(
              entry(
                  next,
                  CalendarActivation.Kind.UPDATE,
                  by,
                  updates.stream().map(CalendarActivation.Source::of).toList()));
    }
  }

  /**
   * Takes up a calendar that counted before, as when an update turns out to be wrong.
   *
   * @param version its {@link WorkingDayCalendar#version()}
   * @param by who does it
   * @return what counts now
   * @throws IllegalArgumentException if no calendar of that version counted here
   */
  public CalendarActivation rollBackTo(String version, String by) {
    synchronized (turn) {
      WorkingDayCalendar older =
          history.stream()
              .map(CalendarActivation::calendar)
              .filter(calendar -> calendar.version().equals(version))
              .findFirst()
              .orElseThrow(() -> new IllegalArgumentException("never active here: " + version));
      return older.version().equals(current().version())
          ? last(history)
          : activate(entry(older, CalendarActivation.Kind.ROLLBACK, by, List.of()));
    }
  }

  private CalendarActivation activate(CalendarActivation activation) {
    CalendarDiff change = CalendarDiff.between(current(), activation.calendar());
    List<CalendarActivation> longer = new ArrayList<>(history);
    longer.add(activation);
    history = List.copyOf(longer);
    listeners.forEach(listener -> listener.activated(activation, change));
    return activation;
  }

  private CalendarActivation entry(
      WorkingDayCalendar calendar,
      CalendarActivation.Kind kind,
      String by,
      List<CalendarActivation.Source> sources) {
    Instant now = clock.instant();
    return new CalendarActivation(calendar, kind, by, now, sources);
  }

  private static CalendarActivation last(List<CalendarActivation> history) {
    return history.get(history.size() - 1);
  }
}
