package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.InitMoment;
import io.github.pii4j.disclosure.RegistryContext;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.disclosure.SdkItem;
import io.github.pii4j.disclosure.SdkRegistry;
import io.github.pii4j.policy.RecipientRole;
import io.github.pii4j.policy.diff.Change;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** SDKs and languages that came or went. */
final class PresenceComparison {

  private final SdkRegistry before;
  private final SdkRegistry after;
  private final RegistryContext context;
  private final Collection<Change> found;

  PresenceComparison(
      SdkRegistry before, SdkRegistry after, RegistryContext context, Collection<Change> found) {
    this.before = before;
    this.after = after;
    this.context = context;
    this.found = found;
  }

  void run() {
    LanguageChanges.note(tags(before.locales()), tags(after.locales()), found);
    missing(after, before).forEach(this::added);
    missing(before, after).forEach(this::removed);
  }

  /** What one registry has and the other has not. */
  private static List<SdkDisclosure> missing(SdkRegistry one, SdkRegistry other) {
    Set<String> ids = other.sdks().stream().map(SdkDisclosure::id).collect(Collectors.toSet());
    return one.sdks().stream().filter(sdk -> !ids.contains(sdk.id())).toList();
  }

  private static List<String> tags(List<Locale> locales) {
    return locales.stream().map(Locale::toLanguageTag).toList();
  }

  private void added(SdkDisclosure sdk) {
    SdkChanges changes = changes(sdk);
    changes.add(rule(sdk), "", form(sdk));
    changes
        .at("init")
        .addIf(
            sdk.init().filter(moment -> moment == InitMoment.BEFORE_CONSENT).isPresent(),
            SdkDiffRule.SDK_INIT_BEFORE_CONSENT,
            "",
            "before-consent");
    ReviewComparison.noteUnreviewed(sdk, changes);
    ReviewComparison.noteExpired(sdk, context, changes);
  }

  private void removed(SdkDisclosure sdk) {
    changes(sdk).add(SdkDiffRule.SDK_REMOVED, form(sdk), "");
  }

  private SdkChanges changes(SdkDisclosure sdk) {
    return SdkChanges.of(sdk, sdk, context, found).ofItems(codes(sdk));
  }

  private static SdkDiffRule rule(SdkDisclosure sdk) {
    if (sdk.items().isEmpty()) {
      return SdkDiffRule.SDK_ADDED;
    }
    boolean entrusted = sdk.role().filter(role -> role == RecipientRole.PROCESSOR).isPresent();
    return sdk.statesLocalOnly() || entrusted
        ? SdkDiffRule.SDK_ADDED_COLLECTS
        : SdkDiffRule.SDK_ADDED_TRANSMITS;
  }

  private static Set<String> codes(SdkDisclosure sdk) {
    return sdk.items().stream().map(SdkItem::code).collect(Collectors.toCollection(TreeSet::new));
  }

  /** What makes it another change if it is otherwise: what is collected and whether it leaves. */
  private static String form(SdkDisclosure sdk) {
    return (sdk.statesLocalOnly() ? "stays: " : "leaves: ") + String.join(" ", codes(sdk));
  }
}
