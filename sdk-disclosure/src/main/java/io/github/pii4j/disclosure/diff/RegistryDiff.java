package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.RegistryContext;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Severity;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Two versions of a registry compared by meaning: each change with what it obliges to, in the
 * language in which a policy's changes are told.
 *
 * <p>The order and form of the files never matter. Where a list is silent the graver reading holds:
 * an SDK that does not say whether data leave the device sends them. Immutable and thread-safe.
 */
public final class RegistryDiff {

  private final List<Change> changes;

  private RegistryDiff(List<Change> changes) {
    this.changes = changes;
  }

  /** Compares the registry in force with the one to come. */
  public static RegistryDiff between(SdkRegistry before, SdkRegistry after) {
    return between(before, after, RegistryContext.NONE);
  }

  /**
   * Compares them under what is known beside them: the day, on which reviews must be in date, and
   * the policy, all of whose functions an SDK serves that names none.
   */
  public static RegistryDiff between(
      SdkRegistry before, SdkRegistry after, RegistryContext context) {
    return to(after, context).apply(before);
  }

  /**
   * Compares registries with the one to come, each as {@link #between(SdkRegistry, SdkRegistry,
   * RegistryContext)} does. What several of them say of an SDK in the same {@link SdkDisclosure} is
   * compared once, as the versions of one history are that were read with shared parts. The
   * function keeps what it compared: let go of it when the versions are compared.
   *
   * @return thread-safe
   */
  public static Function<SdkRegistry, RegistryDiff> to(SdkRegistry after, RegistryContext context) {
    SdkDiffs sdks = new SdkDiffs(after, context);
    return before -> {
      SortedSet<Change> found = new TreeSet<>();
      new PresenceComparison(before, after, context, found).run();
      before.sdks().forEach(sdk -> found.addAll(sdks.since(sdk)));
      return new RegistryDiff(List.copyOf(found));
    };
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
}
