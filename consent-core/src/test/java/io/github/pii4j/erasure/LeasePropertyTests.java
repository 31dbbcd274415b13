package io.github.pii4j.erasure;

import static io.github.pii4j.erasure.World.WANG;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Nodes that stall, wake late and have wrong clocks, on one case. */
class LeasePropertyTests {

  private static final int NODES = 4;

  @Property(tries = 200)
  void whatever_nodes_do_each_step_is_recorded_once_and_its_fences_grow(
      @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 999) Integer> moves) {
    World world = new World();
    world.scheduler = world.builder().coolingOff(Duration.ZERO).build();
    world.wages.put(WANG, "rows-2025", 3).put(WANG, "rows-2024", 2);
    CaseId id = world.confirmed();
    List<List<ErasureStep>> hands = new ArrayList<>();
    for (int node = 0; node < NODES; node++) {
      hands.add(new ArrayList<>());
    }

    moves.forEach(move -> move(world, hands, move));
    world.clock.advance(Duration.ofMinutes(30));
    for (int round = 0; round < 30; round++) {
      world.scheduler.drain();
      world.clock.advance(Duration.ofMinutes(2));
    }
    hands.forEach(hand -> hand.forEach(step -> StepWork.run(parts(world, 0), step)));

    assertThat(world.store.find(id).orElseThrow().state()).isEqualTo(CaseState.COMPLETED);
    assertRecordedOnce(world.store.journal(id));
    assertThat(world.wages.of(WANG)).isEmpty();
  }

  private static void move(World world, List<List<ErasureStep>> hands, int move) {
    int node = move % NODES;
    EngineParts parts = parts(world, node);
    switch (move / NODES % 6) {
      case 0 -> hands.get(node).addAll(parts.store().claim(claim(world, parts)));
      case 1 -> finishOne(parts, hands.get(node), move);
      case 2 -> parts.store().reap(skewed(world, node), 9);
      case 3 -> world.clock.advance(Duration.ofSeconds(move));
      case 4 -> parts.store().due(parts.now(), 9).forEach(new CaseTick(parts)::tick);
      default -> finishTwice(parts, hands.get(node));
    }
  }

  private static void finishOne(EngineParts parts, List<ErasureStep> hand, int move) {
    if (!hand.isEmpty()) {
      StepWork.run(parts, hand.remove(move % hand.size()));
    }
  }

  private static void finishTwice(EngineParts parts, List<ErasureStep> hand) {
    if (!hand.isEmpty()) {
      ErasureStep step = hand.get(0);
      StepWork.run(parts, step);
      StepWork.run(parts, step);
    }
  }

  private static Claim claim(World world, EngineParts parts) {
    Instant now = world.clock.instant();
    return new Claim(parts.node(), now, now.plusSeconds(60), parts.active(), 2);
  }

  /** The clocks of nodes differ by up to two minutes. */
  private static Instant skewed(World world, int node) {
    return world.clock.instant().plusSeconds(40L * node);
  }

  private static EngineParts parts(World world, int node) {
    EngineParts of = world.scheduler.parts();
    return new EngineParts(
        of.store(),
        of.clock(),
        of.random(),
        new NodeName("node-" + node),
        of.keys(),
        of.signer(),
        of.calendar(),
        of.settings(),
        of.handlers(),
        of.plan(),
        of.retention(),
        of.accounts(),
        of.register(),
        of.metrics(),
        Set.of());
  }

  private static void assertRecordedOnce(List<JournalLine> journal) {
    Map<String, Long> fences = new TreeMap<>();
    List<String> done = new ArrayList<>();
    for (JournalLine line : journal) {
      if (line.event().startsWith("step.")) {
        JsonReading about =
            JsonReading.read(line.text(), json -> json.object("about").orElseThrow());
        Long before = fences.put(about.text("step"), about.whole("fence"));
        assertThat(before == null || before < about.whole("fence")).isTrue();
        if (line.event().equals("step.done")) {
          done.add(about.text("step"));
        }
      }
    }
    assertThat(done).doesNotHaveDuplicates().hasSize(13);
  }
}
