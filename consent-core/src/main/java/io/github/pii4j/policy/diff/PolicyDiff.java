package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Two versions of a policy compared by meaning: each change with what it obliges to.
 *
 * <p>The order and form of the files never matter. A change that no rule tells apart yet is not
 * passed over: it counts as {@link Severity#RECONSENT} until a person has judged it. Immutable and
 * thread-safe.
 */
public final class PolicyDiff {

  /** Parts whose changes no rule tells apart yet: a person must judge them. */
  private static final SortedMap<String, Function<PrivacyPolicy, Object>> UNNAMED_PARTS =
      new TreeMap<>(
          Map.of(
              "surfaces", PrivacyPolicy::surfaces,
              "jurisdictions", PrivacyPolicy::jurisdictions,
              "automatedDecisions", PrivacyPolicy::automatedDecisions,
              "consent", PrivacyPolicy::consent,
              "revision", PrivacyPolicy::revision,
              "minors", PrivacyPolicy::minors,
              "storage", PrivacyPolicy::storage,
              "crossBorder", PrivacyPolicy::crossBorder,
              "security", PrivacyPolicy::security));

  private final PolicyVersion before;
  private final PolicyVersion after;
  private final List<Change> changes;

  private PolicyDiff(PolicyVersion before, PolicyVersion after, List<Change> changes) {
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /** Compares the version in force with the one to come. */
  public static PolicyDiff between(PrivacyPolicy before, PrivacyPolicy after) {
    Changes changes = new Changes(RuleBook.bundled());
    new FunctionComparison(before, after, changes).run();
    new PartyComparison(before, after, changes).run();
    Pairing.of(before.items(), after.items(), PolicyItem::code)
        .kept(
            (was, is) ->
                changes.addIf(!was.equals(is), DiffRule.OTHER_CHANGED, "items/" + is.code()));
    UNNAMED_PARTS.forEach((path, part) -> addIfChanged(path, part, before, after, changes));
    addWhatNoRuleNames(before, after, changes);
    return new PolicyDiff(before.version(), after.version(), changes.toList());
  }

  private static void addIfChanged(
      String path,
      Function<PrivacyPolicy, Object> part,
      PrivacyPolicy before,
      PrivacyPolicy after,
      Changes changes) {
    changes.addIf(!part.apply(before).equals(part.apply(after)), DiffRule.OTHER_CHANGED, path);
  }

  private static void addWhatNoRuleNames(
      PrivacyPolicy before, PrivacyPolicy after, Changes changes) {
    boolean sameMeaning = before.modelHash().equals(after.modelHash());
    changes.addIf(!sameMeaning && changes.isEmpty(), DiffRule.OTHER_CHANGED, "policy");
    boolean sameWords = before.textHash().equals(after.textHash());
    changes.addIf(!sameWords && sameMeaning && changes.isEmpty(), DiffRule.TEXT_CHANGED, "policy");
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
