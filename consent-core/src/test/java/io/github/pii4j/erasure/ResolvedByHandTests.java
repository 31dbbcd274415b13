package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What a member of staff settles is on the certificate, with the evidence. */
class ResolvedByHandTests {

  private static final StepId INVENTORY = StepId.parse("wages/inventory/all");
  private static final StepId READING_BACK = StepId.parse("wages/verify/rows-2026");

  private final World world = new World();

  @Test
  void an_inventory_that_is_resolved_by_hand_is_an_item_on_the_certificate() {
    world.wages.before =
        () -> {
          throw new IllegalStateException("the archive burnt down");
        };
    CaseId id = stuck();

    world.scheduler.resolve(id, INVENTORY, new ByHand("staff-7", "ticket-1", 9));
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(certificate(id))
        .contains(
            "{\"category\":\"employment.wage\",\"evidence\":\"ticket-1\",\"handler\":\"wages\","
                + "\"item\":\"all\",\"readBackByHand\":\"ticket-1\",\"records\":9,"
                + "\"result\":\"ERASED\",\"technique\":\"CONFIRMED_BY_HAND\"}");
    assertThat(World.events(world.scheduler.explain(id), "step.resolved-by-hand"))
        .containsExactly("wages/inventory/all", "wages/erase/all", "wages/verify/all");
    assertThat(CaseNotices.of(world.scheduler).progress(id).toJson().toText())
        .contains("\"item\":\"all\"", "CONFIRMED_BY_HAND");
  }

  @Test
  void who_comes_after_what_was_resolved_by_hand_is_erased() {
    world.wages.before =
        () -> {
          throw new IllegalStateException("the archive burnt down");
        };
    CaseId id = stuck();
    assertThat(world.account.of(WANG)).isNotEmpty();

    world.scheduler.resolve(id, INVENTORY, new ByHand("staff-7", "ticket-1", 0));
    world.scheduler.drain();

    assertThat(world.account.of(WANG)).isEmpty();
  }

  @Test
  void that_somebody_else_read_back_is_on_the_certificate() {
    world.wages.isVerifying = false;
    CaseId id = stuck();

    world.scheduler.resolve(id, READING_BACK, new ByHand("staff-7", "ticket-2", 9));
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(certificate(id))
        .contains("\"readBackByHand\":\"ticket-2\"", "\"technique\":\"CLEAR\"")
        .doesNotContain("\"evidence\"");
  }

  @Test
  void a_number_of_records_is_not_negative() {
    assertThatIllegalArgumentException().isThrownBy(() -> new ByHand("staff-7", "ticket-1", -1));
  }

  private CaseId stuck() {
    CaseId id = world.confirmed();
    world.advance(Duration.ofDays(12));
    assertThat(world.state(id)).isEqualTo(CaseState.ATTENTION);
    return id;
  }

  private String certificate(CaseId id) {
    return world.scheduler.certificate(id).orElseThrow().toJson();
  }
}
