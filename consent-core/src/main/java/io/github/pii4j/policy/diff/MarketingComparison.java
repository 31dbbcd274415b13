package io.github.pii4j.policy.diff;

import io.github.pii4j.policy.Marketing;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What may be used for marketing, compared by effect on the items that both versions have. */
final class MarketingComparison {

  private final PrivacyPolicy before;
  private final PrivacyPolicy after;
  private final Versions versions;
  private final Changes changes;

  MarketingComparison(Versions versions, Changes changes) {
    this.before = versions.before();
    this.after = versions.after();
    this.versions = versions;
    this.changes = changes;
  }

  void run() {
    Optional<Marketing> was = before.marketing();
    Optional<Marketing> is = after.marketing();
    Place place = versions.whole("marketing");
    changes.comparePresence(
        was, is, DiffRule.MARKETING_ENABLED, DiffRule.MARKETING_DISABLED, place);
    if (was.isPresent() && is.isPresent()) {
      kept(place, was.get(), is.get());
    }
  }

  private void kept(Place place, Marketing was, Marketing is) {
    RouteRules.compareExit(
        changes, RouteRules.Exit.MARKETING, place.in("optOut"), was.optOut(), is.optOut());
    if (was.upTo() == is.upTo() && Set.copyOf(was.items()).equals(Set.copyOf(is.items()))) {
      return;
    }
    changes.judgedElsewhere(place.in("upTo").path());
    changes.judgedElsewhere(place.in("items").path());
    List<String> usedBefore = covered(was);
    List<String> usedNow = covered(is);
    changes.compareSets(
        usedBefore,
        usedNow,
        DiffRule.MARKETING_WIDENED,
        DiffRule.MARKETING_NARROWED,
        place.with(versions.usage().of(usedNow)));
    changes.addIf(usedBefore.equals(usedNow), unseen(was, is), place.in("upTo"), "", "");
  }

  /** A ceiling that moved without effect today has one tomorrow. */
  private static DiffRule unseen(Marketing was, Marketing is) {
    int order = is.upTo().compareTo(was.upTo());
    if (order == 0) {
      return DiffRule.MARKETING_REWORDED;
    }
    return order > 0 ? DiffRule.MARKETING_WIDENED : DiffRule.MARKETING_NARROWED;
  }

  private List<String> covered(Marketing marketing) {
    Set<String> old = before.items().stream().map(PolicyItem::code).collect(Collectors.toSet());
    return after.items().stream()
        .filter(item -> old.contains(item.code()) && marketing.covers(item))
        .map(PolicyItem::code)
        .toList();
  }
}
