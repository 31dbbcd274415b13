package io.github.pii4j.policy.diff;

import io.github.pii4j.document.Message;
import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PolicyItem;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which functions use which items in either version, and what both are called. */
final class Usage {

  private final Set<String> functions = new TreeSet<>();
  private final Map<String, Set<String>> functionsByItem = new HashMap<>();
  private final Map<String, PolicyItem> items = new HashMap<>();

  private Usage() {}

  static Usage in(PrivacyPolicy before, PrivacyPolicy after) {
    Usage usage = new Usage();
    usage.add(before);
    usage.add(after);
    return usage;
  }

  private void add(PrivacyPolicy policy) {
    policy.items().forEach(item -> items.put(item.code(), item));
    policy.functions().forEach(this::add);
  }

  private void add(ProcessingFunction function) {
    functions.add(function.id());
    function
        .uses()
        .map(ItemUse::item)
        .forEach(
            item ->
                functionsByItem
                    .computeIfAbsent(item, unused -> new TreeSet<>())
                    .add(function.id()));
  }

  Set<String> allFunctions() {
    return functions;
  }

  /** What these items touch: the functions that use one of them, or everybody if none does. */
  Scope of(Collection<String> codes) {
    Set<String> using = new TreeSet<>();
    codes.forEach(code -> using.addAll(functionsByItem.getOrDefault(code, Set.of())));
    return Scope.ofFunctions(using.isEmpty() ? functions : using).withItems(new TreeSet<>(codes));
  }

  Message nameOf(String code) {
    PolicyItem item = items.get(code);
    return item == null ? new Message(code, code) : Words.nameOf(item);
  }
}
