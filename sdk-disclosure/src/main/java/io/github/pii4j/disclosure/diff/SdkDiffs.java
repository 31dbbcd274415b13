package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.RegistryContext;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.policy.diff.Change;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The changes of each SDK up to one registry. Of an earlier disclosure that it is asked about again
 * it knows them: that it is the same is told by identity, which costs nothing. Thread-safe.
 */
final class SdkDiffs {

  private final RegistryContext context;
  private final Map<String, SdkDisclosure> after;
  private final IdentityHashMap<SdkDisclosure, List<Change>> known = new IdentityHashMap<>();

  SdkDiffs(SdkRegistry after, RegistryContext context) {
    this.context = context;
    this.after =
        after.sdks().stream().collect(Collectors.toUnmodifiableMap(SdkDisclosure::id, sdk -> sdk));
  }

  /** What changed since, in no order; nothing if the SDK went. */
  List<Change> since(SdkDisclosure before) {
    SdkDisclosure is = after.get(before.id());
    if (is == null) {
      return List.of();
    }
    @Nullable List<Change> changes = changesKnown(before);
    return changes == null ? remember(before, compare(before, is)) : changes;
  }

  private @Nullable List<Change> changesKnown(SdkDisclosure before) {
    synchronized (known) {
      return known.get(before);
    }
  }

  private List<Change> remember(SdkDisclosure before, List<Change> changes) {
    synchronized (known) {
      known.put(before, changes);
    }
    return changes;
  }

  private List<Change> compare(SdkDisclosure before, SdkDisclosure is) {
    if (before.equals(is)) {
      return List.of();
    }
    List<Change> found = new ArrayList<>();
    SdkChanges changes = SdkChanges.of(before, is, context, found);
    Stream.of(
            new OperatorComparison(),
            new WordsComparison(),
            new ItemsComparison(),
            new CollectionComparison(),
            new UseComparison(),
            new RetentionComparison(),
            new ReviewComparison(context),
            new AgreementComparison())
        .forEach(comparison -> comparison.compare(before, is, changes));
    return List.copyOf(found);
  }
}
