package io.github.pii4j.disclosure.page;

import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import io.github.pii4j.policy.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

  /**
   * One view for all items that block the same functions; what is refused is named where it makes a
   * difference. The items of alternatives count as one, refused by choosing none of these.
   */
  List<Map<String, Object>> of(ProcessingFunction function) {
    Map<List<String>, Refused> byBlocked = new LinkedHashMap<>();
    for (ItemUse use : function.items()) {
      List<String> blocked = blockedWithout(use, function);
      byBlocked.computeIfAbsent(blocked, Refused::nothing).items.add(label(use));
    }
    if (!function.alternatives().isEmpty()) {
      List<String> blocked = functionIds().filter(function::refusalBlocks).toList();
      byBlocked
          .computeIfAbsent(blocked, Refused::nothing)
          .ways
          .add(words.get("collected.refusing-ways"));
    }
    boolean named = byBlocked.size() > 1;
    return byBlocked.entrySet().stream()
        .map(entry -> view(function, entry.getKey(), named ? who(entry.getValue()) : ""))
        .toList();
  }

  /** What refusing the policy as a whole does. */
  Map<String, Object> ofPolicy(Refusal refusal) {
    return outcome(functionIds().filter(refusal::blocks).toList()).fields();
  }

  private List<String> blockedWithout(ItemUse use, ProcessingFunction function) {
    return functionIds().filter(other -> function.refusalBlocks(use, other)).toList();
  }

  private String who(Refused refused) {
    Stream<String> items =
        refused.items.isEmpty()
            ? Stream.empty()
            : Stream.of(words.get("collected.refusing-item", language.enumerate(refused.items)));
    return String.join(words.get("list.or"), Stream.concat(items, refused.ways.stream()).toList());
  }

  private Map<String, Object> view(ProcessingFunction function, List<String> blocked, String who) {
    View view =
        blocked.equals(List.of(function.id()))
            ? new View().put("outcome", words.get("collected.refusal.itself", label(function)))
            : outcome(blocked);
    return view.put("who", who).fields();
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

  /** What may be refused with one and the same outcome; filled while reading. */
  private record Refused(List<String> items, List<String> ways) {

    static Refused nothing(List<String> blocked) {
      return new Refused(new ArrayList<>(), new ArrayList<>());
    }
  }
}
