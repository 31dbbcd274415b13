package io.github.pii4j.rights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Random calls of the desk in random order over a moving clock, against a model of the states. */
class RequestModelTests {

  private enum Call {
    AGAIN,
    ASK,
    RIGHT_ANSWER,
    WRONG_ANSWER,
    VERIFIED,
    FULFIL,
    REFUSE,
    WITHDRAW
  }

  /**
   * What may be called where, and what it leads to; written down apart from the library's table.
   */
  private static final class Model {
    private RequestState state = RequestState.RECEIVED;
    private int wrong;

    boolean apply(Call call) {
      boolean open = state.isOpen();
      boolean pending = state == RequestState.IDENTITY_PENDING;
      return switch (call) {
        case AGAIN -> open;
        case ASK -> state == RequestState.RECEIVED && to(RequestState.IDENTITY_PENDING);
        case RIGHT_ANSWER -> pending && to(RequestState.VERIFIED);
        case WRONG_ANSWER -> pending && (++wrong < 5 || to(RequestState.REFUSED));
        case VERIFIED -> open && state != RequestState.VERIFIED && to(RequestState.VERIFIED);
        case FULFIL -> state == RequestState.VERIFIED && to(RequestState.DONE);
        case REFUSE -> open && to(RequestState.REFUSED);
        case WITHDRAW -> open && to(RequestState.WITHDRAWN);
      };
    }

    private boolean to(RequestState next) {
      state = next;
      return true;
    }
  }

  @Property
  void the_desk_does_what_the_model_says(@ForAll("calls") List<Call> calls) {
    Desk it = new Desk();
    RightsRequest request = it.desk.receive(Desk.WORKER, new Wish.Copy());
    Model model = new Model();

    for (Call call : calls) {
      it.now = it.now.plus(Duration.ofHours(5));
      if (model.apply(call)) {
        call(it.desk, request.id(), call);
      } else {
        assertRefused(it.desk, request.id(), call);
      }
      RightsRequest now = it.desk.find(request.id()).orElseThrow();
      assertThat(now.state()).as("after %s", call).isEqualTo(model.state);
      assertThat(now.due()).isEqualTo(request.due());
      assertThat(now.state() == RequestState.REFUSED).isEqualTo(now.refusal().isPresent());
    }
  }

  @Provide
  Arbitrary<List<Call>> calls() {
    return Arbitraries.of(Call.class).list().ofMinSize(1).ofMaxSize(14);
  }

  @Test
  void the_table_leaves_closed_requests_closed_and_no_open_one_without_a_way_out() {
    Map<RequestState, Set<RequestStep>> ways = new EnumMap<>(RequestState.class);
    for (RequestState state : RequestState.values()) {
      for (RequestStep step : RequestStep.values()) {
        if (step.from(state).isPresent()) {
          ways.computeIfAbsent(state, any -> EnumSet.noneOf(RequestStep.class)).add(step);
        }
      }
    }

    assertThat(ways.keySet()).allMatch(RequestState::isOpen).hasSize(3);
    assertThat(ways.values())
        .allSatisfy(steps -> assertThat(steps).contains(RequestStep.REFUSE, RequestStep.WITHDRAW));
  }

  private static void call(RightsDesk desk, RequestId id, Call call) {
    switch (call) {
      case AGAIN -> assertThat(desk.receive(Desk.WORKER, new Wish.Copy()).id()).isEqualTo(id);
      case ASK -> desk.askIdentity(id, Set.of("identity.name"));
      case RIGHT_ANSWER -> desk.answerIdentity(id, Map.of("identity.name", Desk.NAME));
      case WRONG_ANSWER -> desk.answerIdentity(id, Map.of("identity.name", "?"));
      case VERIFIED -> desk.verified(id, "session");
      case FULFIL -> assertThat(desk.fulfil(id)).isInstanceOf(RightsAnswer.Data.class);
      case REFUSE -> desk.refuse(id, RefusalReason.UNFOUNDED);
      case WITHDRAW -> desk.withdraw(id);
    }
  }

  private static void assertRefused(RightsDesk desk, RequestId id, Call call) {
    if (call == Call.AGAIN) {
      assertThat(desk.receive(Desk.OTHER, new Wish.Copy()).id()).isNotEqualTo(id);
      return;
    }
    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> call(desk, id, call))
        .satisfies(e -> assertThat(e.code()).isEqualTo(RightsException.Code.NOT_NOW));
  }
}
