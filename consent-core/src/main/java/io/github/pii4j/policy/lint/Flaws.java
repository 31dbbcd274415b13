package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.rule.Rule;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Collects what the rules find, graded by the book under the packs that are on. */
final class Flaws {

  private final TreeSet<Finding> found = new TreeSet<>();
  private final RuleBook book;
  private final Set<String> packs;

  Flaws(RuleBook book, Set<String> packs) {
    this.book = book;
    this.packs = packs;
  }

  /**
   * Reports a flaw.
   *
   * @param ruleId a rule of the book
   * @param path the place, by ids
   * @param value what was found there; empty if something is missing
   * @param message what is wrong and the way out
   */
  void add(String ruleId, String path, String value, Message message) {
    Rule rule = book.require(ruleId);
    rule.levelUnder(packs)
        .map(word -> FindingLevel.valueOf(word.toUpperCase(Locale.ROOT)))
        .ifPresent(level -> found.add(new Finding(rule, level, path, value, message)));
  }

  /** Whether the book has this pack. */
  boolean hasPack(String id) {
    return book.packs().stream().anyMatch(pack -> pack.id().equals(id));
  }

  void addIf(boolean holds, String ruleId, String path, Message message) {
    if (holds) {
      add(ruleId, path, "", message);
    }
  }

  List<Finding> toList() {
    return List.copyOf(found);
  }
}
