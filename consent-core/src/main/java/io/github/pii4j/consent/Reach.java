package io.github.pii4j.consent;

import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Severity;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which consents the grave changes of one edition touch, so that who gave them is asked again. What
 * only has to be told, recorded or corrected touches none.
 */
final class Reach {

  /** Touches every consent, as a first edition does that no consent can be older than. */
  static final Reach EVERYTHING = new Reach(List.of(), true);

  private static final String MARKETING = "marketing";

  private final boolean everything;
  private final boolean anything;
  private final Map<String, Set<String>> itemsByFunction = new HashMap<>();
  private final Set<String> wholeFunctions = new HashSet<>();
  private final Set<String> recipients = new HashSet<>();
  private final Set<String> sdks = new HashSet<>();
  private boolean marketing;

  private Reach(List<Change> grave, boolean everything) {
    this.everything = everything;
    this.anything = !grave.isEmpty();
    grave.forEach(this::add);
  }

  /** What those of the changes reach that oblige to a renewed or separate consent, or forbid. */
  static Reach of(Collection<Change> changes) {
    return new Reach(
        changes.stream().filter(one -> one.severity().isAtLeast(Severity.RECONSENT)).toList(),
        false);
  }

  static Reach of(Change change) {
    return of(List.of(change));
  }

  private void add(Change change) {
    Set<String> items = change.scope().items();
    for (String function : change.scope().functions()) {
      itemsByFunction.computeIfAbsent(function, unused -> new HashSet<>()).addAll(items);
      if (items.isEmpty()) {
        wholeFunctions.add(function);
      }
    }
    recipients.addAll(change.scope().recipients());
    sdks.addAll(change.scope().sdks());
    marketing |= change.path().equals(MARKETING) || change.path().startsWith(MARKETING + "/");
  }

  boolean touches(ConsentScope scope) {
    return everything
        || switch (scope.kind()) {
          case ACCOUNT -> false;
          case POLICY -> anything;
          case FUNCTION -> itemsByFunction.containsKey(scope.id());
          case ITEM, PURPOSE -> touchesItem(scope.id().split("/", -1));
          case RECIPIENT -> recipients.contains(scope.id());
          case SDK -> sdks.contains(scope.id());
          case MARKETING -> marketing;
        };
  }

  private boolean touchesItem(String[] path) {
    return wholeFunctions.contains(path[0])
        || (path.length > 1 && itemsByFunction.getOrDefault(path[0], Set.of()).contains(path[1]));
  }
}
