package io.github.pii4j.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ErasureModelTests {

  @Test
  void every_open_state_leads_to_an_end_and_no_end_leads_anywhere() {
    for (CaseState state : CaseState.values()) {
      Set<CaseState> reached = reached(state);
      if (state.isOpen()) {
        assertThat(reached).as("from %s", state).contains(CaseState.COMPLETED);
      } else {
        assertThat(reached).as("from %s", state).containsExactly(state);
      }
    }
  }

  private static Set<CaseState> reached(CaseState from) {
    Set<CaseState> reached = EnumSet.of(from);
    Set<CaseState> before = Set.of();
    while (!reached.equals(before)) {
      before = Set.copyOf(reached);
      Set<CaseState> known = before;
      Transition.TABLE.stream()
          .filter(row -> known.contains(row.from()))
          .forEach(row -> reached.add(row.to()));
    }
    return reached;
  }

  @Test
  void a_state_an_event_and_a_guard_lead_to_one_state() {
    Set<List<Object>> keys = new HashSet<>();
    for (Transition row : Transition.TABLE) {
      assertThat(keys.add(List.of(row.from(), row.event(), row.guard()))).isTrue();
      assertThat(Transition.next(row.from(), row.event(), row.guard())).contains(row.to());
    }
  }

  @Test
  void nothing_is_cancelled_once_a_node_took_the_case() {
    for (CaseState state : CaseState.values()) {
      boolean mayBeCancelled =
          Transition.next(state, CaseEvent.CANCELLED, Guard.ALWAYS).isPresent();
      assertThat(mayBeCancelled && (state.isRunning() || state == CaseState.COMPLETED_PARTIAL))
          .isFalse();
    }
    assertThat(Transition.next(CaseState.SCHEDULED, CaseEvent.CANCELLED, Guard.ALWAYS))
        .contains(CaseState.CANCELLED);
  }

  @Test
  void a_plan_orders_handlers_whatever_their_order_was() {
    PlanStep account = plan("account", "wages", "search");
    PlanStep search = plan("search", "sessions");
    PlanStep wages = plan("wages");
    PlanStep sessions = plan("sessions");

    List<PlanStep> one = new PlanOrder(List.of(account, search, wages, sessions)).steps();
    List<PlanStep> other = new PlanOrder(List.of(sessions, wages, account, search)).steps();

    assertThat(one).isEqualTo(other).containsExactly(sessions, search, wages, account);
    assertThat(new ErasurePlan(one).hash()).isEqualTo(new ErasurePlan(other).hash());
  }

  @Test
  void a_plan_names_duplicates_and_unknown_handlers_at_once() {
    assertThatThrownBy(
            () -> new PlanOrder(List.of(plan("a"), plan("a"), plan("b", "nobody"))).steps())
        .asInstanceOf(type(InvalidPlanException.class))
        .extracting(InvalidPlanException::findings)
        .isEqualTo(
            List.of("two handlers are called a", "b comes after nobody, which is no handler"));
  }

  @Test
  void a_plan_names_the_cycle() {
    assertThatThrownBy(
            () ->
                new PlanOrder(
                        List.of(
                            plan("free"),
                            plan("z", "a"),
                            plan("a", "b"),
                            plan("b", "c", "free"),
                            plan("c", "a")))
                    .steps())
        .hasMessageEndingWith("a cycle: a after b after c after a");
  }

  private static PlanStep plan(String id, String... after) {
    Set<HandlerId> before = new HashSet<>();
    for (String one : after) {
      before.add(new HandlerId(one));
    }
    return new PlanStep(new HandlerId(id), 1, before, Set.of("identity.citizen-id"));
  }

  @Test
  void cases_and_steps_are_read_as_they_were_written() {
    ErasureCase plain = Cases.opening(1).after();
    ErasureCase full =
        new ErasureCase(
            plain.id(),
            7,
            CaseState.ATTENTION,
            plain.person(),
            plain.requestedAt(),
            plain.deadline().warnedAt(5),
            Optional.of(Instant.parse("2026-10-01T00:00:00.000001Z")),
            plain.nextAt(),
            Optional.of(new ErasurePlan(List.of(plan("a"), plan("b", "a")))),
            plain.journal(),
            Optional.of(ReasonCode.OPEN_OBLIGATIONS),
            Optional.of(Cases.id(9)),
            Optional.of("{\"a\":\"张\"}"),
            Optional.of(Cases.NOW));
    ErasureStep step = Cases.step(1, "row-1").claimed(Cases.NODE, Cases.NOW);
    Kept kept = new Kept("rule", "法 15", Optional.of(LocalDate.of(2029, 9, 24)));
    ErasureStep settled = step.settled(StepState.KEPT, StepOutcome.kept(3, kept).inRound(2));
    ErasureStep freed = settled.nextRoundInOrder();

    assertThat(ErasureCase.parse(plain.toJson())).isEqualTo(plain);
    assertThat(ErasureCase.parse(full.toJson())).isEqualTo(full);
    assertThat(ErasureStep.parse(step.toJson())).isEqualTo(step);
    assertThat(ErasureStep.parse(settled.toJson())).isEqualTo(settled);
    assertThat(ErasureStep.parse(freed.toJson())).isEqualTo(freed);
    assertThatThrownBy(() -> ErasureStep.parse(full.toJson())).isInstanceOf(ErasureException.class);
  }
}
