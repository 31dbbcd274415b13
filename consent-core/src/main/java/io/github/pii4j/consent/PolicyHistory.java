package io.github.pii4j.consent;

import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.PolicyDiff;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The published editions of one policy, oldest first. What was published stays as it is: a change
 * needs a version of its own.
 *
 * <p>Between neighbours the changes are computed once, and with them the <em>consent epoch</em> of
 * each scope: the last version that touched it so gravely that consent must be renewed or given
 * separately (PIPL, articles 14 and 29). A consent to an older version than the epoch is stale.
 * Changes that only have to be told, recorded or corrected move no epoch. Immutable and
 * thread-safe.
 */
public final class PolicyHistory {

  private final List<PublishedEdition> editions;

  private PolicyHistory(List<PublishedEdition> editions) {
    this.editions = List.copyOf(editions);
  }

  /** Begins with the oldest edition that anybody's consent counts for. */
  public static PolicyHistory of(PrivacyPolicy first) {
    return new PolicyHistory(List.of(new PublishedEdition(first, List.of(), Reach.EVERYTHING)));
  }

  /**
   * All editions, oldest first.
   *
   * @throws IllegalArgumentException if there is none
   * @throws EditionRefusedException if one cannot follow the one before it
   */
  public static PolicyHistory of(List<PrivacyPolicy> oldestFirst) {
    if (oldestFirst.isEmpty()) {
      throw new IllegalArgumentException("a history begins with an edition");
    }
    PolicyHistory history = of(oldestFirst.get(0));
    for (PrivacyPolicy next : oldestFirst.subList(1, oldestFirst.size())) {
      history = history.then(next);
    }
    return history;
  }

  /**
   * The same with the next edition. Publishing the last one again, unchanged, changes nothing.
   *
   * @throws EditionRefusedException if it is of another policy, not newer, or a published version
   *     with another content
   */
  public PolicyHistory then(PrivacyPolicy next) {
    return then(next, List.of());
  }

  /**
   * The same with the next edition and the changes of documents that are published under its
   * version, such as those of the SDK registry.
   *
   * @throws EditionRefusedException as {@link #then(PrivacyPolicy)}
   */
  public PolicyHistory then(PrivacyPolicy next, Collection<Change> besides) {
    requireSamePolicy(next);
    if (isPublished(next)) {
      return this;
    }
    if (next.version().compareTo(latest().version()) <= 0) {
      throw new EditionRefusedException(EditionRefusedException.Code.NOT_NEWER, next.version());
    }
    List<PublishedEdition> more = new ArrayList<>(editions);
    more.add(new PublishedEdition(next, besides, reach(next, besides)));
    return new PolicyHistory(more);
  }

  private void requireSamePolicy(PrivacyPolicy next) {
    if (!next.id().equals(policyId())) {
      throw new EditionRefusedException(EditionRefusedException.Code.OTHER_POLICY, next.version());
    }
  }

  private boolean isPublished(PrivacyPolicy next) {
    Optional<PublishedEdition> same = published(next.version());
    if (same.isPresent() && !same.get().hasContent(next.modelHash(), next.textHash())) {
      throw new EditionRefusedException(
          EditionRefusedException.Code.CHANGED_IN_PLACE, next.version());
    }
    return same.isPresent();
  }

  private Reach reach(PrivacyPolicy next, Collection<Change> besides) {
    return Reach.of(PolicyDiff.between(latest(), next).with(besides).changes());
  }

  /** The id of the policy. */
  public String policyId() {
    return latest().id();
  }

  /** The editions, oldest first. */
  public List<PrivacyPolicy> editions() {
    return editions.stream().map(PublishedEdition::policy).toList();
  }

  /** The newest edition, in force or not yet. */
  public PrivacyPolicy latest() {
    return editions.get(editions.size() - 1).policy();
  }

  /** The edition with this version. */
  public Optional<PrivacyPolicy> edition(PolicyVersion version) {
    return published(version).map(PublishedEdition::policy);
  }

  /**
   * The edition that applies at an instant: the newest whose effective day, else the day on which
   * it was written, has begun in China.
   */
  public Optional<PrivacyPolicy> inForce(Instant now) {
    return applying(now).map(PublishedEdition::policy);
  }

  /**
   * From when on this version applies, unless a newer one applies before it.
   *
   * @throws IllegalArgumentException if it was not published
   */
  public Instant inForceFrom(PolicyVersion version) {
    return published(version)
        .orElseThrow(() -> new IllegalArgumentException(version + " was not published"))
        .start();
  }

  /** The last version in which the scope was touched gravely; the first if none did. */
  public PolicyVersion epoch(ConsentScope scope) {
    return epoch(scope, latest().version());
  }

  /** The same, as seen when {@code upTo} was the newest version. */
  public PolicyVersion epoch(ConsentScope scope, PolicyVersion upTo) {
    PolicyVersion epoch = editions.get(0).version();
    for (PublishedEdition edition : editions) {
      if (edition.version().compareTo(upTo) <= 0 && edition.reach().touches(scope)) {
        epoch = edition.version();
      }
    }
    return epoch;
  }

  /**
   * What changed from one published version to a later one, documents published with them included.
   *
   * @throws IllegalArgumentException if one of them was not published
   */
  public PolicyDiff changes(PolicyVersion from, PolicyVersion to) {
    List<Change> besides =
        editions.stream()
            .filter(one -> one.version().compareTo(from) > 0 && one.version().compareTo(to) <= 0)
            .flatMap(one -> one.besides().stream())
            .toList();
    return PolicyDiff.between(require(from), require(to)).with(besides);
  }

  /**
   * The changes after a version, from one edition to the next, that touched a scope gravely: all of
   * them, even if a later edition took them back.
   */
  List<Change> graveChanges(ConsentScope scope, PolicyVersion since) {
    List<Change> grave = new ArrayList<>();
    for (int i = 1; i < editions.size(); i++) {
      PublishedEdition edition = editions.get(i);
      if (edition.version().compareTo(since) > 0 && edition.reach().touches(scope)) {
        changes(editions.get(i - 1).version(), edition.version()).changes().stream()
            .filter(change -> Reach.of(change).touches(scope))
            .forEach(grave::add);
      }
    }
    return grave;
  }

  private PrivacyPolicy require(PolicyVersion version) {
    return edition(version)
        .orElseThrow(() -> new IllegalArgumentException(version + " was not published"));
  }

  Optional<PublishedEdition> published(PolicyVersion version) {
    return editions.stream().filter(one -> one.version().equals(version)).findFirst();
  }

  Optional<PublishedEdition> applying(Instant now) {
    return editions.stream()
        .filter(one -> !one.start().isAfter(now))
        .reduce((older, newer) -> newer);
  }

  /** The editions that applied before {@code current}, newest first. */
  List<PublishedEdition> before(PublishedEdition current, Instant now) {
    List<PublishedEdition> earlier = new ArrayList<>();
    for (PublishedEdition one : editions) {
      if (one.version().compareTo(current.version()) < 0 && !one.start().isAfter(now)) {
        earlier.add(0, one);
      }
    }
    return earlier;
  }

  /** The first edition in force that made a consent to {@code version} stale. */
  Optional<PublishedEdition> overtaking(ConsentScope scope, PolicyVersion version, Instant now) {
    return editions.stream()
        .filter(one -> !one.start().isAfter(now) && one.version().compareTo(version) > 0)
        .filter(one -> one.reach().touches(scope))
        .findFirst();
  }

  Stream<PublishedEdition> all() {
    return editions.stream();
  }
}
