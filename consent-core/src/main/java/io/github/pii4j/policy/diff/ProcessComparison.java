package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.IncidentNotice;
import io.github.pii4j.policy.Minors;
import io.github.pii4j.policy.NoticeChannel;
import io.github.pii4j.policy.PolicyConsent;
import io.github.pii4j.policy.Presentation;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.Revision;
import io.github.pii4j.policy.Route;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** How people agree, how news reach them, and what the policy says of minors. */
final class ProcessComparison {

  private static final Revision NO_REVISION =
      new Revision(List.of(), Optional.empty(), Optional.empty());

  private final PrivacyPolicy before;
  private final PrivacyPolicy after;
  private final Versions versions;
  private final Changes changes;

  ProcessComparison(Versions versions, Changes changes) {
    this.before = versions.before();
    this.after = versions.after();
    this.versions = versions;
    this.changes = changes;
  }

  void run() {
    consent(before.consent(), after.consent());
    revision(before.revision().orElse(NO_REVISION), after.revision().orElse(NO_REVISION));
    minors(before.minors(), after.minors());
    incident(before.incidentNotice(), after.incidentNotice());
    presentation(before.presentation(), after.presentation());
  }

  private void consent(Optional<PolicyConsent> was, Optional<PolicyConsent> is) {
    Place place = versions.whole("consent");
    changes.compare(
        DiffRule.CONSENT_ACT_CHANGED,
        place.in("act"),
        Words.of(was.map(PolicyConsent::act)),
        Words.of(is.map(PolicyConsent::act)));
    changes.compareSets(
        bundled(was),
        bundled(is),
        DiffRule.CONSENT_BUNDLE_ADDED,
        DiffRule.CONSENT_BUNDLE_REMOVED,
        place.in("bundled"));
    new RefusalComparison(versions, changes)
        .compareWhole(
            place.in("onRefusal"),
            was.flatMap(PolicyConsent::onRefusal),
            is.flatMap(PolicyConsent::onRefusal));
  }

  private static List<String> bundled(Optional<PolicyConsent> consent) {
    return consent.map(PolicyConsent::bundled).orElse(List.of()).stream().map(Words::of).toList();
  }

  private void presentation(Presentation was, Presentation is) {
    Place place = versions.whole("presentation");
    changes.compareScale(
        was.firstRun(),
        is.firstRun(),
        DiffRule.FIRST_RUN_LATER,
        DiffRule.FIRST_RUN_EARLIER,
        place.in("firstRun"));
    route(place.in("collectedList"), was.collectedList(), is.collectedList());
    route(place.in("sharedList"), was.sharedList(), is.sharedList());
    route(place.in("earlierVersions"), was.earlierVersions(), is.earlierVersions());
  }

  private void route(Place place, Optional<Route> was, Optional<Route> is) {
    RouteRules.compare(changes, DiffRule.LIST_ROUTE_CHANGED, place, was, is);
  }

  private void revision(Revision was, Revision is) {
    Place place = versions.whole("revision");
    channels(place.in("channels"), was.channels(), is.channels());
    changes.compare(
        DiffRule.REVISION_GATE_CHANGED,
        place.in("gate"),
        Words.of(was.gate()),
        Words.of(is.gate()));
    int order = compare(was.cooldown(), is.cooldown());
    String old = Words.ofPeriod(was.cooldown());
    String now = Words.ofPeriod(is.cooldown());
    changes.addIf(order > 0, DiffRule.COOLDOWN_LENGTHENED, place.in("cooldown"), old, now);
    changes.addIf(order < 0, DiffRule.COOLDOWN_SHORTENED, place.in("cooldown"), old, now);
  }

  private void channels(Place place, List<NoticeChannel> was, List<NoticeChannel> is) {
    changes.compareSets(
        was.stream().map(Words::of).toList(),
        is.stream().map(Words::of).toList(),
        DiffRule.NOTICE_CHANNEL_ADDED,
        DiffRule.NOTICE_CHANNEL_REMOVED,
        place);
  }

  /** How much longer people are left alone; not at all if it is not said. */
  private static int compare(Optional<Period> was, Optional<Period> is) {
    return Double.compare(is.map(Periods::days).orElse(0.0), was.map(Periods::days).orElse(0.0));
  }

  private void minors(Optional<Minors> was, Optional<Minors> is) {
    Place place = versions.whole("minors");
    boolean servedNow = is.filter(Minors::served).isPresent();
    boolean servedBefore = was.filter(Minors::served).isPresent();
    if (servedNow != servedBefore) {
      changes.add(servedNow ? DiffRule.MINORS_SERVED : DiffRule.MINORS_NOT_SERVED, place);
      changes.judgedElsewhere(place.in("served").path());
    } else {
      changes.comparePresence(
          was, is, DiffRule.MINORS_STATED, DiffRule.MINORS_STATEMENT_REMOVED, place);
    }
    if (was.isPresent() && is.isPresent()) {
      age(place.in("minAge"), was.get(), is.get());
      changes.compareText(
          DiffRule.MINORS_RULES_CHANGED, place.in("rules"), was.get().rules(), is.get().rules());
    }
  }

  private void age(Place place, Minors was, Minors is) {
    int old = was.minimumAge().orElse(0);
    int now = is.minimumAge().orElse(0);
    String before = Integer.toString(old);
    String after = Integer.toString(now);
    changes.addIf(now < old, DiffRule.MIN_AGE_LOWERED, place, before, after);
    changes.addIf(now > old, DiffRule.MIN_AGE_RAISED, place, before, after);
  }

  private void incident(Optional<IncidentNotice> was, Optional<IncidentNotice> is) {
    Place place = versions.whole("incident");
    changes.comparePresence(
        was, is, DiffRule.INCIDENT_NOTICE_ADDED, DiffRule.INCIDENT_NOTICE_REMOVED, place);
    if (was.isPresent() && is.isPresent()) {
      changes.compareText(
          DiffRule.INCIDENT_NOTICE_CHANGED, place.in("text"), was.get().text(), is.get().text());
      channels(place.in("channels"), was.get().channels(), is.get().channels());
    }
  }
}
