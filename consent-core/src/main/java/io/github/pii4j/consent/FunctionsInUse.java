package io.github.pii4j.consent;

import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Severity;
import java.util.Set;
import java.util.TreeSet;

/**
 * The functions of a policy that one person uses: those that rest on the policy's own consent or on
 * none, and of the others those that they turned on.
 */
final class FunctionsInUse {

  private final Set<String> ids = new TreeSet<>();

  /**
   * @param agreed the edition that they agreed to; its rules say what they could use so far
   * @param latest the newest edition, for functions that are new in it
   */
  FunctionsInUse(PrivacyPolicy agreed, PrivacyPolicy latest, ConsentHistory history) {
    latest.functions().stream()
        .filter(function -> agreed.function(function.id()).isEmpty())
        .forEach(function -> addIfInUse(function, history));
    agreed.functions().forEach(function -> addIfInUse(function, history));
  }

  boolean contains(String functionId) {
    return ids.contains(functionId);
  }

  /** Whether a change touches one of them; what touches no data concerns nobody. */
  boolean concern(Change change) {
    Set<String> touched = change.scope().functions();
    return touched.isEmpty()
        ? change.severity().isAtLeast(Severity.NOTIFY)
        : touched.stream().anyMatch(ids::contains);
  }

  private void addIfInUse(ProcessingFunction function, ConsentHistory history) {
    if (!isOffAtFirst(function) || isTurnedOn(function, history)) {
      ids.add(function.id());
    }
  }

  /** Whether nothing happens in it before the person turns it on. */
  private static boolean isOffAtFirst(ProcessingFunction function) {
    boolean onlyOptional =
        function.uses().findAny().isPresent() && function.uses().noneMatch(ItemUse::isRequired);
    return function.basis() == LegalBasis.SEPARATE_CONSENT
        || !function.switches().isEmpty()
        || (function.basis().isConsent() && onlyOptional);
  }

  private static boolean isTurnedOn(ProcessingFunction function, ConsentHistory history) {
    return history.scopes().stream()
        .filter(scope -> isOf(function, scope))
        .map(scope -> history.standing(scope).state())
        .anyMatch(state -> state == ConsentState.GIVEN || state == ConsentState.PAUSED);
  }

  private static boolean isOf(ProcessingFunction function, ConsentScope scope) {
    return switch (scope.kind()) {
      case FUNCTION -> scope.id().equals(function.id());
      case ITEM, PURPOSE -> scope.id().startsWith(function.id() + "/");
      case ACCOUNT, POLICY, RECIPIENT, SDK, MARKETING -> false;
    };
  }
}
