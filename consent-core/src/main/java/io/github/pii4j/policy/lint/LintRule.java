package io.github.pii4j.policy.lint;

/** Looks for one kind of flaw, or a few that belong together. */
@FunctionalInterface
interface LintRule {

  /** Reports what it finds; how grave that is, the rule book says. */
  void check(LintSubject subject, Flaws flaws);
}
