package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.erasure.testkit.HandlerContract;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of steps that do not work at once. */
class ErasureStepsTests {

  private static final StepId WAGES = StepId.parse("wages/erase/rows-2026");

  private final World world = new World();

  @Test
  void a_step_that_fails_is_tried_until_it_needs_attention_and_then_still() {
    CaseId id = world.confirmed();
    for (int i = 0; i < 12; i++) {
      world.wages.script.add(new StepResult.RetryLater(new ReasonCode("DOWN")));
    }
    world.clock.advance(Duration.ofDays(7));
    world.scheduler.drain();
    while (world.state(id) != CaseState.ATTENTION) {
      world.clock.advance(Duration.ofMinutes(10));
      world.scheduler.drain();
    }
    assertThat(world.wages.script).hasSize(2);

    world.advance(Duration.ofHours(6));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(World.events(world.scheduler.explain(id), "step.retry")).hasSize(12);
  }

  @Test
  void a_handler_that_throws_is_tried_again_and_its_message_is_not_kept() {
    CaseId id = world.confirmed();
    world.wages.isThrowing = true;
    world.clock.advance(Duration.ofDays(7));
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.ERASING);
    assertThat(world.scheduler.explain(id).journal().toString())
        .contains("HANDLER_THREW")
        .doesNotContain("canary");
    world.wages.isThrowing = false;
    world.advance(Duration.ofHours(2));
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void a_member_of_staff_resolves_with_evidence() {
    CaseId id = world.confirmed();
    world.wages.script.add(new StepResult.NeedsHuman(new ReasonCode("PAPER_FILE")));
    world.advance(Duration.ofDays(8));
    assertThat(world.state(id)).isEqualTo(CaseState.ATTENTION);
    world.wages.of(WANG).clear();

    world.scheduler.resolve(id, WAGES, new ByHand("staff-7", "ticket-1", 9));
    world.scheduler.drain();

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.scheduler.certificate(id).orElseThrow().toJson())
        .contains("CONFIRMED_BY_HAND", "ticket-1");
    assertThatThrownBy(() -> world.scheduler.retry(id, WAGES, "staff-7"))
        .isInstanceOf(ErasureException.class);
  }

  @Test
  void what_reading_back_still_finds_is_erased_again() {
    CaseId id = world.confirmed();
    world.wages.isForgetful = true;

    world.advance(Duration.ofDays(8));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.wages.of(WANG)).isEmpty();
    assertThat(World.events(world.scheduler.explain(id), "step.remains"))
        .containsExactly("wages/verify/rows-2026");
  }

  @Test
  void a_step_of_an_unknown_handler_waits_for_a_node_that_knows_it() {
    CaseId id = world.confirmed();
    world.clock.advance(Duration.ofDays(7));
    world.scheduler.pause(world.wages.id());
    world.scheduler.drain();
    ErasureScheduler complete = world.scheduler;
    world.scheduler = world.bare().handlers(world.search).build();

    world.advance(Duration.ofHours(5));

    assertThat(world.state(id)).isEqualTo(CaseState.ATTENTION);
    assertThat(world.store.steps(id))
        .filteredOn(step -> step.attention().isPresent())
        .allMatch(step -> step.state() == StepState.READY)
        .isNotEmpty();
    world.scheduler = complete;
    complete.resume(world.wages.id());
    world.advance(Duration.ofHours(5));
    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
  }

  @Test
  void recipients_are_told_until_they_acknowledge() {
    List<RecipientAnswer> answers =
        new ArrayList<>(
            List.of(RecipientAnswer.RECEIVED, RecipientAnswer.RECEIVED, RecipientAnswer.ERASED));
    List<String> sent = new ArrayList<>();
    RecipientHandler push =
        RecipientHandler.of(
            new HandlerId("push-sdk"),
            world.search.categories(),
            request -> {
              sent.add(request.revealJson().toText());
              assertThat(request.toString()).doesNotContain("canary");
              return answers.remove(0);
            },
            Duration.ofHours(6));
    world.scheduler = world.builder().handlers(push).build();
    CaseId id = world.confirmed();

    world.advance(Duration.ofDays(9));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(sent).hasSize(3);
    assertThat(sent).extracting(text -> CanonicalJson.read(text).toText()).isEqualTo(sent);
    assertThat(sent.get(0)).contains("\"subject_request_type\":\"erasure\"");
    assertThat(world.scheduler.certificate(id).orElseThrow().toJson())
        .contains("CONFIRMED_BY_RECIPIENT");
  }

  @Test
  void a_good_handler_keeps_the_contract_and_a_bad_one_is_told_why() {
    HandlerContract.of(world.wages, WANG, SubjectId.of("nobody"), world.clock.instant()).check();

    world.wages.put(WANG, "rows", 1);
    world.wages.isForgetful = true;
    world.wages.script.add(new StepResult.NothingFound());
    world.wages.script.add(new StepResult.NothingFound());
    HandlerContract bad =
        HandlerContract.of(world.wages, WANG, SubjectId.of("nobody"), world.clock.instant());
    assertThatThrownBy(bad::check).isInstanceOf(AssertionError.class).hasMessageContaining("found");
  }
}
