package io.github.pii4j.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;

class HostDaysTests {

  private static final WorkingDayRule RULE = WorkingDayRule.accountCancellation();

  /** Due on Monday 2026-03-23. */
  private static final Instant REQUEST = Instant.parse("2026-03-02T02:00:00Z");

  @Test
  void without_days_of_its_own_a_host_promises_the_legal_due_date() {
    PromisedDue due = HostDays.none().promise(Updates.CHINA, REQUEST, RULE);

    assertThat(due.dueDate()).isEqualTo("2026-03-23").isEqualTo(due.legal().dueDate());
    assertThat(due.hostDays()).isEmpty();
  }

  @Test
  void a_saturday_on_which_the_company_works_makes_the_promise_earlier() {
    LocalDate saturday = LocalDate.of(2026, 3, 7);

    PromisedDue due = HostDays.none().works(saturday).promise(Updates.CHINA, REQUEST, RULE);

    assertThat(due.dueDate()).isEqualTo("2026-03-20");
    assertThat(due.commitBy()).isEqualTo("2026-03-20");
    assertThat(due.hostDays()).containsExactly(saturday);
    assertThat(due.legal().dueDate()).isEqualTo("2026-03-23");
  }

  @Test
  void a_company_holiday_never_makes_it_later_unless_the_host_says_so() {
    HostDays days = HostDays.none().rests(LocalDate.of(2026, 3, 10));

    assertThat(days.promise(Updates.CHINA, REQUEST, RULE).dueDate()).isEqualTo("2026-03-23");
    PromisedDue later = days.allowingLater().promise(Updates.CHINA, REQUEST, RULE);
    assertThat(later.dueDate()).isEqualTo("2026-03-24");
    assertThat(later.commitBy()).isEqualTo("2026-03-23");
  }

  @Test
  void counts_by_the_convention_of_the_rule() {
    Instant saturday = Instant.parse("2026-03-07T02:00:00Z");
    for (CountingConvention convention : CountingConvention.values()) {
      WorkingDayRule rule = RULE.withConvention(convention);

      assertThat(HostDays.none().promise(Updates.CHINA, saturday, rule).dueDate())
          .isEqualTo(Updates.CHINA.deadline(saturday, rule).dueDate());
    }
  }

  @Property
  void no_promise_is_later_than_the_law(
      @ForAll @IntRange(max = 700) int start,
      @ForAll @IntRange(max = 40) int works,
      @ForAll @IntRange(max = 40) int rests) {
    LocalDate day = LocalDate.of(2024, 6, 1).plusDays(start);
    Instant request = day.atStartOfDay(RULE.zone()).toInstant();
    HostDays days = HostDays.none().works(day.plusDays(works)).rests(day.plusDays(rests));

    PromisedDue due = days.promise(Updates.CHINA, request, RULE);

    assertThat(due.dueDate()).isBeforeOrEqualTo(due.legal().dueDate());
    assertThat(due.commitBy()).isBeforeOrEqualTo(due.legal().commitBy());
  }

  @Test
  void keeps_the_contract_of_equals() {
    EqualsVerifier.forClass(HostDays.class).withNonnullFields("days", "bound").verify();
    assertThat(HostDays.none().works(LocalDate.of(2026, 3, 7)))
        .hasToString("HostDays{2026-03-07=WORKS}");
  }
}
