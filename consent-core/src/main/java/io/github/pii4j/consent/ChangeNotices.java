package io.github.pii4j.consent;

import static java.util.Objects.requireNonNull;

import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.NoticeChannel;
import io.github.pii4j.policy.PolicyVersion;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Severity;
import io.github.pii4j.value.SubjectId;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What changed since each person agreed: only what touches functions that they use, with the
 * delivery on record. Thread-safe.
 */
public final class ChangeNotices {

  /** The detail under which the ledger keeps by which channel somebody was told. */
  public static final String CHANNEL = "channel";

  private final PolicyHistory policies;
  private final ConsentLedger ledger;
  private final ConsentScope policy;
  private final Map<PolicyVersion, List<Change>> changes = new ConcurrentHashMap<>();

  private ChangeNotices(PolicyHistory policies, ConsentLedger ledger) {
    this.policies = requireNonNull(policies, "policies");
    this.ledger = requireNonNull(ledger, "ledger");
    this.policy = ConsentScope.policy(policies.policyId());
  }

  /** Notices about these editions to the people of a ledger. */
  public static ChangeNotices of(PolicyHistory policies, ConsentLedger ledger) {
    return new ChangeNotices(policies, ledger);
  }

  /**
   * What the newest edition changes for a person, whether it applies already or not; empty if they
   * did not agree to the policy, or if nothing that they use changed since they agreed, and nothing
   * is to be asked anew. Whoever is to be asked anew is told why, even if a later edition took the
   * change back.
   */
  public Optional<ChangeNotice> since(SubjectId subject) {
    ConsentHistory history = ledger.history(subject);
    return agreed(history).flatMap(version -> notice(history, version));
  }

  /**
   * Records that a person was told.
   *
   * @param shown the newest edition, as it was before them
   * @param channel by which they were told
   * @throws IllegalArgumentException if the channel is a page, which alone reaches nobody, or the
   *     edition is not the one that the notice is about
   * @throws ConsentException if the account is cancelled
   */
  public List<ConsentEvent> delivered(
      SubjectId subject, ChangeNotice notice, Shown shown, NoticeChannel channel) {
    if (channel == NoticeChannel.WEB_PAGE) {
      throw new IllegalArgumentException("a page alone reaches nobody: use another channel");
    }
    if (!shown.version().equals(notice.to())) {
      throw new IllegalArgumentException("the notice is about " + notice.to());
    }
    ConsentScope[] scopes =
        Stream.concat(Stream.of(policy), notice.asks().stream())
            .distinct()
            .toArray(ConsentScope[]::new);
    return ledger.notified(
        subject, shown, ActDetails.of(CHANNEL, channel.name().toLowerCase(Locale.ROOT)), scopes);
  }

  /** Whether the person was told of this version, or had it put before them. */
  public boolean isDelivered(SubjectId subject, PolicyVersion version) {
    return deliveries(subject).stream()
        .flatMap(line -> line.shown().stream())
        .anyMatch(shown -> shown.version().equals(version));
  }

  /**
   * When the person was told of which version, oldest first. By which channel is among the {@link
   * ConsentLedger#details} of each line that says that they were told.
   */
  public List<ConsentEvent> deliveries(SubjectId subject) {
    return ledger.events(subject).stream()
        .filter(line -> line.scope().equals(policy))
        .filter(line -> line.kind() == EventKind.NOTIFIED || line.kind() == EventKind.PRESENTED)
        .toList();
  }

  private Optional<PolicyVersion> agreed(ConsentHistory history) {
    return version(history, policy);
  }

  private static Optional<PolicyVersion> version(ConsentHistory history, ConsentScope scope) {
    return consent(history, scope).flatMap(ConsentEvent::shown).map(Shown::version);
  }

  /** The consent to a scope that stands or rests. */
  private static Optional<ConsentEvent> consent(ConsentHistory history, ConsentScope scope) {
    Standing standing = history.standing(scope);
    boolean consents =
        standing.state() == ConsentState.GIVEN || standing.state() == ConsentState.PAUSED;
    return consents ? standing.given() : Optional.empty();
  }

