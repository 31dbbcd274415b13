package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.MeasureKind;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.SecurityMeasure;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What protects the data; that sensitive items stay encrypted is looked at by effect. */
final class SecurityComparison {

  private final PrivacyPolicy before;
  private final PrivacyPolicy after;
  private final Versions versions;
  private final Changes changes;
  private final Set<String> laidBare;

  SecurityComparison(Versions versions, Changes changes) {
    this.before = versions.before();
    this.after = versions.after();
    this.versions = versions;
    this.changes = changes;
    this.laidBare = laidBare();
  }

  void run() {
    laidBare.forEach(
        code ->
            changes.add(
                DiffRule.SENSITIVE_ENCRYPTION_REMOVED,
                new Place(
                    "items/" + code,
                    versions.usage().nameOf(code),
                    versions.usage().of(Set.of(code)))));
    Pairing.of(before.security(), after.security(), SecurityMeasure::id)
        .added(one -> changes.add(DiffRule.SECURITY_MEASURE_ADDED, place(one)))
        .removed(this::removed)
        .kept(this::kept);
  }

  /** Sensitive items that both versions have and only the old one encrypts at rest. */
  private Set<String> laidBare() {
    Set<String> encrypted = encrypted(before);
    Set<String> stillEncrypted = encrypted(after);
    return after.items().stream()
        .filter(PolicyItem::isSensitive)
        .map(PolicyItem::code)
        .filter(code -> encrypted.contains(code) && !stillEncrypted.contains(code))
        .collect(Collectors.toSet());
  }

  private static Set<String> encrypted(PrivacyPolicy policy) {
    List<SecurityMeasure> measures =
        policy.security().stream()
            .filter(measure -> measure.kind() == MeasureKind.ENCRYPT_AT_REST)
            .toList();
    return policy.items().stream()
        .filter(item -> measures.stream().anyMatch(measure -> measure.protects(item)))
        .map(PolicyItem::code)
        .collect(Collectors.toSet());
  }

  private void removed(SecurityMeasure measure) {
    if (isSaidAlready(measure)) {
      changes.judgedElsewhere(place(measure).path());
    } else {
      changes.add(DiffRule.SECURITY_MEASURE_REMOVED, place(measure), Words.of(measure.kind()), "");
    }
  }

  private boolean isSaidAlready(SecurityMeasure measure) {
    return measure.kind() == MeasureKind.ENCRYPT_AT_REST && !laidBare.isEmpty();
  }

  private void kept(SecurityMeasure was, SecurityMeasure is) {
    Place place = place(is);
    changes.compareText(DiffRule.TEXT_CHANGED_MODEL_SAME, place.in("text"), was.text(), is.text());
    if (isSaidAlready(was)) {
      changes.judgedElsewhere(place.in("measure").path());
      changes.judgedElsewhere(place.in("covers").path());
    } else {
      changes.compare(
          DiffRule.SECURITY_MEASURE_CHANGED,
          place.in("measure"),
          Words.of(was.kind()),
          Words.of(is.kind()));
      sets(place.in("covers"), was.covers(), is.covers());
    }
    sets(
        place.in("against"),
        was.against().stream().map(Words::of).toList(),
        is.against().stream().map(Words::of).toList());
  }

  private void sets(Place place, Collection<String> was, Collection<String> is) {
    changes.compareSets(
        was, is, DiffRule.SECURITY_MEASURE_ADDED, DiffRule.SECURITY_MEASURE_REMOVED, place);
  }

  private Place place(SecurityMeasure measure) {
    return versions.whole("security").part(measure.id());
  }
}
