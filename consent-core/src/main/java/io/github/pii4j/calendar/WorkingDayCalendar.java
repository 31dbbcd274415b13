package io.github.pii4j.calendar;

import io.github.pii4j.document.InvalidDocumentException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says which days are working days, how sure that is, and when a time limit in working days ends.
 *
 * <p>A snapshot of what was known on a day: the yearly notices, their amendments, and the statutory
 * days of the years to come. It never asks the clock or the network.
 *
 * <pre>{@code
 * WorkingDayCalendar calendar = WorkingDayCalendar.china();
 * Deadline deadline = calendar.deadline(request, WorkingDayRule.accountCancellation());
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 */
public final class WorkingDayCalendar {

  private static final int DAYS_OF_DECEMBER_TAIL = 3;

  private final CalendarData data;
  private final Map<LocalDate, DayStatus> ruledDays;
  private final Set<Integer> statutoryYears;
  private final LocalDate firstDay;
  private final LocalDate publishedThrough;
  private final LocalDate finalThrough;
  private final String version;

  /** Made when first asked for; two threads may both make it, to the same end. */
  private volatile @Nullable WorkingDayIndex index;

  private WorkingDayCalendar(CalendarData data) {
    this.data = data;
    this.ruledDays = Map.copyOf(data.ruledDays());
    this.statutoryYears = data.statutoryYears();
    this.firstDay = LocalDate.of(data.firstYear(), 1, 1);
    this.publishedThrough = LocalDate.of(data.lastYear(), 12, 31);
    this.finalThrough = publishedThrough.minusDays(DAYS_OF_DECEMBER_TAIL);
    this.version = CalendarVersion.of(data);
  }

  /** The calendar of China that ships with this release. */
  public static WorkingDayCalendar china() {
    return Bundled.CHINA;
  }

  static WorkingDayCalendar of(CalendarData data) {
    return new WorkingDayCalendar(data);
  }

  /**
   * Reads the whole calendar from a text that {@link #toText()} wrote.
   *
   * @param source the name of the text, for messages
   * @throws InvalidDocumentException with every mistake in it and its place
   */
  public static WorkingDayCalendar parse(String source, String text) {
    return new WorkingDayCalendar(CalendarText.read(source, text));
  }

  /**
   * The calendar that this one would have been on {@code day}: without the notices published later.
   *
   * <p>A notice without a known day of publication counts as known from 1 January of its year. A
   * day after {@link #asOf()} changes nothing, since what was published since is not known.
   *
   * @throws DateNotCoveredException if no notice was known by then
   */
  public WorkingDayCalendar asKnownOn(LocalDate day) {
    LocalDate firstKnown = data.notices().get(0).knownFrom();
    if (day.isBefore(firstKnown)) {
      throw new DateNotCoveredException(
          day, "no notice was known on " + day + "; the first one became known on " + firstKnown);
    }
    return new WorkingDayCalendar(data.knownOn(day));
  }

  /**
   * What {@code date} is by the notices; {@link DayStatus.Unknown} if its year has none.
   *
   * @throws DateNotCoveredException if the date lies before {@link #firstDay()}
   */
  public DayStatus status(LocalDate date) {
    if (finality(date) == Finality.UNPUBLISHED) {
      return new DayStatus.Unknown(date.getYear());
    }
    DayStatus ruled = ruledDays.get(date);
    return ruled == null ? ordinary(date) : ruled;
  }

  /**
   * What {@code date} is by the notices or, if its year has none, what it would be if only the
   * statutory days were off and no weekend were worked.
   *
   * @throws DateNotCoveredException if the date lies before {@link #firstDay()}, or in a year for
   *     which neither a notice nor the statutory days are known
   */
  public DayStatus estimate(LocalDate date) {
    DayStatus status = status(date);
    if (!(status instanceof DayStatus.Unknown)) {
      return status;
    }
    requireStatutoryYear(date);
    Holiday holiday = data.statutory().get(date);
    return holiday == null ? ordinary(date) : new DayStatus.StatutoryDay(holiday);
  }

  /**
   * How sure the status of {@code date} is.
   *
   * @throws DateNotCoveredException if the date lies before {@link #firstDay()}
   */
  public Finality finality(LocalDate date) {
    if (date.isBefore(firstDay)) {
      throw new DateNotCoveredException(
          date, date + " lies before " + firstDay + ", the first day of this calendar");
    }
    if (date.isAfter(publishedThrough)) {
      return Finality.UNPUBLISHED;
    }
    return date.isAfter(finalThrough) ? Finality.DECEMBER_TAIL : Finality.FINAL;
  }

  /**
   * When the time limit of {@code rule} ends for a request made at {@code request}.
   *
   * @throws DateNotCoveredException if the request was made before {@link #firstDay()}, or the
   *     count comes to a year for which neither a notice nor the statutory days are known
   */
  public Deadline deadline(Instant request, WorkingDayRule rule) {
    return deadline(request, rule, StoppedClock.RUNNING);
  }

  /**
   * The same for a clock that stood still meanwhile: working days on which it stood for the whole
   * day do not count, as many of them as its rule allows. A stop that goes on moves nothing yet.
   *
   * @throws DateNotCoveredException as for {@link #deadline(Instant, WorkingDayRule)}
   */
  public Deadline deadline(Instant request, WorkingDayRule rule, StoppedClock clock) {
    return new DeadlineCount(this, rule, clock).from(request);
  }

  /**
   * How many working days are left of a time limit: those after {@code today} up to and including
   * its last day. Today is not one of them, as the day on which a limit begins is not (Civil Code,
   * article 201), so that of 15 working days 15 are left on the day of the request, and 0 on the
   * last day, until its end at 24:00 (article 203). Once it is over, the number is negative: the
   * working days after the last day up to and including {@code today}, at least one.
   *
   * <p>Of a limit that ends on Thursday, 2026-03-12, there are 5 left on the Thursday before, 1 on
   * Wednesday, 0 on Thursday, -1 from Friday to Sunday and -2 on Monday.
   *
   * @param lastDay the last day of the limit, such as {@link Deadline#dueDate}
   * @throws DateNotCoveredException if one of the days can be neither read nor estimated
   */
  public int workingDaysLeft(LocalDate today, LocalDate lastDay) {
    estimate(today);
    estimate(lastDay);
    return today.isAfter(lastDay)
        ? -Math.max(1, index().after(lastDay, today))
        : index().after(today, lastDay);
  }

  /** The first day that the calendar covers. */
  public LocalDate firstDay() {
    return firstDay;
  }

  /** The last day of the last year whose notice is known. */
  public LocalDate publishedThrough() {
    return publishedThrough;
  }

  /** The last day that is {@link Finality#FINAL}. */
  public LocalDate finalThrough() {
    return finalThrough;
  }

  /** The day on which this was all that was known. */
  public LocalDate asOf() {
    return data.asOf();
  }

  /**
   * The fingerprint of the data, 64 hexadecimal digits (SHA-256): calendars with the same version
   * give the same deadlines.
   */
  public String version() {
    return version;
  }

  /** All of it as a table, to be kept in a file or a database and read again by {@link #parse}. */
  public String toText() {
    return CalendarText.write(data);
  }

  /** The notices that the calendar rests on, in the order in which they became known. */
  public List<Notice> notices() {
    return data.notices();
  }

  /** Names the coverage and the version. */
  @Override
  public String toString() {
    return "WorkingDayCalendar[" + firstDay + ".." + publishedThrough + ", " + version + "]";
  }

  CalendarData data() {
    return data;
  }

  /** The working days by number, up to the last day that can be estimated. */
  WorkingDayIndex index() {
    WorkingDayIndex made = index;
    if (made == null) {
      made = WorkingDayIndex.of(this, lastEstimable());
      index = made;
    }
    return made;
  }

  private LocalDate lastEstimable() {
    int year = publishedThrough.getYear();
    while (statutoryYears.contains(year + 1)) {
      year++;
    }
    return LocalDate.of(year, 12, 31);
  }

  /** The days that a notice rules on. */
  Set<LocalDate> ruledDays() {
    return ruledDays.keySet();
  }

  private void requireStatutoryYear(LocalDate date) {
    if (!statutoryYears.contains(date.getYear())) {
      throw new DateNotCoveredException(
          date,
          date
              + " cannot be estimated: notices are known through "
              + publishedThrough
              + ", statutory days for the years "
              + statutoryYears);
    }
  }

  private static DayStatus ordinary(LocalDate date) {
    return Weekends.contain(date) ? new DayStatus.Weekend() : new DayStatus.Weekday();
  }

  /** Loads the bundled tables once, when first asked for. */
  private static final class Bundled {
    static final WorkingDayCalendar CHINA = new WorkingDayCalendar(CalendarTables.read("cn"));
  }
}
