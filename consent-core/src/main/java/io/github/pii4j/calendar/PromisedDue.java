package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.List;

/**
 * The end of a time limit as a host promises it, beside its end by law.
 *
 * @param legal the end by law
 * @param dueDate the end as promised
 * @param hostDays the days of the host's own that lie in between
 */
public record PromisedDue(Deadline legal, LocalDate dueDate, List<LocalDate> hostDays) {

  /** Copies. */
  public PromisedDue {
    requireNonNull(legal, "legal");
    requireNonNull(dueDate, "dueDate");
    hostDays = List.copyOf(hostDays);
  }

  /** The day by which to have done it: as promised, and in time whatever notices will say. */
  public LocalDate commitBy() {
    return dueDate.isBefore(legal.commitBy()) ? dueDate : legal.commitBy();
  }
}
