package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.internal.RegistryWords;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Direction;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.diff.Severity;
import io.github.pii4j.policy.rule.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Languages that a whole registry gained, lost or put in another order. */
final class LanguageChanges {

  private LanguageChanges() {}

  static void note(List<String> before, List<String> after, Collection<Change> found) {
    after.stream()
        .filter(tag -> !before.contains(tag))
        .forEach(tag -> found.add(change(SdkDiffRule.SDK_LOCALE_ADDED, "", tag, Set.of(tag))));
    before.stream()
        .filter(tag -> !after.contains(tag))
        .forEach(tag -> found.add(change(SdkDiffRule.SDK_LOCALE_REMOVED, tag, "", Set.of(tag))));
    if (!before.equals(after) && Set.copyOf(before).equals(Set.copyOf(after))) {
      String was = String.join(" ", before);
      found.add(change(SdkDiffRule.SDK_TEXT_CHANGED, was, String.join(" ", after), Set.of()));
    }
  }

  private static Change change(
      SdkDiffRule kind, String before, String after, Set<String> languages) {
    Rule rule = kind.rule();
    return new Change(
        rule,
        Severity.valueOf(rule.level().toUpperCase(Locale.ROOT)),
        Direction.valueOf(rule.direction().orElseThrow().toUpperCase(Locale.ROOT)),
        Scope.NONE.withLanguages(languages),
        "locales",
        before,
        after,
        new Message(
            said(Locale.ENGLISH, rule, before, after),
            said(Locale.SIMPLIFIED_CHINESE, rule, before, after)));
  }

  private static String said(Locale reader, Rule rule, String before, String after) {
    RegistryWords words = RegistryWords.in(reader);
    String what = words.get("change." + rule.id());
    return words.get("change.of")
        + words.get("list.colon")
        + what.replace("{was}", before).replace("{is}", after);
  }
}
