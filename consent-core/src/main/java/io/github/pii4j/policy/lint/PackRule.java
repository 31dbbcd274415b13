package io.github.pii4j.policy.lint;

import io.github.pii4j.document.Message;

/** Finds packs that the policy names and the book does not have, so that they would never be on. */
final class PackRule implements LintRule {

  @Override
  public void check(LintSubject subject, Flaws flaws) {
    subject.policy().packs().stream()
        .filter(id -> !flaws.hasPack(id))
        .forEach(id -> flaws.add("pack-unknown", "packs/" + id, id, unknown(id)));
  }

  private static Message unknown(String id) {
    return new Message(
        "no rule pack is called " + id + "; pii4j rules lists them",
        "没有名为 " + id + " 的规则包；请用 pii4j rules 查看");
  }
}
