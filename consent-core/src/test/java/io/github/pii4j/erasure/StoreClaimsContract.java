package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.Cases.NODE;
import static io.github.pii4j.erasure.Cases.NOW;
import static io.github.pii4j.erasure.Cases.OTHER;
import static io.github.pii4j.erasure.Cases.claim;
import static io.github.pii4j.erasure.Cases.id;
import static io.github.pii4j.erasure.Cases.next;
import static io.github.pii4j.erasure.Cases.step;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How every store leases steps. */
interface StoreClaimsContract extends StoreOfCases {

  @Test
  default void leases_are_extended_together_but_not_those_that_are_over() {
    begin(1, 2);
    begin(2, 1);
    List<ErasureStep> claimed = store().claim(claim(NODE, 9));
    Instant until = claimed.get(0).lease().orElseThrow().until().plusSeconds(60);
    store().extend(claimed.get(2).caseId(), claimed.get(2).id(), 1, NOW.minusSeconds(1));
    store().reap(NOW, 9);

    assertThat(store().extendAll(claimed, until)).isEqualTo(2);
    assertThat(store().extendAll(List.of(), until)).isZero();

    assertThat(store().steps(id(1)))
        .extracting(step -> step.lease().orElseThrow().until())
        .containsOnly(until);
    assertThat(store().steps(id(2))).extracting(ErasureStep::lease).containsOnly(Optional.empty());
  }

  @Test
  default void claims_what_is_due_once_with_a_fence_and_a_lease() {
    begin(1, 3);

    List<ErasureStep> claimed = store().claim(claim(NODE, 2));

    assertThat(claimed)
        .containsExactly(
            step(1, "row-0").claimed(NODE, NOW.plusSeconds(60)),
            step(1, "row-1").claimed(NODE, NOW.plusSeconds(60)));
    assertThat(store().claim(claim(OTHER, 9))).hasSize(1);
    assertThat(store().claim(claim(OTHER, 9))).isEmpty();
    assertThat(store().steps(id(1)).get(0)).isEqualTo(claimed.get(0));
  }

  @Test
  default void claims_the_earliest_legal_deadline_first() {
    begin(1, 1);
    begin(2, 1);
    ErasureStep second = step(2, "row-0");
    CaseChange urgent =
        next(
            store().find(id(2)).orElseThrow(),
            CaseState.ERASING,
            "case.erasing",
            StepWrite.update(second, second.dueByLaw(LocalDate.of(2026, 9, 25))));
    store().commit(urgent);

    assertThat(store().claim(claim(NODE, 1))).first().returns(id(2), ErasureStep::caseId);
  }

  @Test
  default void claims_neither_what_is_not_due_nor_what_the_node_does_not_know() {
    begin(1, 1);

    assertThat(
            store()
                .claim(
                    new Claim(
                        NODE, NOW.minusSeconds(1), NOW.plusSeconds(60), Set.of(Cases.WAGES), 9)))
        .isEmpty();
    assertThat(
            store()
                .claim(
                    new Claim(NODE, NOW, NOW.plusSeconds(60), Set.of(new HandlerId("other")), 9)))
        .isEmpty();
    assertThat(store().claim(new Claim(NODE, NOW, NOW.plusSeconds(60), Set.of(), 9))).isEmpty();
    assertThat(store().claim(claim(NODE, 9))).hasSize(1);
  }

  @Test
  default void two_who_claim_at_once_share_without_overlap_and_leave_nothing() throws Exception {
    IntStream.rangeClosed(1, 10).forEach(number -> begin(number, 4));

    List<List<ErasureStep>> shares =
        StoreOfCases.atOnce(List.of(() -> claimAll(NODE), () -> claimAll(OTHER)));

    List<String> claimed =
        shares.stream().flatMap(List::stream).map(step -> step.caseId() + " " + step.id()).toList();
    assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
  }

  private List<ErasureStep> claimAll(NodeName node) {
    List<ErasureStep> all = new ArrayList<>();
    int empty = 0;
    while (empty < 20) {
      List<ErasureStep> some = store().claim(claim(node, 3));
      empty = some.isEmpty() ? empty + 1 : 0;
      all.addAll(some);
    }
    return all;
  }

  @Test
  default void a_lease_that_is_over_is_reaped_and_the_next_claim_has_a_higher_fence() {
    begin(1, 1);
    ErasureStep first = store().claim(claim(NODE, 1)).get(0);

    assertThat(store().reap(NOW.plusSeconds(60), 9)).isZero();
    assertThat(store().reap(NOW.plusSeconds(61), 9)).isEqualTo(1);

    Claim later =
        new Claim(OTHER, NOW.plusSeconds(61), NOW.plusSeconds(99), Set.of(Cases.WAGES), 1);
    ErasureStep second = store().claim(later).get(0);
    assertThat(second.fence()).isEqualTo(first.fence() + 1);
    assertThat(second.attempt()).isEqualTo(2);
    assertThat(store().extend(id(1), first.id(), first.fence(), NOW.plusSeconds(500))).isFalse();
  }

  @Test
  default void an_extended_lease_is_not_reaped() {
    begin(1, 1);
    ErasureStep held = store().claim(claim(NODE, 1)).get(0);

    assertThat(store().extend(id(1), held.id(), held.fence(), NOW.plusSeconds(120))).isTrue();

    assertThat(store().reap(NOW.plusSeconds(61), 9)).isZero();
    assertThat(store().steps(id(1))).containsExactly(held.extended(NOW.plusSeconds(120)));
  }
}
