package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is told of how much there is. */
class GaugesTests {

  private final World world = new World();
  private final Told told = new Told();

  /** Keeps what it is told. */
  private static final class Told implements ErasureMetrics {

    private final List<Map<CaseState, Long>> open = new ArrayList<>();
    private final List<Integer> left = new ArrayList<>();
    private final List<Long> covers = new ArrayList<>();
    private final List<Duration> lags = new ArrayList<>();

    @Override
    public void openCases(Map<CaseState, Long> byState) {
      open.add(byState);
    }

    @Override
    public void daysLeft(int earliest) {
      left.add(earliest);
    }

    @Override
    public void calendarCovers(long days) {
      covers.add(days);
    }

    @Override
    public void outboxLag(Duration oldest) {
      lags.add(oldest);
    }
  }

  @Test
  void what_there_is_is_told_once_a_minute() {
    world.scheduler = world.builder().metrics(told).build();

    world.scheduler.drain();
    world.scheduler.drain();
    assertThat(told.open).hasSize(1);
    assertThat(told.open.get(0))
        .hasSize((int) List.of(CaseState.values()).stream().filter(CaseState::isOpen).count())
        .containsEntry(CaseState.RECEIVED, 0L);
    assertThat(told.left).isEmpty();
    world.scheduler.submit(SubjectId.of("somebody"));
    world.clock.advance(Duration.ofMinutes(1));
    world.scheduler.drain();

    assertThat(told.open).hasSize(2);
    assertThat(told.open.get(1)).containsEntry(CaseState.RECEIVED, 1L);
    assertThat(told.left).containsExactly(15);
    assertThat(told.covers).hasSize(2).allMatch(days -> days > 45);
    assertThat(told.lags).containsExactly(Duration.ZERO, Duration.ofMinutes(1));
  }

  @Test
  void a_case_that_is_late_has_a_negative_number_of_days() {
    world.scheduler = world.builder().metrics(told).build();
    world.wages.script.add(new StepResult.NeedsHuman(new ReasonCode("LOCKED")));
    world.confirmed();

    world.advance(Duration.ofDays(40));

    assertThat(told.left.get(told.left.size() - 1)).isNegative();
  }
}
