package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Collects changes while two versions are walked, in the order in which they are reported. */
final class Changes {

  private final TreeSet<Change> found = new TreeSet<>();
  private final RuleBook book;

  Changes(RuleBook book) {
    this.book = book;
  }

  void add(DiffRule rule, String path) {
    found.add(change(rule.in(book), path));
  }

  void addIf(boolean holds, DiffRule rule, String path) {
    if (holds) {
      add(rule, path);
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Change> toList() {
    return List.copyOf(found);
  }

  private static Change change(Rule rule, String path) {
    return new Change(
        rule,
        Severity.valueOf(rule.level().toUpperCase(Locale.ROOT)),
        Direction.valueOf(rule.direction().orElseThrow().toUpperCase(Locale.ROOT)),
        Scope.NONE,
        path,
        "",
        "",
        rule.title());
  }
}
