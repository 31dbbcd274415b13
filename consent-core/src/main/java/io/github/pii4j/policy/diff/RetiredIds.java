package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.AutomatedDecision;
import io.github.pii4j.policy.PolicyEdition;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Recipient;
import io.github.pii4j.policy.SecurityMeasure;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** An id that went out of use does not come back for something else. */
final class RetiredIds {

  private final Set<String> retired = new TreeSet<>();
  private final PolicyEdition was;
  private final PolicyEdition is;
  private final Changes changes;

  RetiredIds(PolicyEdition was, PolicyEdition is, Changes changes) {
    this.was = was;
    this.is = is;
    this.changes = changes;
    retired.addAll(was.retiredIds());
    retired.addAll(is.retiredIds());
  }

  void check(PrivacyPolicy before, PrivacyPolicy after, Versions versions) {
    Place place = versions.whole("retiredIds").with(Scope.NONE);
    changes.compareSets(
        was.retiredIds(), is.retiredIds(), DiffRule.ID_RETIRED, DiffRule.RETIREMENT_DROPPED, place);
    Set<String> old = idsOf(before);
    idsOf(after).stream()
        .filter(id -> retired.contains(id) && !old.contains(id))
        .forEach(id -> changes.add(DiffRule.ID_REUSED, versions.whole(id), "", id));
  }

  private static Set<String> idsOf(PrivacyPolicy policy) {
    Set<String> ids = new TreeSet<>();
    put(ids, "functions/", policy.functions().stream().map(ProcessingFunction::id));
    put(ids, "items/", policy.items().stream().map(PolicyItem::code));
    put(ids, "recipients/", policy.recipients().stream().map(Recipient::id));
    put(
        ids,
        "automatedDecisions/",
        policy.automatedDecisions().stream().map(AutomatedDecision::id));
    put(ids, "security/", policy.security().stream().map(SecurityMeasure::id));
    return ids;
  }

  private static void put(Set<String> ids, String kind, Stream<String> of) {
    of.forEach(id -> ids.add(kind + id));
  }
}
