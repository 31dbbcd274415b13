package io.github.pii4j.policy;

import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.document.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What tells one edition of a policy from the next. No part of it enters a hash.
 *
 * @param version its version
 * @param updated the day on which it was written
 * @param effective the day from which it applies
 * @param supersedes the edition that it replaces
 * @param changeSummary what is new, in words
 * @param retiredIds what earlier editions had and no later one may have again, by kind and id, such
 *     as {@code functions/account.quick-login}
 * @param consentPlan whom this edition will ask before it applies to them
 */
public record PolicyEdition(
    PolicyVersion version,
    LocalDate updated,
    Optional<LocalDate> effective,
    Optional<EditionReference> supersedes,
    Optional<LocalizedText> changeSummary,
    List<String> retiredIds,
    Optional<ConsentPlan> consentPlan) {

  private static final Message NOT_OLDER =
      new Message(
          "the version that is superseded must be lower than this policy's own",
          "被取代的版本必须低于本政策的版本");

  /** Copies. */
  public PolicyEdition {
    retiredIds = List.copyOf(retiredIds);
  }

  static PolicyEdition read(Section root, DeclaredNames names) {
    PolicyEdition edition =
        new PolicyEdition(
            PolicyValues.version(root, "version"),
            PolicyValues.date(root, "updated"),
            PolicyValues.optionalDate(root, "effective"),
            root.optionalSection("supersedes", EditionReference::read),
            root.optionalLocalized("changeSummary"),
            PolicyValues.retiredIds(root, "retiredIds"),
            root.optionalSection("consentPlan", plan -> ConsentPlan.read(plan, names)));
    if (edition.supersedes.filter(edition::isNotOlder).isPresent()) {
      root.problem("supersedes", NOT_OLDER);
    }
    return edition;
  }

  private boolean isNotOlder(EditionReference old) {
    return old.version().compareTo(version) >= 0;
  }
}
