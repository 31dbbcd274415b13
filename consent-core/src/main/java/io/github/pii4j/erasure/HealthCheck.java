package io.github.pii4j.erasure;

import io.github.pii4j.erasure.ErasureHealth.Finding;
import io.github.pii4j.erasure.ErasureHealth.Level;
import io.github.pii4j.erasure.ErasureHealth.Problem;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Looks for what endangers the promises. */
final class HealthCheck {

  private static final int COVERAGE_WARNING = 45;
  private static final int COVERAGE_ERROR = 20;

  /** Of the longest time for a step: it may still end, but others have to wait for its worker. */
  private static final int STUCK_SHARE = 4;

  private static final Duration OUTBOX_WARNING = Duration.ofMinutes(15);

  private final EngineParts parts;
  private final EngineCycle node;
  private final List<Finding> findings = new ArrayList<>();

  HealthCheck(EngineParts parts, EngineCycle node) {
    this.parts = parts;
    this.node = node;
  }

  ErasureHealth run() {
    LocalDate today = parts.today();
    calendar(ChronoUnit.DAYS.between(today, parts.calendar().get().finalThrough()));
    cases(today);
    long stuck = parts.store().count().getOrDefault(CaseState.ATTENTION, 0L);
    add(stuck, Level.WARNING, Problem.CASE_IS_STUCK);
    long unreviewed =
        parts.store().holds().stream().filter(hold -> today.isAfter(hold.reviewOn())).count();
    add(unreviewed, Level.WARNING, Problem.HOLD_IS_UNREVIEWED);
    steps(parts.settings().longestStep());
    long waiting = new Outlook(parts).waitingLongerThan(OUTBOX_WARNING);
    add(waiting, Level.WARNING, Problem.OUTBOX_IS_STUCK);
    clock(node.skew());
    findings.sort(Comparator.comparing(Finding::level).reversed());
    return new ErasureHealth(findings);
  }

  private void calendar(long days) {
    if (days < COVERAGE_WARNING) {
      Level level = days < COVERAGE_ERROR ? Level.ERROR : Level.WARNING;
      findings.add(new Finding(level, Problem.CALENDAR_ENDS_SOON, days));
    }
  }

  /** Only the earliest are read, which are the late ones if any are. */
  private void cases(LocalDate today) {
    long late =
        parts.store().openCases(CasePosition.START, 1000).stream()
            .filter(one -> one.state().isOnTheClock())
            .filter(one -> today.isAfter(one.deadline().commitBy()))
            .count();
    add(late, Level.ERROR, Problem.CASE_IS_LATE);
  }

  private void steps(Duration longest) {
    Level level = node.workedOnFor(longest) > 0 ? Level.ERROR : Level.WARNING;
    add(node.workedOnFor(longest.dividedBy(STUCK_SHARE)), level, Problem.STEP_IS_STUCK);
  }

  private void clock(Duration off) {
    if (off.compareTo(ClockCheck.TOLD) > 0 || off.compareTo(ClockCheck.most(parts)) > 0) {
      boolean isTooFar = off.compareTo(ClockCheck.most(parts)) > 0;
      Level level = isTooFar ? Level.ERROR : Level.WARNING;
      findings.add(new Finding(level, Problem.CLOCK_IS_WRONG, off.toSeconds()));
    }
  }

  private void add(long count, Level level, Problem problem) {
    if (count > 0) {
      findings.add(new Finding(level, problem, count));
    }
  }
}
