package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ItemUse;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds items that are declared and never used. */
final class OrphanItemRule implements LintRule {

  private static final Message MESSAGE =
      new Message(
          "no function says what this item is for; add it to one, or remove it",
          "没有功能说明该信息项的用途；请加入某项功能，或删除");

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    Set<String> used =
        subject.policy().functions().stream()
            .flatMap(function -> function.uses().map(ItemUse::item))
            .collect(Collectors.toSet());
    subject.policy().items().stream()
        .filter(item -> !used.contains(item.code()))
        .forEach(item -> flaws.add("item-orphan", LintSubject.path(item), "", MESSAGE));
  }
}
