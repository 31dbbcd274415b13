package io.github.pii4j.benchmark;

import io.github.pii4j.calendar.DayStatus;
import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fifteen working days from 1,024 moments of three years in turn, beside a loop over the days with
 * a set of those that are off, as one writes it.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class DeadlineBenchmark {

  private static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int SIZE = 1_024;

  private final WorkingDayCalendar calendar = WorkingDayCalendar.china();
  private final WorkingDayRule rule = WorkingDayRule.accountCancellation();
  private final Instant[] requests = new Instant[SIZE];
  private final Set<LocalDate> daysOff = new HashSet<>();
  private int next;

  /** Moments, and the days that are off from the first of them on. */
  @Setup
  public void fill() {
    Random random = new Random(20261127);
    for (int i = 0; i < SIZE; i++) {
      requests[i] = BEGIN.plus(Duration.ofMinutes(random.nextInt(1_000 * 24 * 60)));
    }
    LocalDate day = LocalDate.ofInstant(BEGIN, ZONE);
    for (int i = 0; i < 1_200; i++) {
      if (calendar.estimate(day) instanceof DayStatus.Off) {
        daysOff.add(day);
      }
      day = day.plusDays(1);
    }
  }

  private Instant request() {
    next = (next + 1) % SIZE;
    return requests[next];
  }

  /** The library: the due day, the day to commit by, how final it is. */
  @Benchmark
  public Deadline deadline() {
    return calendar.deadline(request(), rule);
  }

  /** The due day only. */
  @Benchmark
  public LocalDate loopOverDays() {
    LocalDate day = LocalDate.ofInstant(request(), ZONE);
    int left = rule.workingDays();
    while (left > 0) {
      day = day.plusDays(1);
      if (!daysOff.contains(day)) {
        left--;
      }
    }
    return day;
  }
}
