package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.LocalCategory;
import io.github.pii4j.policy.Mutability;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What changed about the items that a policy declares, apart from their use. */
final class ItemComparison {

  private static final String FIDES = "fides:";

  private final Versions versions;
  private final Changes changes;

  ItemComparison(Versions versions, Changes changes) {
    this.versions = versions;
    this.changes = changes;
  }

  void run() {
    PrivacyPolicy before = versions.before();
    PrivacyPolicy after = versions.after();
    Set<String> usedBefore = used(before);
    Set<String> usedAfter = used(after);
    Pairing.of(before.items(), after.items(), PolicyItem::code)
        .added(item -> cameOrWent(!usedAfter.contains(item.code()), DiffRule.ITEM_DECLARED, item))
        .removed(item -> cameOrWent(!usedBefore.contains(item.code()), DiffRule.ITEM_REMOVED, item))
        .kept(this::kept);
  }

  /** An item that a function uses is judged there. */
  private void cameOrWent(boolean unused, DiffRule rule, PolicyItem item) {
    if (unused) {
      changes.add(rule, place(item));
    } else {
      changes.judgedElsewhere(place(item).path());
    }
  }

  private static Set<String> used(PrivacyPolicy policy) {
    return policy.functions().stream()
        .flatMap(function -> function.uses().map(ItemUse::item))
        .collect(Collectors.toSet());
  }

  private void kept(PolicyItem was, PolicyItem is) {
    Place place = place(is);
    changes.judgedElsewhere(place.in("sensitivity").path());
    changes.judgedElsewhere(place.in("subject").path());
    changes.compareScale(
        Optional.of(was.sensitivity()),
        Optional.of(is.sensitivity()),
        DiffRule.ITEM_CLASS_RAISED,
        DiffRule.ITEM_CLASS_LOWERED,
        place);
    changes.compare(
        DiffRule.ITEM_SUBJECT_CHANGED, place, Words.of(was.subject()), Words.of(is.subject()));
    mutability(place, was, is);
    notices(place, was, is);
    changes.compare(
        DiffRule.ITEM_ASSESSMENT_CHANGED, place.in("pia"), assessment(was), assessment(is));
    StorageRules.compare(changes, place.in("storage"), was.storage(), is.storage());
    changes.compare(DiffRule.ITEM_TERMS_CHANGED, place.in("sameAs"), terms(was), terms(is));
  }

  private static String assessment(PolicyItem item) {
    return item.impactAssessment().map(one -> one.id() + " " + one.date()).orElse("");
  }

  private static String terms(PolicyItem item) {
    return item.foreignTerms()
        .map(
            terms -> Stream.concat(terms.dpv().stream(), terms.fides().map(FIDES::concat).stream()))
        .map(terms -> terms.collect(Collectors.joining(", ")))
        .orElse("");
  }

  private void mutability(Place place, PolicyItem was, PolicyItem is) {
    boolean fixedNow = !was.isImmutable() && is.isImmutable();
    boolean freeNow = was.isImmutable() && !is.isImmutable();
    changes.addIf(fixedNow, DiffRule.ITEM_MADE_IMMUTABLE, place.in("mutable"), "", "");
    changes.addIf(freeNow, DiffRule.ITEM_MADE_MUTABLE, place.in("mutable"), "", "");
    if (was.isImmutable() == is.isImmutable()) {
      changes.compareText(
          DiffRule.TEXT_CHANGED_MODEL_SAME,
          place.in("mutable"),
          was.mutability().flatMap(Mutability::reason),
          is.mutability().flatMap(Mutability::reason));
    }
  }

  /** What people are told of a sensitive item besides (PIPL 30), and its name. */
  private void notices(Place place, PolicyItem was, PolicyItem is) {
    changes.compareText(
        DiffRule.ITEM_NOTICE_CHANGED, place.in("necessity"), was.necessity(), is.necessity());
    changes.compareText(
        DiffRule.ITEM_NOTICE_CHANGED, place.in("impact"), was.impact(), is.impact());
    changes.judgedElsewhere(place.in("local").in("label").path());
    changes.compareText(
        DiffRule.TEXT_CHANGED_MODEL_SAME,
        place.in("label"),
        was.local().map(LocalCategory::label),
        is.local().map(LocalCategory::label));
  }

  private Place place(PolicyItem item) {
    Scope scope = versions.usage().of(Set.of(item.code()));
    return new Place("items/" + item.code(), Words.nameOf(item), scope);
  }
}
