package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What stops working and what goes on if a person does not give something. */
final class RefusalViews {

  private final PrivacyPolicy policy;
  private final PageLanguage language;
  private final PageWords words;

  RefusalViews(PrivacyPolicy policy, PageLanguage language) {
    this.policy = policy;
    this.language = language;
    this.words = language.words();
  }

  /** One view for all items that block the same functions; items are named if they differ. */
  List<Map<String, Object>> of(ProcessingFunction function) {
    Map<List<String>, List<ItemUse>> byBlocked = new LinkedHashMap<>();
    function
        .uses()
        .forEach(
            use ->
                byBlocked
                    .computeIfAbsent(blocked(function, use), key -> new ArrayList<>())
                    .add(use));
    boolean named = byBlocked.size() > 1;
    return byBlocked.entrySet().stream()
        .map(entry -> view(named ? entry.getValue() : List.of(), entry.getKey(), function))
        .toList();
  }

  /** What refusing the policy as a whole does. */
  Map<String, Object> ofPolicy(Refusal refusal) {
    List<String> blocked = functionIds().filter(refusal::blocks).toList();
    return outcome(blocked).fields();
  }

  private List<String> blocked(ProcessingFunction function, ItemUse use) {
    return functionIds().filter(other -> function.refusalBlocks(use, other)).toList();
  }

  private Map<String, Object> view(
      List<ItemUse> named, List<String> blocked, ProcessingFunction function) {
    View view =
        blocked.equals(List.of(function.id()))
            ? new View().put("outcome", words.get("collected.refusal.itself", label(function)))
            : outcome(blocked);
    return view.put("who", who(named)).fields();
  }

  private Optional<String> who(List<ItemUse> named) {
    List<String> labels = named.stream().map(this::label).distinct().toList();
    return labels.isEmpty()
        ? Optional.empty()
        : Optional.of(words.get("collected.refusing-item", language.enumerate(labels)));
  }

  private View outcome(List<String> blocked) {
    if (blocked.isEmpty()) {
      return new View().put("outcome", words.get("collected.refusal.none"));
    }
    List<String> allowed = functionIds().filter(id -> !blocked.contains(id)).toList();
    if (allowed.isEmpty()) {
      return new View().put("outcome", words.get("collected.refusal.all"));
    }
    return new View().put("blocks", labels(blocked)).put("allows", labels(allowed));
  }

  private Stream<String> functionIds() {
    return policy.functions().stream().map(ProcessingFunction::id);
  }

  private String labels(List<String> functionIds) {
    return language.enumerate(
        functionIds.stream().map(id -> label(policy.function(id).orElseThrow())).toList());
  }

  private String label(ProcessingFunction function) {
    return function.label().in(language.locale());
  }

  private String label(ItemUse use) {
    return policy.item(use.item()).orElseThrow().label(language.locale());
  }
}
