package io.github.pii4j.rights;

import static io.github.pii4j.rights.Desk.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.pii4j.rights.RightsException.Code;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentityCheckTests {

  private final Desk it = new Desk();
  private final RightsDesk desk = it.desk;

  @Test
  void nothing_is_done_before_it_is_known_who_asks() {
    RequestId id = desk.receive(WORKER, new Wish.Access()).id();

    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> desk.fulfil(id))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NOT_NOW));
    desk.askIdentity(id, Set.of("identity.name"));
    assertThatExceptionOfType(RightsException.class).isThrownBy(() -> desk.fulfil(id));
  }

  @Test
  void right_answers_verify_and_wrong_ones_are_counted_up_to_a_refusal() {
    RequestId id = desk.receive(WORKER, new Wish.Access()).id();
    desk.askIdentity(id, Set.of("identity.name", "contact.mobile-number"));

    for (int i = 1; i <= 4; i++) {
      assertThat(
              desk.answerIdentity(
                      id, Map.of("identity.name", Desk.NAME, "contact.mobile-number", "1"))
                  .state())
          .isEqualTo(RequestState.IDENTITY_PENDING);
    }
    assertThat(desk.answerIdentity(id, Map.of("identity.name", Desk.NAME)).state())
        .isEqualTo(RequestState.REFUSED);
    assertThat(desk.find(id).orElseThrow().refusal()).contains(RefusalReason.IDENTITY_NOT_PROVEN);
  }

  @Test
  void after_the_fifth_wrong_answer_a_right_one_is_too_late_even_if_the_refusal_was_interrupted() {
    RightsRequest request = desk.receive(WORKER, new Wish.Access());
    request = desk.askIdentity(request.id(), Set.of("identity.name"));
    for (int i = 0; i < 5; i++) {
      request = request.after(RequestStep.WRONG_ANSWER, it.now, List.of());
      assertThat(it.requests.replace(request)).isTrue();
    }

    RightsRequest late = desk.answerIdentity(request.id(), Map.of("identity.name", Desk.NAME));

    assertThat(late.state()).isEqualTo(RequestState.REFUSED);
  }

  @Test
  void all_answers_must_be_right_at_once() {
    RequestId id = desk.receive(WORKER, new Wish.Access()).id();
    desk.askIdentity(id, Set.of("identity.name", "contact.mobile-number"));

    RightsRequest verified =
        desk.answerIdentity(
            id, Map.of("identity.name", " " + Desk.NAME, "contact.mobile-number", Desk.MOBILE));

    assertThat(verified.state()).isEqualTo(RequestState.VERIFIED);
  }

  @Test
  void answers_of_another_person_are_wrong() {
    RequestId id = desk.receive(Desk.OTHER, new Wish.Access()).id();
    desk.askIdentity(id, Set.of("identity.name"));

    assertThat(desk.answerIdentity(id, Map.of("identity.name", Desk.NAME)).state())
        .isEqualTo(RequestState.IDENTITY_PENDING);
  }
}
