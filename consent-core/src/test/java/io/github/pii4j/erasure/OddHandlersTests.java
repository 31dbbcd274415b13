package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.pii4j.category.DataCategory;
import io.github.pii4j.category.Sensitivity;
import io.github.pii4j.value.SubjectId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Handlers that answer what nobody can use: no step is lost, and none goes round in a circle. */
class OddHandlersTests {

  private static final DataCategory CATEGORY =
      new DataCategory("identity", "类", "kind", Sensitivity.SENSITIVE, List.of(), "t");
  private static final WorkItem ROWS = WorkItem.of("rows", CATEGORY, 3);

  private final World world = new World();
  private final Odd odd = new Odd();

  /** Answers as a test says. */
  private static final class Odd implements ErasureHandler {

    private @Nullable List<@Nullable WorkItem> inventory = List.of(ROWS);
    private Function<StepContext, @Nullable StepResult> erasing =
        any -> new StepResult.Done(Technique.CLEAR, 3);
    private @Nullable Verification found = Verification.CLEAN;
    private int calls;

    @Override
    public HandlerId id() {
      return new HandlerId("odd");
    }

    @Override
    public Set<DataCategory> categories() {
      return Set.of(CATEGORY);
    }

    @Override
    @SuppressWarnings("NullAway") // what a host's handler without NullAway may do
    public List<WorkItem> inventory(SubjectId subject, StepContext context) {
      return inventory;
    }

    @Override
    @SuppressWarnings("NullAway") // what a host's handler without NullAway may do
    public StepResult erase(WorkItem item, StepContext context) {
      calls++;
      return erasing.apply(context);
    }

    @Override
    public void restrict(WorkItem item, StepContext context) {}

    @Override
    @SuppressWarnings("NullAway") // what a host's handler without NullAway may do
    public Verification verify(WorkItem item, StepContext context) {
      return found;
    }
  }

  private CaseId begun() {
    world.scheduler = world.bare().handlers(odd).attempts(3).coolingOff(Duration.ZERO).build();
    return world.confirmed();
  }

  private void assertNeedsAttention(String step) {
    CaseId id = begun();
    world.advance(Duration.ofHours(6));

    assertThat(world.state(id)).isEqualTo(CaseState.ATTENTION);
    assertThat(World.events(world.scheduler.explain(id), "step.retry")).contains(step);
  }

  @Test
  void no_inventory_needs_attention() {
    odd.inventory = null;

    assertNeedsAttention("odd/inventory/all");
  }

  @Test
  void an_item_that_is_none_needs_attention() {
    odd.inventory = Arrays.asList(ROWS, null);

    assertNeedsAttention("odd/inventory/all");
  }

  @Test
  void of_two_items_with_one_id_none_is_forgotten() {
    odd.inventory = List.of(ROWS, WorkItem.of("rows", CATEGORY, 5));

    assertNeedsAttention("odd/inventory/all");
    assertThat(odd.calls).isZero();
  }

  @Test
  void no_result_needs_attention() {
    odd.erasing = any -> null;

    assertNeedsAttention("odd/erase/rows");
  }

  @Test
  void no_reason_needs_attention() {
    odd.erasing = any -> withoutReason();

    assertNeedsAttention("odd/erase/rows");
  }

  @SuppressWarnings("NullAway") // what a host's handler without NullAway may do
  private static StepResult withoutReason() {
    return new StepResult.RetryLater(null);
  }

  @Test
  void reading_back_nothing_needs_attention() {
    odd.found = null;

    assertNeedsAttention("odd/verify/rows");
  }

  @Test
  void what_is_missing_on_the_class_path_of_a_handler_needs_attention() {
    odd.erasing =
        any -> {
          throw new NoClassDefFoundError("of " + WANG.reveal());
        };

    assertNeedsAttention("odd/erase/rows");
  }

  @Test
  void a_handler_that_throws_as_a_store_does_needs_attention() {
    for (ErasureException.Code code : ErasureException.Code.values()) {
      World fresh = new World();
      Odd throwing = new Odd();
      throwing.erasing =
          any -> {
            throw new ErasureException(code);
          };
      fresh.scheduler =
          fresh.bare().handlers(throwing).attempts(3).coolingOff(Duration.ZERO).build();
      CaseId id = fresh.confirmed();
      fresh.advance(Duration.ofHours(6));

      assertThat(fresh.state(id)).as("%s", code).isEqualTo(CaseState.ATTENTION);
      assertThat(throwing.calls).as("%s", code).isBetween(3, 12);
    }
  }

  @Test
  void a_handler_in_the_stores_database_that_throws_as_a_store_does_needs_attention() {
    World fresh = new World();
    fresh.search.locality = Locality.SAME_DATABASE;
    fresh.search.calls =
        any -> {
          throw new ErasureException(ErasureException.Code.LEASE_LOST);
        };
    fresh.scheduler = fresh.builder().attempts(3).coolingOff(Duration.ZERO).build();
    CaseId id = fresh.confirmed();
    fresh.advance(Duration.ofHours(6));

    assertThat(fresh.state(id)).isEqualTo(CaseState.ATTENTION);
  }

  @Test
  void who_wants_to_be_asked_again_at_once_is_asked_a_little_later() {
    odd.erasing =
        context ->
            odd.calls > 100 // or this would go on for ever
                ? new StepResult.NothingFound()
                : new StepResult.Pending(context.now());
    begun();

    world.scheduler.drain();
    assertThat(odd.calls).isEqualTo(1);
    world.clock.advance(Duration.ofSeconds(1));
    world.scheduler.drain();
    assertThat(odd.calls).isEqualTo(2);
  }

  @Test
  void who_never_wants_to_be_asked_again_is_asked_on_the_last_day() {
    odd.erasing =
        any ->
            odd.calls == 1
                ? new StepResult.Pending(Instant.MAX)
                : new StepResult.Done(Technique.CONFIRMED_BY_RECIPIENT, 3);
    CaseId id = begun();
    LocalDate last = world.scheduler.explain(id).erasureCase().deadline().commitBy();

    world.advance(Duration.ofDays(40));

    assertThat(world.state(id)).isEqualTo(CaseState.COMPLETED);
    assertThat(world.register.since(Instant.EPOCH).get(0).erasedAt())
        .isBefore(last.plusDays(1).atStartOfDay(world.zone()).toInstant());
  }

  @Test
  void a_day_that_nobody_means_is_refused_where_it_is_said() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Kept("own", "某法", Optional.of(LocalDate.MAX)));
    assertThatIllegalArgumentException().isThrownBy(() -> ROWS.startingOn(LocalDate.MAX));
    assertThatIllegalArgumentException().isThrownBy(() -> new Kept(" ", "某法", Optional.empty()));
  }

  @Test
  void a_recipient_is_not_asked_without_a_pause() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                RecipientHandler.of(
                    odd.id(), Set.of(CATEGORY), any -> RecipientAnswer.RECEIVED, Duration.ZERO));
  }
}
