package io.github.pii4j.policy.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleBook;
import io.github.pii4j.policy.rule.RuleFamily;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** For each rule an edit that it alone judges, alone and together with others. */
class MutationTests {

  /** Judged by tests of their own: a single edit of a file cannot meet them. */
  private static final Set<String> NO_EDIT =
      Set.of(
          "version-not-bumped",
          "version-bump-too-small",
          "version-decreased",
          "cross-border-stated",
          "cross-border-statement-removed",
          "locale-structure-drift",
          "other-changed");

  private static final Draft BASE = Draft.base();
  private static final Map<Mutation, List<Change>> ALONE = new HashMap<>();

  static List<Mutation> mutations() {
    return Mutations.all();
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void an_edit_is_judged_by_its_rule_and_no_other(Mutation mutation) {
    List<Change> changes = diff(BASE, edited(BASE, List.of(mutation)));

    assertThat(rules(changes)).isEqualTo(expected(mutation.rule()));
    if (!mutation.rule().endsWith("*")) {
      assertThat(changes).hasSameSizeAs(expected(mutation.rule()));
    }
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void it_is_put_into_words_of_each_language(Mutation mutation) {
    List<Change> changes = diff(BASE, edited(BASE, List.of(mutation)));

    assertThat(changes)
        .extracting(Change::message)
        .allSatisfy(
            message -> {
              assertThat(message.english()).isNotBlank().doesNotContainPattern("\\p{IsHan}");
              assertThat(message.chinese()).containsPattern("\\p{IsHan}");
            });
  }

  @ParameterizedTest
  @MethodSource("mutations")
  void undoing_it_goes_the_other_way(Mutation mutation) {
    Draft edited = edited(BASE, List.of(mutation));
    List<Change> there = diff(BASE, edited);
    List<Change> back = diff(edited, BASE);

    assertThat(rules(back)).isEqualTo(expected(mutation.inverse()));
    if (there.size() == 1 && back.size() == 1) {
      assertThat(back.get(0).direction()).isEqualTo(there.get(0).direction().opposite());
    }
  }

  @Test
  void every_rule_has_an_edit() {
    Set<String> met = new TreeSet<>(NO_EDIT);
    for (Mutation mutation : Mutations.all()) {
      met.addAll(expected(mutation.rule()));
      met.addAll(expected(mutation.inverse()));
    }

    assertThat(Arrays.stream(DiffRule.values()).map(DiffRule::id).filter(id -> !met.contains(id)))
        .isEmpty();
  }

  @Test
  void the_rules_of_the_code_are_those_of_the_book() {
    List<String> booked =
        RuleBook.bundled().rules().stream()
            .filter(rule -> rule.family() == RuleFamily.DIFF)
            .map(Rule::id)
            .toList();

    assertThat(booked)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(DiffRule.values()).map(DiffRule::id).toList());
  }

  @Property(tries = 2_000)
  void edits_at_different_spots_are_judged_together_as_they_are_alone(@ForAll Random random) {
    List<Mutation> chosen = chosen(random, 1 + random.nextInt(6));
    Draft before = Variations.of(BASE, random);
    Draft after = edited(before, chosen);

    List<Change> changes = diff(before, after, random);

    assertThat(places(changes))
        .as("%s", chosen)
        .isEqualTo(places(chosen.stream().flatMap(one -> alone(one).stream()).toList()));
  }

  @Property(tries = 1_000)
  void a_further_edit_never_lowers_the_level(@ForAll Random random) {
    List<Mutation> chosen = chosen(random, 2 + random.nextInt(4));
    List<Mutation> fewer = chosen.subList(0, chosen.size() - 1);

    Severity some = level(diff(BASE, edited(BASE, fewer), random));
    Severity all = level(diff(BASE, edited(BASE, chosen), random));

    assertThat(all).as("%s", chosen).isGreaterThanOrEqualTo(some);
  }

  @Property(tries = 1_000)
  void form_and_order_never_matter(@ForAll Random random) {
    Draft policy = edited(Variations.of(BASE, random), chosen(random, random.nextInt(5)));

    PrivacyPolicy one = policy.shuffled(random).read(random);
    PrivacyPolicy other = policy.shuffled(random).read(random);

    assertThat(PolicyDiff.between(one, other).changes()).isEmpty();
    assertThat(one.modelHash()).isEqualTo(other.modelHash());
    assertThat(one.textHash()).isEqualTo(other.textHash());
  }

  private static List<Mutation> chosen(Random random, int most) {
    List<Mutation> chosen = new ArrayList<>();
    for (int i = 0; i < most; i++) {
      Mutation next = Mutations.all().get(random.nextInt(Mutations.all().size()));
      if (chosen.stream().noneMatch(one -> clash(one.spot(), next.spot()))) {
        chosen.add(next);
      }
    }
    return chosen;
  }

  private static boolean clash(String one, String other) {
    return one.equals(other) || one.startsWith(other + "/") || other.startsWith(one + "/");
  }

  private static Draft edited(Draft draft, List<Mutation> mutations) {
    Draft edited = draft.copy();
    mutations.forEach(mutation -> mutation.edit().accept(edited));
    return edited;
  }

  private static List<Change> alone(Mutation mutation) {
    return ALONE.computeIfAbsent(mutation, one -> diff(BASE, edited(BASE, List.of(one))));
  }

  private static List<Change> diff(Draft before, Draft after) {
    return PolicyDiff.between(before.read(), after.read()).changes();
  }

  private static List<Change> diff(Draft before, Draft after, Random random) {
    return PolicyDiff.between(
            before.shuffled(random).read(random), after.shuffled(random).read(random))
        .changes();
  }

  private static Severity level(List<Change> changes) {
    return changes.stream()
        .map(Change::severity)
        .max(Comparator.naturalOrder())
        .orElse(Severity.EDITORIAL);
  }

  private static Set<String> rules(List<Change> changes) {
    return changes.stream()
        .map(change -> change.rule().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> places(List<Change> changes) {
    return changes.stream()
        .map(change -> change.severity() + " " + change.rule().id() + " " + change.path())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The rules of a mutation, which joins several by + and marks one that is met often by *. */
  private static Set<String> expected(String rules) {
    return Stream.of(rules.split("[+]", -1))
        .map(rule -> rule.replace("*", ""))
        .filter(rule -> !rule.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
