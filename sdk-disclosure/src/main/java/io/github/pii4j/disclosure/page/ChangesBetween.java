package io.github.pii4j.disclosure.page;

import io.github.pii4j.disclosure.RegistryContext;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.disclosure.diff.RegistryDiff;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.PolicyDiff;
import io.github.pii4j.policy.diff.Severity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What changed from one version to a later one, in policy, text and registry.
 *
 * @param before the earlier version
 * @param after the later one
 * @param changes the gravest first
 */
record ChangesBetween(Publication before, Publication after, List<Change> changes) {

  static ChangesBetween of(Publication before, Publication after) {
    return to(after).apply(before);
  }

  /** The same from several versions to one; thread-safe. */
  static Function<Publication, ChangesBetween> to(Publication after) {
    RegistryContext context =
        RegistryContext.NONE.on(after.policy().edition().updated()).with(after.policy());
    Function<SdkRegistry, RegistryDiff> registries = RegistryDiff.to(after.registry(), context);
    return before -> {
      Stream<Change> registry = registries.apply(before.registry()).changes().stream();
      List<Change> changes = Stream.concat(policy(before, after), registry).sorted().toList();
      return new ChangesBetween(before, after, changes);
    };
  }

  private static Stream<Change> policy(Publication before, Publication after) {
    return PolicyDiff.builder(before.policy(), after.policy())
        .prose(before.prose(), after.prose())
        .build()
        .changes()
        .stream();
  }

  Optional<Severity> gravest() {
    return changes.stream().map(Change::severity).max(Severity::compareTo);
  }

  /** The name of the page that shows them. */
  String file() {
    return file(before, after);
  }

  static String file(Publication before, Publication after) {
    return "changes/" + before.version() + ".." + after.version() + ".html";
  }
}
