package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.pii4j.calendar.ClockStop.Reason;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StoppedClockTests {

  private static final WorkingDayCalendar CHINA = WorkingDayCalendar.china();
  private static final WorkingDayRule RULE = WorkingDayRule.accountCancellation();
  private static final ZoneId ZONE = RULE.zone();
  private static final Instant REQUEST = Instant.parse("2026-03-02T02:00:00Z"); // a Monday
  private static final LawSource LAW = new LawSource("made up", LawSource.Standing.DRAFT);

  private final StoppedClock clock = StoppedClock.under(upTo(10));

  private static ClockStopRule upTo(int days) {
    return new ClockStopRule("test.stay", days, EnumSet.allOf(Reason.class), List.of(LAW));
  }

  @Test
  void whole_working_days_on_which_the_clock_stood_do_not_count_and_say_so() {
    StoppedClock stopped =
        clock
            .stop(Reason.IDENTITY_CHECK, Instant.parse("2026-03-03T09:00:00Z"))
            .goOn(Instant.parse("2026-03-10T01:00:00Z"));

    Deadline deadline = CHINA.deadline(REQUEST, RULE, stopped);

    assertThat(CHINA.deadline(REQUEST, RULE).dueDate()).isEqualTo("2026-03-23");
    assertThat(deadline.dueDate()).as("without 4, 5, 6 and 9 March").isEqualTo("2026-03-27");
    assertThat(deadline.clock()).isEqualTo(stopped);
    assertThat(deadline.explain())
        .filteredOn(day -> day.kind() == ExplainedDay.Kind.STOPPED)
        .extracting(day -> day.date().getDayOfMonth() + " " + day.render(Locale.ENGLISH))
        .containsExactly(
            "4 2026-03-04 Wed  skipped: the clock stood still",
            "5 2026-03-05 Thu  skipped: the clock stood still",
            "6 2026-03-06 Fri  skipped: the clock stood still",
            "9 2026-03-09 Mon  skipped: the clock stood still");
    assertThat(deadline.render(Locale.CHINESE)).contains("2026-03-04 周三  不计：期限中止");
  }

  @Test
  void days_beyond_what_the_rule_allows_count_again() {
    StoppedClock stopped =
        StoppedClock.under(upTo(2))
            .stop(Reason.FORCE_MAJEURE, Instant.parse("2026-03-02T16:00:00Z"))
            .goOn(Instant.parse("2026-03-10T16:00:00Z"));

    assertThat(CHINA.deadline(REQUEST, RULE, stopped).dueDate()).isEqualTo("2026-03-25");
  }

  @Test
  void a_stop_that_goes_on_moves_nothing_and_tells_what_it_would_move() {
    StoppedClock standing = clock.stop(Reason.STATUTORY_STAY, REQUEST);
    Instant now = Instant.parse("2026-03-04T16:00:00Z");

    assertThat(standing.isStanding()).isTrue();
    assertThat(CHINA.deadline(REQUEST, RULE, standing).dueDate()).isEqualTo("2026-03-23");
    assertThat(CHINA.deadline(REQUEST, RULE, standing.asOf(now)).dueDate()).isEqualTo("2026-03-25");
    assertThat(standing.reason()).contains(Reason.STATUTORY_STAY);
    assertThat(standing.since()).contains(REQUEST);
    assertThat(standing.stops()).isEmpty();
  }

  @Test
  void in_China_the_clock_never_stands() {
    StoppedClock china = StoppedClock.under(ClockStopRule.NEVER);

    for (Reason reason : Reason.values()) {
      assertThatIllegalArgumentException().isThrownBy(() -> china.stop(reason, REQUEST));
    }
    assertThat(CHINA.deadline(REQUEST, RULE, china)).isEqualTo(CHINA.deadline(REQUEST, RULE));
  }

  @Test
  void stops_follow_each_other_and_end() {
    StoppedClock standing = clock.stop(Reason.FORCE_MAJEURE, REQUEST);
    StoppedClock over = standing.goOn(REQUEST.plusSeconds(60));

    assertThatIllegalStateException()
        .isThrownBy(() -> standing.stop(Reason.FORCE_MAJEURE, REQUEST.plusSeconds(1)));
    assertThatIllegalArgumentException().isThrownBy(() -> standing.goOn(REQUEST.minusSeconds(1)));
    assertThatIllegalStateException().isThrownBy(() -> over.goOn(REQUEST.plusSeconds(99)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> over.stop(Reason.FORCE_MAJEURE, REQUEST.plusSeconds(59)));
  }

  @Test
  void while_next_years_notice_is_missing_the_day_to_act_by_is_never_after_the_due_date() {
    Instant request = Instant.parse("2026-12-10T02:00:00Z");
    StoppedClock stopped =
        clock
            .stop(Reason.IDENTITY_CHECK, Instant.parse("2026-12-13T16:00:00Z"))
            .goOn(Instant.parse("2026-12-20T16:00:00Z"));

    Deadline without = CHINA.deadline(request, RULE);
    Deadline with = CHINA.deadline(request, RULE, stopped);

    assertThat(with.status()).isEqualTo(Deadline.Status.PROVISIONAL);
    assertThat(with.dueDate()).isAfter(without.dueDate());
    assertThat(with.commitBy()).isAfter(without.commitBy()).isBeforeOrEqualTo(with.dueDate());
  }

  /** Day by day and hour by hour, without the library's idea of a stretch. */
  @Property(tries = 300)
  void the_due_date_is_what_a_naive_count_says(
      @ForAll @IntRange(min = 0, max = 4000) int day,
      @ForAll @IntRange(min = 0, max = 12) int budget,
      @ForAll @Size(max = 4) List<@IntRange(min = 0, max = 200) Integer> hours) {
    Instant request = Instant.parse("2012-01-05T03:30:00Z").plus(Duration.ofDays(day));
    StoppedClock stopped = StoppedClock.under(upTo(budget));
    Instant at = request;
    for (int i = 0; i + 1 < hours.size(); i += 2) {
      Instant from = at.plus(Duration.ofHours(hours.get(i)));
      at = from.plus(Duration.ofHours(hours.get(i + 1)));
      stopped = stopped.stop(Reason.STATUTORY_STAY, from).goOn(at);
    }

    Deadline deadline = CHINA.deadline(request, RULE, stopped);

    assertThat(deadline.dueDate()).isEqualTo(naive(request, stopped.stops(), budget));
    assertThat(deadline.dueDate()).isAfterOrEqualTo(CHINA.deadline(request, RULE).dueDate());
  }

  private static LocalDate naive(Instant request, List<ClockStop> stops, int budget) {
    LocalDate day = LocalDate.ofInstant(request, ZONE);
    int left = budget;
    for (int counted = 0; counted < 15; ) {
      day = day.plusDays(1);
      if (CHINA.estimate(day) instanceof DayStatus.Working) {
        if (left > 0 && stoodEveryHour(day, stops)) {
          left--;
        } else {
          counted++;
        }
      }
    }
    return day;
  }

  private static boolean stoodEveryHour(LocalDate day, List<ClockStop> stops) {
    Instant start = day.atStartOfDay(ZONE).toInstant();
    for (ClockStop stop : stops) {
      boolean all = true;
      for (int half = 0; half <= 48; half++) {
        Instant moment = start.plus(Duration.ofMinutes(30L * half));
        all &= !moment.isBefore(stop.from()) && !moment.isAfter(stop.until());
      }
      if (all) {
        return true;
      }
    }
    return false;
  }
}
