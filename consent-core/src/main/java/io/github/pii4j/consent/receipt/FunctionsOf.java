package io.github.pii4j.consent.receipt;

import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.LegalBasis;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.List;

/** Which uses of which functions an answer about a scope is about. */
final class FunctionsOf {

  private final PrivacyPolicy policy;
  private final ConsentScope scope;

  FunctionsOf(PrivacyPolicy policy, ConsentScope scope) {
    this.policy = policy;
    this.scope = scope;
  }

  List<ProcessingFunction> functions() {
    return policy.functions().stream().filter(one -> !uses(one).isEmpty()).toList();
  }

  List<ItemUse> uses(ProcessingFunction function) {
    return function.uses().filter(use -> isMeant(function, use)).toList();
  }

  private boolean isMeant(ProcessingFunction function, ItemUse use) {
    return switch (scope.kind()) {
      case POLICY -> function.basisOf(use) == LegalBasis.CONSENT && use.isRequired();
      case FUNCTION -> scope.id().equals(function.id());
      case ITEM -> scope.equals(ConsentScope.item(function.id(), use.item()));
      case PURPOSE ->
          scope.id().startsWith(ConsentScope.item(function.id(), use.item()).id() + "/");
      case ACCOUNT, RECIPIENT, SDK, MARKETING -> false;
    };
  }

  /** The function of a scope that is one, or an item of one. */
  static String functionId(ConsentScope scope) {
    int slash = scope.id().indexOf('/');
    return slash < 0 ? scope.id() : scope.id().substring(0, slash);
  }
}
