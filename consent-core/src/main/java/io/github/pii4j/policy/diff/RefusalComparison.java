package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Refusal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a refusal costs, compared by effect: on the functions that both versions have. */
final class RefusalComparison {

  private final List<String> functions;
  private final Changes changes;

  RefusalComparison(Versions versions, Changes changes) {
    this.functions = common(versions.before(), versions.after());
    this.changes = changes;
  }

  private static List<String> common(PrivacyPolicy before, PrivacyPolicy after) {
    Set<String> now =
        new HashSet<>(after.functions().stream().map(ProcessingFunction::id).toList());
    return before.functions().stream().map(ProcessingFunction::id).filter(now::contains).toList();
  }

  void compareFunctions(Place place, ProcessingFunction was, ProcessingFunction is) {
    if (differ(was.onRefusal(), is.onRefusal())) {
      compare(place.in("onRefusal"), was::refusalBlocks, is::refusalBlocks);
    }
  }

  void compareUses(
      Place place, ProcessingFunction before, ItemUse was, ProcessingFunction after, ItemUse is) {
    if (differ(was.onRefusal(), is.onRefusal())) {
      compare(
          place.in("onRefusal"),
          id -> before.refusalBlocks(was, id),
          id -> after.refusalBlocks(is, id));
    }
  }

  void compareWhole(Place place, Optional<Refusal> was, Optional<Refusal> is) {
    if (differ(was, is)) {
      compare(place, was.orElse(Refusal.NONE)::blocks, is.orElse(Refusal.NONE)::blocks);
    }
  }

  private static boolean differ(Optional<Refusal> was, Optional<Refusal> is) {
    return !forms(was).equals(forms(is));
  }

  private static List<Set<String>> forms(Optional<Refusal> refusal) {
    return refusal
        .map(one -> List.of(texts(one.blocks()), texts(one.allows()), Set.of("stated")))
        .orElse(List.of());
  }

  private static Set<String> texts(List<?> patterns) {
    return patterns.stream().map(Object::toString).collect(Collectors.toSet());
  }

  private void compare(Place place, Predicate<String> was, Predicate<String> is) {
    List<String> blockedBefore = functions.stream().filter(was).toList();
    List<String> blockedNow = functions.stream().filter(is).toList();
    changes.compareSets(
        blockedBefore,
        blockedNow,
        DiffRule.REFUSAL_BLOCKS_WIDENED,
        DiffRule.REFUSAL_BLOCKS_NARROWED,
        place);
    changes.addIf(
        blockedBefore.equals(blockedNow),
        DiffRule.REFUSAL_REWORDED,
        place.with(Scope.NONE),
        "",
        "");
  }
}
