package io.github.pii4j.consent;

import io.github.pii4j.policy.ItemUse;
import io.github.pii4j.policy.PrivacyPolicy;
import io.github.pii4j.policy.ProcessingFunction;
import java.util.HashMap;
import java.util.Map;

/** A number for each item in each function that any edition declares. */
final class UseIndex {

  /** Not declared anywhere. */
  static final int NONE = -1;

  private final Map<String, Map<String, Integer>> byFunction = new HashMap<>();
  private int size;

  UseIndex(PolicyHistory policies) {
    policies.editions().forEach(this::add);
  }

  private void add(PrivacyPolicy policy) {
    for (ProcessingFunction function : policy.functions()) {
      Map<String, Integer> byItem =
          byFunction.computeIfAbsent(function.id(), unused -> new HashMap<>());
      function.uses().map(ItemUse::item).forEach(item -> add(byItem, item));
    }
  }

  private void add(Map<String, Integer> byItem, String item) {
    if (byItem.putIfAbsent(item, size) == null) {
      size++;
    }
  }

  /** How many there are; their numbers are below it. */
  int size() {
    return size;
  }

  int find(String functionId, String categoryCode) {
    Map<String, Integer> byItem = byFunction.get(functionId);
    return byItem == null ? NONE : byItem.getOrDefault(categoryCode, NONE);
  }
}
