package io.github.pii4j.consent.receipt;

import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.document.CanonicalJson;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.DataSubjectRight;
import io.github.pii4j.policy.Marketing;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.RightKind;
import io.github.pii4j.policy.Route;
import java.util.List;
import java.util.Optional;

/**
 * The way to take the consent back (PIPL 15): that of the scope itself, else that of the policy.
 */
final class WithdrawalPart {

  private WithdrawalPart() {}

  static List<CanonicalJson> steps(PrivacyPolicy policy, ConsentScope scope) {
    return own(policy, scope)
        .or(() -> policy.right(RightKind.WITHDRAWAL).flatMap(DataSubjectRight::route))
        .map(Route::steps)
        .orElse(List.of())
        .stream()
        .map(WithdrawalPart::step)
        .toList();
  }

  private static Optional<Route> own(PrivacyPolicy policy, ConsentScope scope) {
    return switch (scope.kind()) {
      case FUNCTION, ITEM, PURPOSE ->
          policy.function(FunctionsOf.functionId(scope)).flatMap(ProcessingFunction::withdrawal);
      case MARKETING -> policy.marketing().flatMap(Marketing::optOut);
      case ACCOUNT, POLICY, RECIPIENT, SDK -> Optional.empty();
    };
  }

  private static CanonicalJson step(LocalizedText text) {
    return new JsonMembers().localized("label", text).build();
  }
}
