package io.github.pii4j.consent.receipt;

import io.github.pii4j.consent.ConsentScope;
import io.github.pii4j.document.CanonicalJson.Members;
import io.github.pii4j.document.JsonMembers;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.PolicyDiff;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.diff.Severity;
import java.util.List;
import java.util.Locale;

/** What was new in the edition, against the one that the person had agreed to before. */
final class ChangePart {

  private ChangePart() {}

  static Members of(PrivacyPolicy before, PrivacyPolicy after, ConsentScope scope) {
    List<Members> changes =
        PolicyDiff.between(before, after).changes().stream()
            .filter(change -> change.severity().isAtLeast(Severity.NOTIFY))
            .filter(change -> touches(change.scope(), scope))
            .map(ChangePart::change)
            .toList();
    return new JsonMembers()
        .text("from", before.version().toString())
        .text("to", after.version().toString())
        .list("changes", changes)
        .build();
  }

  /** Who answered about one function is told what changed there; about the policy, everything. */
  private static boolean touches(Scope change, ConsentScope scope) {
    return switch (scope.kind()) {
      case FUNCTION, ITEM, PURPOSE -> change.functions().contains(FunctionsOf.functionId(scope));
      case RECIPIENT -> change.recipients().contains(scope.id());
      case SDK -> change.sdks().contains(scope.id());
      case ACCOUNT, POLICY, MARKETING -> true;
    };
  }

  private static Members change(Change change) {
    return new JsonMembers()
        .text("rule", change.rule().id())
        .text("severity", change.severity().name().toLowerCase(Locale.ROOT))
        .text("path", change.path())
        .text("zh", change.message().chinese())
        .text("en", change.message().english())
        .build();
  }
}
