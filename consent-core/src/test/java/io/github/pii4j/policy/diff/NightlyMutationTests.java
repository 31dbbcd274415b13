package io.github.pii4j.policy.diff;

import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The properties of {@link MutationTests} as often as {@code pii4j.tries} says, 10,000 times at
 * most, as in the Maven profile {@code nightly}: in the order of their seeds.
 */
@Tag("nightly")
class NightlyMutationTests {

  private static final long TRIES = Math.min(10_000, Long.getLong("pii4j.tries", 0));

  private final MutationTests properties = new MutationTests();

  @Test
  void a_further_edit_never_lowers_the_level() {
    repeat(properties::a_further_edit_never_lowers_the_level);
  }

  @Test
  void edits_at_different_spots_are_judged_together_as_they_are_alone() {
    repeat(properties::edits_at_different_spots_are_judged_together_as_they_are_alone);
  }

  @Test
  void form_and_order_never_matter() {
    repeat(properties::form_and_order_never_matter);
  }

  private static void repeat(Consumer<Random> property) {
    LongStream.range(0, TRIES).mapToObj(Random::new).forEach(property);
  }
}
