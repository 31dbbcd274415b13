package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.calendar.CalendarActivation.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CalendarRegistryTests {

  private static final Instant NOW = Instant.parse("2026-11-05T03:00:00Z");
  private static final Instant REQUEST = Instant.parse("2026-12-11T02:00:00Z");
  private static final WorkingDayRule RULE = WorkingDayRule.accountCancellation();

  private final CalendarUpdate update = CalendarUpdate.parse("2027.csv", Updates.table());
  private final CalendarRegistry registry =
      CalendarRegistry.startingWith(Updates.CHINA, CalendarGuard.standard(), () -> NOW);

  @Test
  void records_what_became_the_calendar_from_which_text_by_whom_and_when() {
    registry.update("operator-3", List.of(update));

    assertThat(registry.history())
        .extracting(CalendarActivation::kind)
        .containsExactly(Kind.FIRST, Kind.UPDATE);
    CalendarActivation last = registry.history().get(1);
    assertThat(last.by()).isEqualTo("operator-3");
    assertThat(last.at()).isEqualTo(NOW);
    assertThat(last.sources())
        .containsExactly(new CalendarActivation.Source("2027.csv", update.fingerprint()));
    assertThat(registry.current()).isSameAs(last.calendar());
  }

  @Test
  void open_cases_are_computed_again_when_the_calendar_changes() {
    List<Deadline> open = new ArrayList<>(List.of(registry.current().deadline(REQUEST, RULE)));
    registry.listen(
        (activation, change) ->
            open.replaceAll(old -> activation.calendar().deadline(old.request(), old.rule())));

    registry.update("operator-3", List.of(update));

    assertThat(open.get(0).status()).isEqualTo(Deadline.Status.FINAL);
    assertThat(open.get(0).calendarVersion()).isEqualTo(registry.current().version());
  }

  @Test
  void tells_listeners_which_days_became_others() {
    List<CalendarDiff> told = new ArrayList<>();
    registry.listen((activation, change) -> told.add(change));

    registry.update("operator-3", List.of(update));

    assertThat(told).hasSize(1);
    assertThat(told.get(0).days()).hasSize(33);
    assertThat(told.get(0).days().get(0).before()).isEqualTo(new DayStatus.Unknown(2027));
  }

  @Test
  void a_rollback_takes_up_the_older_calendar_and_is_recorded() {
    registry.update("operator-3", List.of(update));

    registry.rollBackTo(Updates.CHINA.version(), "operator-4");

    assertThat(registry.current()).isSameAs(Updates.CHINA);
    assertThat(registry.history())
        .extracting(CalendarActivation::kind)
        .containsExactly(Kind.FIRST, Kind.UPDATE, Kind.ROLLBACK);
    assertThat(registry.current().deadline(REQUEST, RULE).status())
        .isEqualTo(Deadline.Status.PROVISIONAL);
  }

  @Test
  void what_changes_nothing_is_not_told() {
    AtomicBoolean told = new AtomicBoolean();
    registry.update("operator-3", List.of(update));
    registry.listen((activation, change) -> told.set(true));

    registry.update("operator-3", List.of(update));
    registry.rollBackTo(registry.current().version(), "operator-3");

    assertThat(told).isFalse();
    assertThat(registry.history()).hasSize(2);
  }

  @Test
  void a_refused_update_leaves_everything_as_it_was() {
    CalendarUpdate empty =
        CalendarUpdate.parse("x.json", "{\"year\":2027,\"papers\":[],\"days\":[]}");

    assertThatExceptionOfType(CalendarRefusedException.class)
        .isThrownBy(() -> registry.update("operator-3", List.of(empty)));
    assertThat(registry.history()).hasSize(1);
    assertThat(registry.current()).isSameAs(Updates.CHINA);
  }

  @Test
  void knows_only_the_versions_that_counted_here() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> registry.rollBackTo(Updates.published().version(), "operator-3"));
  }

  @Test
  void a_change_stands_when_a_listener_fails() {
    registry.listen(
        (activation, change) -> {
          throw new IllegalStateException("database is away");
        });

    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> registry.update("operator-3", List.of(update)));
    assertThat(registry.current().publishedThrough()).isEqualTo("2027-12-31");
  }
}
