package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PolicyProse;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.rule.RuleBook;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Two versions of a policy compared by meaning: each change with what it obliges to.
 *
 * <p>The order and form of the files never matter. A change that no rule tells apart yet is not
 * passed over: it counts as {@link Severity#RECONSENT} until a person has judged it. Immutable and
 * thread-safe.
 */
public final class PolicyDiff {

  private final RuleBook book;
  private final PolicyVersion before;
  private final PolicyVersion after;
  private final List<Change> changes;

  private PolicyDiff(
      RuleBook book, PolicyVersion before, PolicyVersion after, List<Change> changes) {
    this.book = book;
    this.before = before;
    this.after = after;
    this.changes = changes;
  }

  /**
   * Compares the version in force with the one to come, by the bundled rules and the packs that the
   * latter names.
   */
  public static PolicyDiff between(PrivacyPolicy before, PrivacyPolicy after) {
    return builder(before, after).build();
  }

  /** Begins a comparison that looks at more than the two files, or by other rules. */
  public static Builder builder(PrivacyPolicy before, PrivacyPolicy after) {
    return new Builder(before, after);
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

  /**
   * The breach of the version contract, given the changes; empty if the new version fits. It is no
   * part of {@link #changes}: it is about the file, not about anybody's data.
   */
  public Optional<Change> versionBreach() {
    return new VersionContract(book, before, after).breach(severity());
  }

  /** What is wrong with the new version number in words; empty if it fits. */
  public Optional<Message> versionProblem() {
    return versionBreach().map(breach -> Words.labelled(breach.rule().id(), breach.message()));
  }

  /**
   * The same with the changes of a document that is published under the policy's version, such as
   * those of its SDK registry: one verdict and one version contract for both.
   */
  public PolicyDiff with(Collection<Change> more) {
    TreeSet<Change> all = new TreeSet<>(changes);
    all.addAll(more);
    return new PolicyDiff(book, before, after, List.copyOf(all));
  }

  /** What is compared, and by which rules. */
  public static final class Builder {

    private final PrivacyPolicy before;
    private final PrivacyPolicy after;
    private RuleBook book = RuleBook.bundled();
    private Set<String> packs;
    private PolicyProse proseBefore = PolicyProse.NONE;
    private PolicyProse proseAfter = PolicyProse.NONE;

    private Builder(PrivacyPolicy before, PrivacyPolicy after) {
      this.before = before;
      this.after = after;
      this.packs = Set.copyOf(after.packs());
    }

    /** Judges by a book of the caller's own in the place of the bundled one. */
    public Builder rules(RuleBook rules) {
      this.book = rules;
      return this;
    }

    /** Turns on these packs, besides those of law in force, instead of the new policy's own. */
    public Builder packs(Set<String> ids) {
      this.packs = Set.copyOf(ids);
      return this;
    }

    /** Compares the full texts too. */
    public Builder prose(PolicyProse textBefore, PolicyProse textAfter) {
      this.proseBefore = textBefore;
      this.proseAfter = textAfter;
      return this;
    }

    /**
     * Compares.
     *
     * @throws IllegalArgumentException if the book lacks a rule of the comparison
     */
    public PolicyDiff build() {
      Versions versions = Versions.of(before, after);
      Changes changes = new Changes(book, packs, versions);
      new PolicyComparison(versions, changes).run();
      new ProseComparison(versions, changes).compare(proseBefore, proseAfter);
      return new PolicyDiff(book, before.version(), after.version(), changes.toList());
    }
  }
}
