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

  private final ChangeWords words;
  private final String sdk;
  private final String part;
  private final Scope scope;
  private final Collection<Change> found;

  private SdkChanges(
      ChangeWords words, String sdk, String part, Scope scope, Collection<Change> found) {
    this.words = words;
    this.sdk = sdk;
    this.part = part;
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
    return new SdkChanges(new ChangeWords(before, after, context), after.id(), "", scope, found);
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
  SdkChanges at(String below) {
    return new SdkChanges(words, sdk, part.isEmpty() ? below : part + "/" + below, scope, found);
  }

  /** The same about these items. */
  SdkChanges ofItems(Set<String> codes) {
    return new SdkChanges(words, sdk, part, scope.withItems(codes), found);
  }

  /** The same for the users of one function only. */
  private SdkChanges ofFunction(String id) {
    Scope narrower = Scope.ofFunctions(Set.of(id)).withSdks(scope.sdks());
    return new SdkChanges(words, sdk, part, narrower, found);
  }

  void add(SdkDiffRule kind, String before, String after) {
    add(kind, level(kind), before, after);
  }

  /** A change that is graver than its rule says. */
  void add(SdkDiffRule kind, Severity severity, String before, String after) {
    add(kind, severity, before, after, words.of(kind.rule(), part, before, after));
  }

  private void add(
      SdkDiffRule kind, Severity severity, String before, String after, Message message) {
    Rule rule = kind.rule();
    String direction = rule.direction().orElseThrow().toUpperCase(Locale.ROOT);
    found.add(
        new Change(
            rule,
            severity,
            Direction.valueOf(direction),
            scope,
            "sdks/" + sdk + (part.isEmpty() ? "" : "/" + part),
            before,
            after,
            message));
  }

  private static Severity level(SdkDiffRule kind) {
    return Severity.valueOf(kind.rule().level().toUpperCase(Locale.ROOT));
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
      case FORM -> text(SdkDiffRule.SDK_TEXT_CHANGED, before, after);
      case WORDS -> text(changed, before, after);
    }
  }

  private void text(
      SdkDiffRule kind, Optional<LocalizedText> before, Optional<LocalizedText> after) {
    Message message = words.of(kind.rule(), part, before, after);
    add(kind, level(kind), Wording.text(before), Wording.text(after), message);
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
}
