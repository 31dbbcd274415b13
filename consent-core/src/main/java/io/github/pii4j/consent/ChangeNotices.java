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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
   * did not agree to any edition, agreed to the newest, or use nothing that changes.
   */
  public Optional<ChangeNotice> since(SubjectId subject) {
    ConsentHistory history = ledger.history(subject);
    return agreed(history)
        .filter(version -> version.compareTo(policies.latest().version()) < 0)
        .flatMap(policies::edition)
        .flatMap(edition -> notice(history, edition));
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
    return consent(history, policy).flatMap(ConsentEvent::shown).map(Shown::version);
  }

  /** The consent to a scope that stands or rests. */
  private static Optional<ConsentEvent> consent(ConsentHistory history, ConsentScope scope) {
    Standing standing = history.standing(scope);
    boolean consents =
        standing.state() == ConsentState.GIVEN || standing.state() == ConsentState.PAUSED;
    return consents ? standing.given() : Optional.empty();
  }

  private Optional<ChangeNotice> notice(ConsentHistory history, PrivacyPolicy agreed) {
    FunctionsInUse inUse = new FunctionsInUse(agreed, policies.latest(), history);
    List<NoticeLine> lines =
        changes.computeIfAbsent(agreed.version(), this::changesSince).stream()
            .filter(inUse::concern)
            .map(NoticeLine::of)
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ChangeNotice(agreed.version(), policies.latest(), lines, asks(history, inUse)));
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
