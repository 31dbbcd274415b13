package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.Locale;
import java.util.Optional;

/** The new version is higher, and by the step that the gravest change asks for. */
record VersionContract(RuleBook book, PolicyVersion before, PolicyVersion after) {

  private static final String PATH = "version";

  /**
   * What breaks it.
   *
   * @param gravest the level of the gravest change; empty if nothing changed
   */
  Optional<Change> breach(Optional<Severity> gravest) {
    if (after.compareTo(before) < 0) {
      return Optional.of(breach(DiffRule.VERSION_DECREASED, decreased()));
    }
    if (after.equals(before)) {
      return gravest.map(level -> breach(DiffRule.VERSION_NOT_BUMPED, notBumped(level)));
    }
    return gravest
        .filter(level -> !isEnough(level.requiredBump()))
        .map(level -> breach(DiffRule.VERSION_BUMP_TOO_SMALL, tooSmall(level)));
  }

  private Change breach(DiffRule rule, Message message) {
    return new Change(
        rule.in(book),
        Severity.INVALID,
        Direction.NEUTRAL,
        Scope.NONE,
        PATH,
        before.toString(),
        after.toString(),
        message);
  }

  private boolean isEnough(Severity.Bump required) {
    return switch (required) {
      case MAJOR -> after.major() > before.major();
      case MINOR -> after.major() > before.major() || after.minor() > before.minor();
      case PATCH -> true;
    };
  }

  /** The lowest version that would do. */
  private PolicyVersion next(Severity level) {
    return switch (level.requiredBump()) {
      case MAJOR -> new PolicyVersion(before.major() + 1, 0, 0);
      case MINOR -> new PolicyVersion(before.major(), before.minor() + 1, 0);
      case PATCH -> new PolicyVersion(before.major(), before.minor(), before.patch() + 1);
    };
  }

  private Message notBumped(Severity level) {
    return new Message(
        "the policy changed, but is still " + after + "; make it " + next(level) + " or higher",
        "政策已变更，但版本仍为 " + after + "；请改为 " + next(level) + " 或更高");
  }

  private Message decreased() {
    return new Message(
        after + " is lower than " + before + "; raise the version",
        after + " 低于 " + before + "；请提升版本号");
  }

  private Message tooSmall(Severity level) {
    String bump = level.requiredBump().name().toLowerCase(Locale.ROOT);
    return new Message(
        "a "
            + level
            + " change needs a new "
            + bump
            + " version; make it "
            + next(level)
            + " or higher",
        level + " 级变更需要提升 " + bump + " 版本号；请改为 " + next(level) + " 或更高");
  }
}
