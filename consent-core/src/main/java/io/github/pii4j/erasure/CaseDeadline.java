package io.github.pii4j.erasure;

import io.github.pii4j.calendar.Deadline;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The dates of a case.
 *
 * @param number 1 for the first count, one more for each that changed it
 * @param since when the clock of this time limit started
 * @param promised what the person was told; it never moves later
 * @param legal what the calendar says now
 * @param commitBy the last day on which all must be done; never after {@code promised}
 * @param status whether a notice that is still to come can move it
 * @param calendarVersion of the calendar that was counted in
 * @param warned the lowest rung of the ladder that was reported for this count; {@link
 *     Integer#MAX_VALUE} if none
 */
public record CaseDeadline(
    int number,
    Instant since,
    LocalDate promised,
    LocalDate legal,
    LocalDate commitBy,
    Deadline.Status status,
    String calendarVersion,
    int warned) {

  static CaseDeadline of(Deadline counted) {
    return new CaseDeadline(
        1,
        counted.request(),
        counted.dueDate(),
        counted.dueDate(),
        counted.commitBy(),
        counted.status(),
        counted.calendarVersion(),
        Integer.MAX_VALUE);
  }

  /** The same request counted again; the ladder starts anew only if the day to commit by moved. */
  CaseDeadline recounted(Deadline counted) {
    LocalDate told = earlier(promised, counted.dueDate());
    LocalDate by = earlier(told, counted.commitBy());
    boolean moved = !by.equals(commitBy);
    return new CaseDeadline(
        moved ? number + 1 : number,
        since,
        told,
        counted.dueDate(),
        by,
        counted.status(),
        counted.calendarVersion(),
        moved ? Integer.MAX_VALUE : warned);
  }

  /** The same as the calendar in use says it, if that is the same. */
  CaseDeadline confirmedBy(Deadline counted) {
    CaseDeadline now = recounted(counted);
    return isAsCounted(now) ? now : this;
  }

  /** Whether the dates and how sure they are, are the same. */
  boolean isAsCounted(CaseDeadline other) {
    return promised.equals(other.promised)
        && legal.equals(other.legal)
        && commitBy.equals(other.commitBy)
        && status == other.status;
  }

  /** A time limit of its own, for what could not be erased within the first. */
  CaseDeadline again(Deadline counted) {
    CaseDeadline first = of(counted);
    return new CaseDeadline(
        number + 1,
        first.since,
        first.promised,
        first.legal,
        first.commitBy,
        first.status,
        first.calendarVersion,
        first.warned);
  }

  CaseDeadline warnedAt(int rung) {
    return new CaseDeadline(
        number, since, promised, legal, commitBy, status, calendarVersion, rung);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
