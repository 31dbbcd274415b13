package io.github.pii4j.calendar;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Whether the clock of a time limit may stand still, as data: for which reasons, for how long, and
 * by which law. Immutable and thread-safe.
 *
 * @param id the name of the rule
 * @param mostWorkingDays how many working days may be left out in all; those beyond count again
 * @param reasons for which reasons
 * @param sources the law that the rule rests on
 */
public record ClockStopRule(
    String id, int mostWorkingDays, Set<ClockStop.Reason> reasons, List<LawSource> sources) {

  /**
   * The clock never stands: the rule of China. No text about the rights of a person lets the one
   * who must answer stop the clock; that none does, counsel must confirm.
   */
  public static final ClockStopRule NEVER =
      new ClockStopRule(
          "cn.never",
          0,
          Set.of(),
          List.of(
              new LawSource(
                  "PIPL 50 and GB/T 35273-2020 8.7 name no stay of the time limit",
                  LawSource.Standing.RECALLED)));

  private static final int MOST_WORKING_DAYS = 250;

  /**
   * Checks and copies.
   *
   * @throws IllegalArgumentException if the id is blank, the length is not 0 to 250, or no law is
   *     named
   */
  public ClockStopRule {
    requireNonNull(reasons, "reasons");
    if (id.isBlank() || sources.isEmpty()) {
      throw new IllegalArgumentException("a rule that stops clocks has an id and a source");
    }
    if (mostWorkingDays < 0 || mostWorkingDays > MOST_WORKING_DAYS) {
      throw new IllegalArgumentException(
          id + ": a clock stands for 0 to " + MOST_WORKING_DAYS + " working days");
    }
    Set<ClockStop.Reason> copy = EnumSet.noneOf(ClockStop.Reason.class);
    copy.addAll(reasons);
    reasons = Collections.unmodifiableSet(copy);
    sources = List.copyOf(sources);
  }
}