  private Optional<ChangeNotice> notice(ConsentHistory history, PolicyVersion agreed) {
    PrivacyPolicy rules = known(agreed);
    FunctionsInUse inUse = new FunctionsInUse(rules, policies.latest(), history);
    List<ConsentScope> asks = asks(history, inUse);
    Set<Change> told = new LinkedHashSet<>();
    changes.computeIfAbsent(rules.version(), this::changesSince).stream()
        .filter(inUse::concern)
        .forEach(told::add);
    asks.forEach(scope -> told.addAll(reasons(history, scope, told)));
    return told.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChangeNotice(oldest(history, asks, agreed), policies.latest(), lines(told), asks));
  }

  /** Whoever agreed before the first edition that is known, has that one before them. */
  private PrivacyPolicy known(PolicyVersion version) {
    return policies
        .edition(version)
        .or(() -> policies.editions().stream().filter(one -> isAfter(one, version)).findFirst())
        .orElseGet(policies::latest);
  }

  private static boolean isAfter(PrivacyPolicy edition, PolicyVersion version) {
    return edition.version().compareTo(version) > 0;
  }

  private static List<NoticeLine> lines(Set<Change> told) {
    return told.stream()
        .sorted(Comparator.comparing(Change::severity).reversed())
        .map(NoticeLine::of)
        .toList();
  }

  /** The oldest version among the consents that are to be renewed, and the policy's own. */
  private static PolicyVersion oldest(
      ConsentHistory history, List<ConsentScope> asks, PolicyVersion agreed) {
    return asks.stream()
        .flatMap(scope -> version(history, scope).stream())
        .filter(version -> version.compareTo(agreed) < 0)
        .min(Comparator.naturalOrder())
        .orElse(agreed);
  }

  /** Why a consent is outdated, unless that is told already. */
  private List<Change> reasons(ConsentHistory history, ConsentScope scope, Set<Change> told) {
    Optional<PolicyVersion> given = version(history, scope);
    if (given.isEmpty() || told.stream().anyMatch(change -> Reach.of(change).touches(scope))) {
      return List.of();
    }
    return policies.graveChanges(scope, given.get());
  }

  private List<Change> changesSince(PolicyVersion version) {
    return policies.changes(version, policies.latest().version()).changes().stream()
        .filter(change -> change.severity().isAtLeast(Severity.RECORD))
        .toList();
  }

  private List<ConsentScope> asks(ConsentHistory history, FunctionsInUse inUse) {
    Stream<ConsentScope> consented = history.scopes().stream();
    Stream<ConsentScope> separate =
        policies.latest().functions().stream()
            .filter(function -> function.basis() == LegalBasis.SEPARATE_CONSENT)
            .map(ProcessingFunction::id)
            .filter(inUse::contains)
            .map(ConsentScope::function);
    return Stream.concat(
            consented.filter(scope -> isOutdated(history, scope)),
            separate.filter(scope -> consent(history, scope).isEmpty()))
        .distinct()
        .sorted(Comparator.naturalOrder())
        .toList();
  }

  private boolean isOutdated(ConsentHistory history, ConsentScope scope) {
    return consent(history, scope)
        .flatMap(ConsentEvent::shown)
        .filter(shown -> shown.version().compareTo(policies.epoch(scope)) < 0)
        .filter(shown -> isStillThere(scope))
        .isPresent();
  }

  /** Nobody is asked about a function that the newest edition no longer has. */
  private boolean isStillThere(ConsentScope scope) {
    return switch (scope.kind()) {
      case FUNCTION, ITEM, PURPOSE ->
          policies.latest().function(scope.id().split("/", -1)[0]).isPresent();
      case RECIPIENT -> policies.latest().recipient(scope.id()).isPresent();
      case MARKETING -> policies.latest().marketing().isPresent();
      case ACCOUNT, POLICY, SDK -> true;
    };
  }
}
