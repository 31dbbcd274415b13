package io.github.pii4j.disclosure.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.disclosure.RegistryContext;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Direction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import tools.jackson.databind.node.ObjectNode;

/** Random registries, edited in known ways. */
class RegistryDiffPropertyTests {

  private static final RegistryContext TODAY =
      RegistryContext.NONE.on(LocalDate.parse("2026-11-26"));
  private static final int SDKS = 3;

  /** Each SDK is edited at most once, so that no edit hides another. */
  @Property(tries = 10_000, shrinking = ShrinkingMode.OFF)
  void edits_yield_exactly_their_rules_at_their_levels(
      @ForAll long seed, @ForAll("edits") List<RegistryEdit> edits) {
    Versions versions = Versions.of(seed, edits);

    RegistryDiff diff = RegistryDiff.between(versions.before(), versions.after(), TODAY);

    assertThat(diff.changes())
        .extracting(change -> change.rule().id() + " " + change.severity() + " " + sdk(change))
        .containsExactlyInAnyOrderElementsOf(expected(edits));
    assertThat(diff.severity())
        .isEqualTo(edits.stream().map(RegistryEdit::severity).max(Comparator.naturalOrder()));
  }

  @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
  void edits_made_backwards_yield_their_inverses(
      @ForAll long seed, @ForAll("edits") List<RegistryEdit> edits) {
    Versions versions = Versions.of(seed, edits);

    RegistryDiff forwards = RegistryDiff.between(versions.before(), versions.after(), TODAY);
    RegistryDiff backwards = RegistryDiff.between(versions.after(), versions.before(), TODAY);

    assertThat(backwards.changes())
        .extracting(change -> change.rule().id() + " " + change.severity())
        .containsExactlyInAnyOrderElementsOf(
            edits.stream().map(edit -> edit.inverse() + " " + edit.inverseSeverity()).toList());
    assertThat(directions(backwards))
        .containsExactlyInAnyOrderElementsOf(
            directions(forwards).stream().map(Direction::opposite).toList());
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void a_registry_does_not_differ_from_itself_in_another_order(@ForAll long seed) {
    ObjectNode tree = Trees.random(seed, SDKS);
    SdkRegistry before = Trees.read(tree);
    SdkRegistry after = Trees.read(Trees.shuffled(tree, new Random(seed)));

    assertThat(RegistryDiff.between(before, before, TODAY).changes()).isEmpty();
    assertThat(RegistryDiff.between(before, after, TODAY).changes()).isEmpty();
  }

  @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
  void registries_are_compared_with_the_last_as_each_by_itself(
      @ForAll long seed, @ForAll("edits") List<RegistryEdit> edits) {
    Versions versions = Versions.of(seed, edits);
    SdkRegistry last = Trees.read(Trees.random(seed + 1, SDKS));
    List<SdkRegistry> earlier = List.of(versions.before(), versions.after(), versions.before());

    Function<SdkRegistry, RegistryDiff> toLast = RegistryDiff.to(last, TODAY);

    assertThat(earlier)
        .allSatisfy(
            one ->
                assertThat(toLast.apply(one).changes())
                    .isEqualTo(RegistryDiff.between(one, last, TODAY).changes()));
  }

  @Provide
  Arbitrary<List<RegistryEdit>> edits() {
    return Arbitraries.of(RegistryEdit.all()).list().ofMinSize(1).ofMaxSize(SDKS);
  }

  private static List<String> expected(List<RegistryEdit> edits) {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < edits.size(); i++) {
      expected.add(edits.get(i).rule() + " " + edits.get(i).severity() + " s" + i);
    }
    return expected;
  }

  private static String sdk(Change change) {
    return String.join(" ", new TreeSet<>(change.scope().sdks()));
  }

  private static List<Direction> directions(RegistryDiff diff) {
    return diff.changes().stream().map(Change::direction).toList();
  }

  private record Versions(SdkRegistry before, SdkRegistry after) {
    static Versions of(long seed, List<RegistryEdit> edits) {
      ObjectNode before = Trees.random(seed, SDKS);
      for (int i = 0; i < edits.size(); i++) {
        // An edit of the sharing or of items must not stand beside a claim that hides it.
        settle(Trees.sdk(before, "s" + i));
        edits.get(i).prepare(before, "s" + i);
      }
      ObjectNode after = before.deepCopy();
      for (int i = 0; i < edits.size(); i++) {
        edits.get(i).apply(after, "s" + i);
      }
      return new Versions(Trees.read(before), Trees.read(after));
    }

    /** Sharing and collection state one thing together; an edit of one starts without the other. */
    private static void settle(ObjectNode sdk) {
      sdk.remove("sharing");
      sdk.remove("collection");
    }
  }
}
