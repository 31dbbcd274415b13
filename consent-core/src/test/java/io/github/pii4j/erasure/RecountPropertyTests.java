package io.github.pii4j.erasure;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.calendar.Deadline;
import io.github.pii4j.calendar.WorkingDayCalendar;
import io.github.pii4j.calendar.WorkingDayRule;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RecountPropertyTests {

  private static final WorkingDayRule RULE = WorkingDayRule.accountCancellation();

  @Property
  void counting_all_again_is_counting_each_anew_and_never_later_than_it_was_told(
      @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 0, max = 59) Integer> days,
      @ForAll @Size(max = 4) List<Boolean> published,
      @ForAll @IntRange(min = 1, max = 3) int page) {
    World world = new World();
    world.scheduler = world.builder().calendar(NextYear.BEFORE, RULE).build();
    Map<CaseId, LocalDate> told = new HashMap<>();
    for (int i = 0; i < days.size(); i++) {
      world.clock.set(NextYear.EARLY.plus(Duration.ofDays(days.get(i))));
      CaseId id = world.scheduler.submit(SubjectId.of("person-" + i)).caseId();
      told.put(id, world.store.find(id).orElseThrow().deadline().promised());
    }

    for (boolean isPublished : published) {
      WorkingDayCalendar calendar = isPublished ? NextYear.AFTER : NextYear.BEFORE;
      ErasureScheduler node = world.builder().calendar(calendar, RULE).build();
      Map<CaseId, CaseDeadline> before = deadlines(world, told.keySet());
      RecountReport report = new Recount(node.parts(), page).run();

      long changed =
          world.store.findAll(told.keySet()).stream()
              .filter(one -> !one.deadline().isAsCounted(requireNonNull(before.get(one.id()))))
              .count();
      assertThat(report.changed()).isEqualTo(changed);
      told.replaceAll((id, promised) -> check(node.explain(id), promised, calendar));
    }
  }

  private static Map<CaseId, CaseDeadline> deadlines(World world, Set<CaseId> ids) {
    return world.store.findAll(ids).stream()
        .collect(Collectors.toMap(ErasureCase::id, ErasureCase::deadline));
  }

  /** What the person was told by now. */
  private static LocalDate check(
      CaseExplanation told, LocalDate before, WorkingDayCalendar calendar) {
    ErasureCase found = told.erasureCase();
    Deadline anew = calendar.deadline(found.requestedAt(), RULE);
    LocalDate promised = earlier(before, anew.dueDate());
    CaseDeadline counted = found.deadline();
    assertThat(counted.promised()).isEqualTo(promised);
    assertThat(counted.legal()).isEqualTo(anew.dueDate());
    assertThat(counted.commitBy()).isEqualTo(earlier(promised, anew.commitBy()));
    assertThat(counted.status()).isEqualTo(anew.status());
    assertThat(counted.calendarVersion()).isEqualTo(calendar.version());
    return promised;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
