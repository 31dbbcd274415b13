package io.github.pii4j.rights;

import static io.github.pii4j.rights.Desk.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.policy.RightKind;
import io.github.pii4j.rights.RightsException.Code;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people who mean no good try with the desk. */
class HostileRequestsTests {

  private static final Set<String> NAME = Set.of("identity.name");
  private static final Map<String, String> GUESS = Map.of("identity.name", "王五");
  private static final Map<String, String> RIGHT = Map.of("identity.name", Desk.NAME);

  private final Desk it = new Desk();
  private final RightsDesk desk = it.desk;

  @Test
  void who_begins_one_request_after_the_other_has_no_more_guesses_than_with_one() {
    RequestId first = asked(new Wish.Access());
    RequestId second = asked(new Wish.Copy());
    for (int i = 0; i < 3; i++) {
      desk.answerIdentity(first, GUESS);
    }
    desk.answerIdentity(second, GUESS);
    desk.answerIdentity(second, GUESS);

    assertCode(Code.TOO_MANY_WRONG_ANSWERS, () -> desk.answerIdentity(second, RIGHT));
    assertCode(Code.TOO_MANY_WRONG_ANSWERS, () -> desk.answerIdentity(first, RIGHT));
    assertThat(desk.find(second).orElseThrow().state()).isEqualTo(RequestState.IDENTITY_PENDING);
    it.now = it.now.plus(Duration.ofHours(24));
    assertThat(desk.answerIdentity(second, RIGHT).state()).isEqualTo(RequestState.VERIFIED);
  }

  @Test
  void guesses_at_the_same_instant_are_no_more_than_one_after_the_other() throws Exception {
    new Guesses(it.requests).assertTheLimitHolds();
  }

  @Test
  void what_somebody_sends_for_the_name_of_an_item_is_not_quoted() {
    RequestId id = asked(new Wish.Access());

    for (String name : List.of("13900000000", "zeisig", "zeisig 13900000000")) {
      assertThatExceptionOfType(RightsException.class)
          .isThrownBy(() -> desk.answerIdentity(id, Map.of(name, "x")))
          .withMessageNotContaining(name)
          .satisfies(e -> assertThat(e.code()).isEqualTo(Code.ASKS_FOR_TOO_MUCH));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PersonalItem.of(ItemKey.of("1"), "zeisig 13900000000", "identity.name"))
        .withMessageNotContaining("zeisig");
  }

  @Test
  void guesses_about_one_person_do_not_keep_another_or_their_own_session_out() {
    RequestId guessed = asked(new Wish.Access());
    for (int i = 0; i < 5; i++) {
      desk.answerIdentity(guessed, GUESS);
    }
    RequestId other = desk.receive(Desk.OTHER, new Wish.Access()).id();
    desk.askIdentity(other, NAME);
    RequestId own = asked(new Wish.Copy());

    assertThat(desk.answerIdentity(other, Map.of("identity.name", "李四")).state())
        .isEqualTo(RequestState.VERIFIED);
    assertThat(desk.signedIn(own, WORKER).state()).isEqualTo(RequestState.VERIFIED);
  }

  @Test
  void who_is_signed_in_verifies_no_request_about_somebody_else() {
    RequestId aboutAnother = desk.receive(WORKER, new Wish.Access()).id();
    SubjectRef sameIdElsewhere = SubjectRef.of("branch-2", WORKER.id());

    assertCode(Code.ASKED_BY_ANOTHER, () -> desk.signedIn(aboutAnother, Desk.OTHER));
    assertCode(Code.ASKED_BY_ANOTHER, () -> desk.signedIn(aboutAnother, sameIdElsewhere));
    assertThat(desk.find(Desk.OTHER, aboutAnother)).isEmpty();
    assertThat(desk.find(sameIdElsewhere, aboutAnother)).isEmpty();
    assertCode(Code.NOT_NOW, () -> desk.fulfil(aboutAnother));
    assertThat(desk.find(WORKER, aboutAnother)).isPresent();
  }

  @Test
  void the_account_and_the_data_of_who_died_verify_no_relative() {
    RequestId relatives = desk.receive(WORKER, new Wish.OfDeceased(new Wish.Copy())).id();

    assertCode(Code.ASKED_BY_ANOTHER, () -> desk.askIdentity(relatives, NAME));
    assertCode(Code.ASKED_BY_ANOTHER, () -> desk.signedIn(relatives, WORKER));
    assertThat(desk.find(WORKER, relatives)).isEmpty();
    RequestId byHand = desk.receive(WORKER, new Wish.ByHand(RightKind.DECEASED_PERSON)).id();
    assertCode(Code.ASKED_BY_ANOTHER, () -> desk.askIdentity(byHand, NAME));
  }

  @Test
  void who_asks_a_thousand_times_makes_the_request_no_longer() {
    RightsRequest request = desk.receive(WORKER, new Wish.Copy());
    for (int i = 0; i < 1000; i++) {
      request = desk.receive(WORKER, new Wish.Copy());
    }

    assertThat(request.version()).isEqualTo(21);
    assertThat(desk.signedIn(request.id(), WORKER).state()).isEqualTo(RequestState.VERIFIED);
  }

  @Test
  void texts_that_no_store_could_keep_apart_or_at_all_are_refused_and_not_quoted() {
    String half = "zeisig\uD800";
    List<Runnable> tries =
        List.of(
            () -> correction("2/mobile", half),
            () -> correction("2/mobile", "zeisig".repeat(20_000)),
            () -> correction(half, "value"),
            () -> SubjectRef.of(half, WORKER.id()),
            () -> new Wish.Objection("zeisig 13900000000"),
            () -> new Wish.ObjectionEnd(half),
            () -> new Wish.Restriction(Set.of("zeisig 13900000000")),
            () -> new Wish.Release(Set.of()),
            () -> new Wish.Restriction(codes(201)),
            () -> desk.verified(desk.receive(WORKER, new Wish.Copy()).id(), "zeisig".repeat(50)));

    assertThat(tries)
        .allSatisfy(
            one ->
                assertThatIllegalArgumentException()
                    .isThrownBy(one::run)
                    .withMessageNotContaining("zeisig"));
    assertThat(correction("2/mobile", "\uD83D\uDE00").reveal()).hasSize(2);
    assertThat(new Wish.Restriction(codes(200)).categories()).hasSize(200);
  }

  private static CorrectionWish correction(String key, String value) {
    return CorrectionWish.of(StoreId.of("accounts"), ItemKey.of(key), value);
  }

  private static Set<String> codes(int number) {
    return IntStream.range(0, number).mapToObj(i -> "c" + i).collect(Collectors.toSet());
  }

  private RequestId asked(Wish wish) {
    RequestId id = desk.receive(WORKER, wish).id();
    return desk.askIdentity(id, NAME).id();
  }

  private static void assertCode(Code code, Runnable call) {
    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(code));
  }
}
