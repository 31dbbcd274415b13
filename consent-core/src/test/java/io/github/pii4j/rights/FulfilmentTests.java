package io.github.pii4j.rights;

import static io.github.pii4j.rights.Desk.WORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FulfilmentTests {

  private static final CorrectionWish NEW_MOBILE =
      CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("2/mobile"), "19900000002");

  private final Desk it = new Desk();
  private final RightsDesk desk = it.desk;

  @Test
  void a_correction_is_made_in_the_store() {
    assertThat(it.answer(NEW_MOBILE)).isEqualTo(new RightsAnswer.Done());

    assertThat(values(it.answer(new Wish.Access())))
        .contains("19900000002")
        .doesNotContain(Desk.MOBILE);
  }

  @Test
  void who_asks_again_while_it_is_done_does_not_have_it_done_twice() {
    RightsDesk desk =
        RightsDesk.builder(it.requests, it.policy)
            .stores(it.accounts, it.wages)
            .registration("account.register")
            .heldItems((subject, stored) -> false)
            .build();
    Wish wish = new Wish.Deletion(Set.of("contact"));
    RequestId id = desk.receive(Desk.WORKER, wish).id();
    desk.signedIn(id, Desk.WORKER);
    it.wages.reading = () -> desk.receive(Desk.WORKER, wish);

    RightsAnswer.Deleted answer = (RightsAnswer.Deleted) desk.fulfil(id);

    assertThat(answer.erased()).isEqualTo(1);
    assertThat(desk.find(id).orElseThrow().state()).isEqualTo(RequestState.DONE);
    assertThat(desk.find(id).orElseThrow().events())
        .extracting(RequestEvent::step)
        .contains(RequestStep.ASK_AGAIN)
        .endsWith(RequestStep.FULFIL);
  }

  @Test
  void corrections_that_cannot_be_made_are_refused_with_a_reason() {
    CorrectionWish unknown =
        CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("9/none"), "value");
    CorrectionWish blank = CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("2/mobile"), " ");

    assertThat(refusal(it.answer(unknown))).isEqualTo(RefusalReason.NO_SUCH_ITEM);
    assertThat(refusal(it.answer(blank))).isEqualTo(RefusalReason.NOT_A_VALUE);
    assertThat(desk.of(WORKER))
        .allSatisfy(request -> assertThat(request.state()).isEqualTo(RequestState.REFUSED));
    assertThat(desk.of(WORKER).get(0).refusal()).isPresent();
  }

  @Test
  void restriction_reaches_every_item_below_the_category_and_can_be_lifted() {
    assertThat(it.answer(new Wish.Restriction(Set.of("contact"))))
        .isEqualTo(new RightsAnswer.Done());
    assertThat(it.answer(new Wish.Release(Set.of("contact.email"))))
        .isEqualTo(new RightsAnswer.Done());

    assertThat(it.accounts.orders)
        .containsExactly("STORAGE_ONLY [2/mobile, 3/email]", "AS_DECLARED [3/email]");
    assertThat(it.wages.orders).isEmpty();
    assertThat(refusal(it.answer(new Wish.Restriction(Set.of("device")))))
        .isEqualTo(RefusalReason.NO_SUCH_ITEM);
  }

  @Test
  void what_lies_below_a_fixed_item_is_fixed_too() {
    it.accounts.put(WORKER, "1/name/pinyin", "identity.name.pinyin", "Zhang San");

    RightsAnswer answer =
        it.answer(CorrectionWish.of(StoreId.of("accounts"), ItemKey.of("1/name/pinyin"), "Li Si"));

    assertThat(refusal(answer)).isEqualTo(RefusalReason.IMMUTABLE_ITEM);
    assertThat(((RightsAnswer.Refused) answer).itemReason()).isPresent();
  }

  @Test
  void an_objection_to_a_function_that_there_is_not_is_not_done() {
    RequestId id = it.verified(new Wish.Objection("no.such-function"));

    assertThatExceptionOfType(RightsException.class)
        .isThrownBy(() -> desk.fulfil(id))
        .satisfies(e -> assertThat(e.code()).isEqualTo(RightsException.Code.NO_SUCH_FUNCTION));
    assertThat(desk.find(id).orElseThrow().state()).isEqualTo(RequestState.VERIFIED);
    assertThat(it.accounts.orders).isEmpty();
  }

  @Test
  void an_objection_reaches_every_store() {
    it.answer(new Wish.Objection(Desk.FUNCTION));
    it.answer(new Wish.ObjectionEnd(Desk.FUNCTION));

    assertThat(it.accounts.orders)
        .containsExactly("OBJECTS " + Desk.FUNCTION, "NO_LONGER_OBJECTS " + Desk.FUNCTION)
        .isEqualTo(it.wages.orders);
  }

  @Test
  void what_fails_half_way_stays_to_be_done_and_is_done_again() {
    RequestId id = it.verified(new Wish.Objection(Desk.FUNCTION));
    it.wages.failures = 1;

    assertThatIllegalStateException().isThrownBy(() -> desk.fulfil(id));
    assertThat(desk.find(id).orElseThrow().state()).isEqualTo(RequestState.VERIFIED);

    assertThat(desk.fulfil(id)).isEqualTo(new RightsAnswer.Done());
    assertThat(it.wages.orders).containsExactly("OBJECTS " + Desk.FUNCTION);
  }

  @Test
  void a_store_that_does_not_go_on_is_noticed() {
    PersonalDataStore stuck =
        new StuckStore(
            ItemPage.withMore(List.of(PersonalItem.of(ItemKey.of("a"), "identity.name", "x"))));

    assertThatIllegalStateException()
        .isThrownBy(() -> stuck.items(WORKER).forEach(item -> {}))
        .withMessage("stuck does not read in the order of keys");
  }

  private static RefusalReason refusal(RightsAnswer answer) {
    return ((RightsAnswer.Refused) answer).reason();
  }

  private static List<String> values(RightsAnswer answer) {
    return ((RightsAnswer.Data) answer).copy().items().stream().map(CopyItem::reveal).toList();
  }

  /** Answers with the same page for ever. */
  private record StuckStore(ItemPage page) implements PersonalDataStore {
    @Override
    public StoreId storeId() {
      return StoreId.of("stuck");
    }

    @Override
    public Set<String> categories() {
      return Set.of("identity.name");
    }

    @Override
    public ItemPage read(ReadOrder order) {
      return page;
    }

    @Override
    public CorrectOutcome correct(CorrectOrder order) {
      return CorrectOutcome.NO_SUCH_ITEM;
    }

    @Override
    public void restrict(RestrictOrder order) {}

    @Override
    public void object(ObjectOrder order) {}

    @Override
    public long erase(EraseOrder order) {
      return 0;
    }
  }
}
