package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkOperator;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.policy.Contact;
import io.github.pii4j.policy.RecipientRole;
import java.util.List;
import java.util.Optional;

/** Who is behind an SDK and in which role. */
final class OperatorComparison implements SdkComparison {

  @Override
  public void compare(SdkDisclosure before, SdkDisclosure after, SdkChanges changes) {
    company(before.operator(), after.operator(), changes.at("operator"));
    contacts(before.operator(), after.operator(), changes.at("operator/contacts"));
    role(before.role(), after.role(), changes.at("role"));
  }

  /** A company of another name or country is another company. */
  private static void company(
      Optional<SdkOperator> before, Optional<SdkOperator> after, SdkChanges changes) {
    Optional<LocalizedText> was = before.map(SdkOperator::name);
    Optional<LocalizedText> is = after.map(SdkOperator::name);
    Optional<String> from = before.flatMap(SdkOperator::country);
    Optional<String> to = after.flatMap(SdkOperator::country);
    boolean moved = from.isPresent() && to.isPresent() && !from.equals(to);
    if (moved && Wording.compare(was, is) != Wording.WORDS) {
      changes.add(SdkDiffRule.SDK_OPERATOR_CHANGED, from.orElseThrow(), to.orElseThrow());
      return;
    }
    changes.words(was, is, SdkDiffRule.SDK_OPERATOR_CHANGED);
    if (was.isPresent() && is.isPresent()) {
      changes.at("country").silence(from, to);
    }
  }

  private static void contacts(
      Optional<SdkOperator> before, Optional<SdkOperator> after, SdkChanges changes) {
    if (before.isEmpty() || after.isEmpty()) {
      return;
    }
    String was = form(before.orElseThrow().contacts());
    String is = form(after.orElseThrow().contacts());
    changes.addIf(!was.equals(is), SdkDiffRule.SDK_CONTACT_CHANGED, was, is);
  }

  private static String form(List<Contact> contacts) {
    return String.join(
        " ",
        contacts.stream()
            .map(one -> one.kind() + ":" + one.value() + one.uses().stream().sorted().toList())
            .sorted()
            .toList());
  }

  private static void role(
      Optional<RecipientRole> before, Optional<RecipientRole> after, SdkChanges changes) {
    boolean wasEntrusted = isEntrusted(before);
    boolean isEntrusted = isEntrusted(after);
    String was = SdkChanges.word(before).orElse("");
    String is = SdkChanges.word(after).orElse("");
    changes.addIf(wasEntrusted && !isEntrusted, SdkDiffRule.SDK_ROLE_RAISED, was, is);
    changes.addIf(!wasEntrusted && isEntrusted, SdkDiffRule.SDK_ROLE_LOWERED, was, is);
    boolean otherwise = wasEntrusted == isEntrusted && !was.equals(is);
    changes.addIf(otherwise, SdkDiffRule.SDK_ROLE_CHANGED, was, is);
  }

  /** Silence is taken for a role of its own. */
  private static boolean isEntrusted(Optional<RecipientRole> role) {
    return role.filter(one -> one == RecipientRole.PROCESSOR).isPresent();
  }
}
