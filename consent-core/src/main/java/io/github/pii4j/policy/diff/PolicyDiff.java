package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Two versions of a policy compared by meaning: each change with what it obliges to.
 *
 * <p>The order and form of the files never matter. A change that no rule tells apart yet is not
 * passed over: it counts as {@link Severity#RECONSENT} until a person has judged it. Immutable and
 * thread-safe.
 */
public final class PolicyDiff {

  private final PolicyVersion before;
  private final PolicyVersion after;
  private final List<Change> changes;

  private PolicyDiff(PolicyVersion before, PolicyVersion after, List<Change> changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /**
   * Compares the version in force with the one to come, by the bundled rules and the packs that the
   * latter names.
   */
  public static PolicyDiff between(PrivacyPolicy before, PrivacyPolicy after) {
    return between(before, after, RuleBook.bundled(), Set.copyOf(after.packs()));
  }

  /**
   * Compares by a book of the caller's own.
   *
   * @param packs the packs that are on besides those of law in force
   * @throws IllegalArgumentException if the book lacks a rule of the comparison
   */
  public static PolicyDiff between(
      PrivacyPolicy before, PrivacyPolicy after, RuleBook book, Set<String> packs) {
    Versions versions = Versions.of(before, after);
    Changes changes = new Changes(book, packs, versions.languages());
    new PolicyComparison(versions, changes).run();
    return new PolicyDiff(before.version(), after.version(), changes.toList());
  }

  /** The version in force. */
  public PolicyVersion before() {
    return before;
  }

  /** The version to come. */
  public PolicyVersion after() {
    return after;
  }

  /** Every change, the gravest first. */
  public List<Change> changes() {
    return changes;
  }

  /** The gravest level; empty if nothing changed. */
  public Optional<Severity> severity() {
    return changes.stream().findFirst().map(Change::severity);
  }

  /** Whether any change is at {@code level} or above. */
  public boolean isAtLeast(Severity level) {
    return severity().filter(found -> found.isAtLeast(level)).isPresent();
  }

  /** Whom and what the changes at {@code level} or above touch; nobody if there are none. */
  public Scope scopeAtLeast(Severity level) {
    return changes.stream()
        .filter(change -> change.severity().isAtLeast(level))
        .map(Change::scope)
        .reduce(Scope.NONE, Scope::union);
  }

  /** What is wrong with the new version number, given the changes; empty if it fits. */
  public Optional<Message> versionProblem() {
    if (changes.isEmpty()) {
      return after.compareTo(before) < 0 ? Optional.of(decreased()) : Optional.empty();
    }
    if (after.compareTo(before) <= 0) {
      return Optional.of(after.equals(before) ? notBumped() : decreased());
    }
    return severity().filter(level -> !isEnough(level.requiredBump())).map(this::tooSmall);
  }

  private boolean isEnough(Severity.Bump required) {
    return switch (required) {
      case MAJOR -> after.major() > before.major();
      case MINOR -> after.major() > before.major() || after.minor() > before.minor();
      case PATCH -> true;
    };
  }

  private Message notBumped() {
    return new Message(
        "version-not-bumped: the policy changed, but is still " + after + "; raise its version",
        "version-not-bumped：政策已变更，但版本仍为 " + after + "；请提升版本号");
  }

  private Message decreased() {
    return new Message(
        "version-decreased: " + after + " is lower than " + before + "; raise the version",
        "version-decreased：" + after + " 低于 " + before + "；请提升版本号");
  }

  private Message tooSmall(Severity level) {
    String bump = level.requiredBump().name().toLowerCase(Locale.ROOT);
    return new Message(
        "version-bump-too-small: a " + level + " change needs a new " + bump + " version",
        "version-bump-too-small：" + level + " 级变更需要提升 " + bump + " 版本号");
  }
}
