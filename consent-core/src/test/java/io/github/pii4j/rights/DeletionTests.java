package io.github.pii4j.rights;

import static io.github.pii4j.rights.Desk.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.github.pii4j.rights.RightsException.Code;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class DeletionTests {

  private final Desk it = new Desk();
  private boolean isHeld;
  private final RightsDesk desk =
      RightsDesk.builder(it.requests, it.policy)
          .stores(it.accounts, it.wages)
          .registration("account.register")
          .heldItems((subject, stored) -> isHeld && subject.equals(WORKER))
          .clock(() -> it.now)
          .build();

  @Test
  void what_nothing_keeps_goes_and_everything_else_stays() {
    RequestId id = verified(new Wish.Deletion(Set.of("contact.email")));

    assertThat(desk.fulfil(id)).isEqualTo(new RightsAnswer.Deleted(1, List.of()));

    assertThat(desk.find(id).orElseThrow().state()).isEqualTo(RequestState.DONE);
    assertThat(categories())
        .containsExactly(
            "contact.mobile-number",
            "financial.transaction",
            "financial.transaction",
            "identity.name");
    assertThat(it.accounts.orders).isEmpty();
    assertThat(it.accounts.read(new ReadOrder(Desk.OTHER, null, 9)).items()).hasSize(1);
  }

  @Test
  void what_is_being_deleted_can_be_neither_taken_back_nor_refused() {
    RequestId id = verified(new Wish.Deletion(Set.of("contact.email")));
    it.accounts.acting =
        () -> {
          assertNotNow(() -> desk.withdraw(id));
          assertNotNow(() -> desk.refuse(id, RefusalReason.UNFOUNDED));
        };

    assertThat(desk.fulfil(id)).isEqualTo(new RightsAnswer.Deleted(1, List.of()));

    assertThat(desk.find(id).orElseThrow().state()).isEqualTo(RequestState.DONE);
  }

  @Test
  void what_was_taken_back_just_before_is_not_deleted() {
    RequestId id = verified(new Wish.Deletion(Set.of("contact.email")));
    AtomicBoolean isFirst = new AtomicBoolean(true);
    RequestStore busy =
        MeddledRequests.before(
            it.requests,
            "replace",
            () -> {
              if (isFirst.getAndSet(false)) {
                desk.withdraw(id);
              }
            });

    assertNotNow(() -> desk.in(busy).fulfil(id));

    assertThat(categories()).contains("contact.email");
  }

  @Test
  void what_failed_half_way_is_ended_by_doing_it_again_or_by_hand_only() {
    RequestId id = verified(new Wish.Deletion(Set.of("contact.email")));
    it.accounts.acting = failingOnce();
    assertThatIllegalStateException().isThrownBy(() -> desk.fulfil(id));

    assertThat(desk.find(id).orElseThrow().isBegun()).isTrue();
    assertNotNow(() -> desk.withdraw(id));
    desk.fulfil(id);

    assertThat(desk.find(id).orElseThrow().events())
        .extracting(RequestEvent::step)
        .endsWith(RequestStep.VERIFY, RequestStep.BEGIN, RequestStep.FULFIL);
  }

  private static Runnable failingOnce() {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    return () -> {
      if (isFirst.getAndSet(false)) {
        throw new IllegalStateException("the database is away");
      }
    };
  }

  private static void assertNotNow(Runnable call) {
    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(call::run)
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.NOT_NOW));
  }

  @Test
  void what_a_law_keeps_is_named_with_its_statute_and_only_stored() {
    RequestId id = verified(new Wish.Deletion(Set.of("financial", "contact.email")));

    RightsAnswer.Deleted answer = (RightsAnswer.Deleted) desk.fulfil(id);

    assertThat(answer.erased()).isEqualTo(1);
    assertThat(answer.left())
        .singleElement()
        .satisfies(
            left -> {
              assertThat(left.category()).isEqualTo("financial.transaction");
              assertThat(left.reason()).isEqualTo(RefusalReason.KEPT_BY_LAW);
              assertThat(left.statute()).isPresent();
            });
    assertThat(it.wages.orders).containsExactly("STORAGE_ONLY [2026-01, 2026-02]");
  }

  @Test
  void a_request_of_which_all_stays_is_refused_with_the_reason() {
    RequestId id = verified(new Wish.Deletion(Set.of("contact.mobile-number")));

    RightsAnswer.Deleted answer = (RightsAnswer.Deleted) desk.fulfil(id);

    assertThat(answer.left())
        .extracting(LeftItem::reason)
        .containsExactly(RefusalReason.STILL_NEEDED);
    assertThat(desk.find(id).orElseThrow().refusal()).contains(RefusalReason.STILL_NEEDED);
    assertThat(it.accounts.orders).as("it is used as before").isEmpty();
    assertThat(categories()).contains("contact.mobile-number");
  }

  @Test
  void what_an_order_holds_stays_until_it_is_released() {
    isHeld = true;
    RightsAnswer held = desk.fulfil(verified(new Wish.Deletion(Set.of("contact.email"))));
    isHeld = false;
    RightsAnswer released = desk.fulfil(verified(new Wish.Deletion(Set.of("contact.email"))));

    assertThat(held.refusal()).contains(RefusalReason.KEPT_BY_LAW);
    assertThat(((RightsAnswer.Deleted) held).left().get(0).statute()).isEqualTo(Optional.empty());
    assertThat(it.accounts.orders).containsExactly("STORAGE_ONLY [3/email]");
    assertThat(released).isEqualTo(new RightsAnswer.Deleted(1, List.of()));
  }

  @Test
  void a_deletion_that_failed_half_way_is_done_again_to_the_same_end() {
    RequestId id = verified(new Wish.Deletion(Set.of("contact.email", "financial")));
    it.wages.acting = failingOnce();

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> desk.fulfil(id));
    assertThat(desk.find(id).orElseThrow().state()).isEqualTo(RequestState.VERIFIED);
    RightsAnswer.Deleted answer = (RightsAnswer.Deleted) desk.fulfil(id);

    assertThat(categories()).doesNotContain("contact.email").contains("financial.transaction");
    assertThat(it.wages.orders).hasSize(1);
    assertThat(answer.erased()).as("with what the first attempt erased").isEqualTo(1);
    assertThat(desk.find(id).orElseThrow().state()).isEqualTo(RequestState.DONE);
  }

  @Test
  void without_knowing_what_is_held_people_delete() {
    RequestId id = it.verified(new Wish.Deletion(Set.of("contact.email")));

    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> it.desk.fulfil(id))
        .satisfies(e -> assertThat(e.code()).isEqualTo(Code.BY_HAND));
    assertThat(categories()).contains("contact.email");
    assertThat(it.desk.doneByHand(id, "ticket").state()).isEqualTo(RequestState.DONE);
  }

  @Test
  void a_person_with_very_many_items_is_deleted_in_orders_of_a_bounded_size() {
    HugeStore shifts = new HugeStore(1_201, 1);
    RightsDesk huge =
        RightsDesk.builder(it.requests, it.policy)
            .stores(shifts)
            .registration("account.register")
            .heldItems((subject, stored) -> true)
            .build();
    RequestId id = huge.receive(WORKER, new Wish.Deletion(Set.of("financial", "identity"))).id();
    huge.signedIn(id, WORKER);

    huge.fulfil(id);

    assertThat(shifts.largestOrder).isEqualTo(500);
    assertThat(shifts.ordered).isEqualTo(1_201);
  }

  private RequestId verified(Wish wish) {
    RequestId id = desk.receive(WORKER, wish).id();
    return desk.signedIn(id, WORKER).id();
  }

  private List<String> categories() {
    return ((RightsAnswer.Data) desk.fulfil(verified(new Wish.Access())))
        .copy().items().stream().map(CopyItem::category).toList();
  }
}
