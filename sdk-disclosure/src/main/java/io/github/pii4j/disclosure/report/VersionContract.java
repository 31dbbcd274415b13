package io.github.pii4j.disclosure.report;

import io.github.pii4j.document.Message;
import io.github.pii4j.document.SourceLocation;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.diff.Severity.Bump;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Two version numbers and the step between them that the changes ask for.
 *
 * @param before the version in force
 * @param after the version to come
 * @param where where the latter is written
 */
record VersionContract(PolicyVersion before, PolicyVersion after, SourceLocation where) {

  /** The rules of the contract. */
  static final Set<String> RULES =
      Set.of("version-not-bumped", "version-decreased", "version-bump-too-small");

  /** One thing that is wrong with a version number. */
  record Breach(String rule, Message message) {}

  /** What is wrong, if the changes ask for {@code required}; empty if nothing is. */
  Optional<Breach> breach(Optional<Bump> required) {
    int step = after.compareTo(before);
    if (step < 0) {
      return Optional.of(decreased());
    }
    if (required.isEmpty()) {
      return Optional.empty();
    }
    return step == 0 ? Optional.of(notBumped()) : required.filter(this::isMissed).map(this::small);
  }

  private boolean isMissed(Bump required) {
    boolean major = after.major() > before.major();
    return switch (required) {
      case MAJOR -> !major;
      case MINOR -> !major && after.minor() <= before.minor();
      case PATCH -> false;
    };
  }

  private Breach decreased() {
    return new Breach(
        "version-decreased",
        new Message(
            after + " is lower than " + before + "; raise the version",
            after + " 低于 " + before + "，请提升版本号"));
  }

  private Breach notBumped() {
    return new Breach(
        "version-not-bumped",
        new Message(
            "something changed, but the version is still " + after + "; raise it",
            "内容已变更，但版本仍为 " + after + "，请提升版本号"));
  }

  private Breach small(Bump required) {
    String least = least(required);
    return new Breach(
        "version-bump-too-small",
        new Message(
            after + " is too small a step from " + before + "; it must be " + least + " or more",
            "从 " + before + " 到 " + after + " 的提升不足，至少应为 " + least));
  }

  private String least(Bump required) {
    return required == Bump.MAJOR
        ? new PolicyVersion(before.major() + 1, 0, 0).toString()
        : new PolicyVersion(before.major(), before.minor() + 1, 0).toString();
  }

  /** What a step is called in files: {@code major}. */
  static String word(Bump bump) {
    return bump.name().toLowerCase(Locale.ROOT);
  }
}
