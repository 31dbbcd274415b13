package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.AutomatedDecision;
import io.github.pii4j.policy.DataSubjectRight;
import io.github.pii4j.policy.Mutability;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.Presentation;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.Route;
import io.github.pii4j.policy.Sla;
import io.github.pii4j.policy.SlaUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The person's rights: the way to each and the time within which it is answered. */
final class RightViews {

  private final PrivacyPolicy policy;
  private final PageLanguage language;
  private final PageWords words;

  RightViews(PrivacyPolicy policy, PageLanguage language) {
    this.policy = policy;
    this.language = language;
    this.words = language.words();
  }

  List<Map<String, Object>> all() {
    return policy.rights().stream().map(this::right).toList();
  }

  /** Items that the person cannot change, with the reason. */
  List<Map<String, Object>> fixedItems() {
    return policy.items().stream().filter(PolicyItem::isImmutable).map(this::fixed).toList();
  }

  /** Decisions that a machine makes, with the way to refuse each (PIPL 24). */
  List<Map<String, Object>> decisions() {
    return policy.automatedDecisions().stream().map(this::decision).toList();
  }

  /** The ways to the lists and the earlier versions, as far as the policy states them. */
  List<Map<String, Object>> lists() {
    Presentation shown = policy.presentation();
    return Stream.of(
            list("rights.lists.collected", shown.collectedList()),
            list("rights.lists.shared", shown.sharedList()),
            list("rights.lists.versions", shown.earlierVersions()))
        .flatMap(Optional::stream)
        .toList();
  }

  private Map<String, Object> decision(AutomatedDecision decision) {
    return new View()
        .put("text", language.text(decision.text()))
        .put("refusal", decision.refusal().map(route -> language.texts(route.steps())))
        .fields();
  }

  private Optional<Map<String, Object>> list(String label, Optional<Route> route) {
    return route.map(
        way ->
            new View()
                .put("label", words.get(label))
                .put("steps", language.texts(way.steps()))
                .fields());
  }

  private Map<String, Object> right(DataSubjectRight right) {
    return new View()
        .put("label", words.of("right", right.kind()))
        .put("text", right.text().map(language::text))
        .put("steps", right.route().map(route -> language.texts(route.steps())))
        .put("sla", right.sla().map(this::time))
        .put("calendar", right.sla().flatMap(this::calendar))
        .put("outcome", right.outcome().map(language::text))
        .put("forwarding", right.forwarding().map(language::text))
        .fields();
  }

  private String time(Sla sla) {
    return words.count("sla." + wordOf(sla.unit()), sla.value());
  }

  private static String wordOf(SlaUnit unit) {
    return switch (unit) {
      case WORKING_DAY -> "working-day";
      case CALENDAR_DAY -> "calendar-day";
      case HOUR -> "hour";
    };
  }

  private Optional<String> calendar(Sla sla) {
    return sla.calendar().map(country -> words.get("sla.calendar", words.country(country)));
  }

  private Map<String, Object> fixed(PolicyItem item) {
    return new View()
        .put("label", language.text(item.label(language.locale())))
        .put("reason", item.mutability().flatMap(Mutability::reason).map(language::text))
        .fields();
  }
}
