package io.github.pii4j.disclosure.diff;

import io.github.pii4j.disclosure.RegistryContext;
import io.github.pii4j.disclosure.SdkDisclosure;
import io.github.pii4j.document.LocalizedText;
import io.github.pii4j.document.Message;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.diff.Change;
import io.github.pii4j.policy.diff.Direction;
import io.github.pii4j.policy.diff.Scope;
import io.github.pii4j.policy.diff.Severity;
import io.github.pii4j.policy.rule.Rule;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Notes the changes of one SDK, or of one part of it. */
final class SdkChanges {

  private static final String EVERY_FUNCTION = "*";

  private final String path;
  private final Scope scope;
  private final Collection<Change> found;

  private SdkChanges(String path, Scope scope, Collection<Change> found) {
    this.path = path;
    this.scope = scope;
    this.found = found;
  }

  /** For an SDK in two versions; twice the same for one that came or went. */
  static SdkChanges of(
      SdkDisclosure before,
      SdkDisclosure after,
      RegistryContext context,
      Collection<Change> found) {
    Scope scope = Scope.ofFunctions(functions(before, after, context)).withSdks(Set.of(after.id()));
    return new SdkChanges("sdks/" + after.id(), scope, found);
  }

  /** Who uses it: an SDK that names no function concerns everybody. */
  private static Set<String> functions(
      SdkDisclosure before, SdkDisclosure after, RegistryContext context) {
    if (before.functions().isEmpty() || after.functions().isEmpty()) {
      return context.policy().map(SdkChanges::all).orElse(Set.of(EVERY_FUNCTION));
    }
    Set<String> both = new TreeSet<>(before.functions());
    both.addAll(after.functions());
    return both;
  }

  private static Set<String> all(PrivacyPolicy policy) {
    return policy.functions().stream().map(ProcessingFunction::id).collect(Collectors.toSet());
  }

  /** The same for a part below. */
  SdkChanges at(String part) {
    return new SdkChanges(path + "/" + part, scope, found);
  }

  /** The same about these items. */
  SdkChanges ofItems(Set<String> codes) {
    return new SdkChanges(path, scope.withItems(codes), found);
  }

  /** The same for the users of one function only. */
  private SdkChanges ofFunction(String id) {
    Scope narrower = Scope.ofFunctions(Set.of(id)).withSdks(scope.sdks());
    return new SdkChanges(path, narrower, found);
  }

  void add(SdkDiffRule kind, String before, String after) {
    Rule rule = kind.rule();
    add(rule, Severity.valueOf(rule.level().toUpperCase(Locale.ROOT)), before, after);
  }

  /** A change that is graver than its rule says. */
  void add(SdkDiffRule kind, Severity severity, String before, String after) {
    add(kind.rule(), severity, before, after);
  }

  private void add(Rule rule, Severity severity, String before, String after) {
    String direction = rule.direction().orElseThrow().toUpperCase(Locale.ROOT);
    found.add(
        new Change(
            rule,
            severity,
            Direction.valueOf(direction),
            scope,
            path,
            before,
            after,
            ChangeWords.of(rule, path, before, after)));
  }

  void addIf(boolean holds, SdkDiffRule kind, String before, String after) {
    if (holds) {
      add(kind, before, after);
    }
  }

  /** Notes each element that came and each that went. */
  void sets(
      Collection<String> before, Collection<String> after, SdkDiffRule added, SdkDiffRule removed) {
    after.stream().filter(one -> !before.contains(one)).forEach(one -> add(added, "", one));
    before.stream().filter(one -> !after.contains(one)).forEach(one -> add(removed, one, ""));
  }

  /** As {@link #sets}, each for the users of that function. */
  void functions(Collection<String> before, Collection<String> after) {
    after.stream()
        .filter(id -> !before.contains(id))
        .forEach(id -> ofFunction(id).add(SdkDiffRule.SDK_FUNCTIONS_ADDED, "", id));
    before.stream()
        .filter(id -> !after.contains(id))
        .forEach(id -> ofFunction(id).add(SdkDiffRule.SDK_FUNCTIONS_REMOVED, id, ""));
  }

  /** Notes words that changed, by the languages that both versions have. */
  void words(Optional<LocalizedText> before, Optional<LocalizedText> after, SdkDiffRule changed) {
    switch (Wording.compare(before, after)) {
      case SAME -> {}
      case FORM -> add(SdkDiffRule.SDK_TEXT_CHANGED, Wording.text(before), Wording.text(after));
      case WORDS -> add(changed, Wording.text(before), Wording.text(after));
    }
  }

  /** Notes a fact that is stated for the first time, no longer, or otherwise. */
  void detail(Optional<String> before, Optional<String> after) {
    addIf(
        !before.equals(after), SdkDiffRule.SDK_DETAIL_CHANGED, before.orElse(""), after.orElse(""));
  }

  /** Notes a fact that only one of the two versions states. */
  void silence(Optional<String> before, Optional<String> after) {
    if (before.isPresent() != after.isPresent()) {
      detail(before, after);
    }
  }

  /** As files write it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<String> word(Optional<? extends Enum<?>> constant) {
    return constant.map(SdkChanges::word);
  }

  /** What is said of one change. */
  private static final class ChangeWords {
    private static final int LONGEST = 80;

    static Message of(Rule rule, String path, String before, String after) {
      String place = path.substring("sdks/".length());
      return new Message(
          rule.title().english() + ": " + place + values(before, after, " -> "),
          rule.title().chinese() + "：" + place + values(before, after, " → "));
    }

    private static String values(String before, String after, String arrow) {
      if (!isShort(before) || !isShort(after) || (before + after).isEmpty()) {
        return "";
      }
      String both = before.isEmpty() || after.isEmpty() ? before + after : before + arrow + after;
      return " (" + both + ")";
    }

    /** Words in other scripts do not belong in an English sentence. */
    private static boolean isShort(String value) {
      return value.length() <= LONGEST && value.chars().allMatch(c -> c >= ' ' && c < 127);
    }
  }
}
