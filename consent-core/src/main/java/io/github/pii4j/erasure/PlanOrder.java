package io.github.pii4j.erasure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Orders the handlers of a plan, or says why they have no order. */
final class PlanOrder {

  private final Map<HandlerId, PlanStep> byId = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();

  PlanOrder(Collection<PlanStep> steps) {
    for (PlanStep step : steps) {
      if (byId.put(step.handler(), step) != null) {
        findings.add("two handlers are called " + step.handler());
      }
    }
    byId.values().forEach(this::requireKnown);
  }

  private void requireKnown(PlanStep step) {
    for (HandlerId before : step.after()) {
      if (!byId.containsKey(before)) {
        findings.add(step.handler() + " comes after " + before + ", which is no handler");
      }
    }
  }

  List<PlanStep> steps() {
    Map<HandlerId, PlanStep> ordered = new LinkedHashMap<>();
    if (findings.isEmpty()) {
      order(ordered);
    }
    if (!findings.isEmpty()) {
      throw new InvalidPlanException(findings);
    }
    return List.copyOf(ordered.values());
  }

  private void order(Map<HandlerId, PlanStep> ordered) {
    while (ordered.size() < byId.size()) {
      int before = ordered.size();
      byId.values().stream()
          .filter(step -> !ordered.containsKey(step.handler()))
          .filter(step -> ordered.keySet().containsAll(step.after()))
          .findFirst()
          .ifPresent(step -> ordered.put(step.handler(), step));
      if (ordered.size() == before) {
        findings.add("a cycle: " + cycle(ordered.keySet()));
        return;
      }
    }
  }

  /** Walks back from a handler that is stuck until one comes again. */
  private String cycle(Set<HandlerId> ordered) {
    List<HandlerId> path = new ArrayList<>();
    Set<HandlerId> seen = new HashSet<>();
    HandlerId at =
        byId.keySet().stream().filter(id -> !ordered.contains(id)).findFirst().orElseThrow();
    while (seen.add(at)) {
      path.add(at);
      at =
          byId.values().stream()
              .filter(step -> step.handler().equals(path.get(path.size() - 1)))
              .flatMap(step -> step.after().stream())
              .filter(before -> !ordered.contains(before))
              .findFirst()
              .orElseThrow();
    }
    List<HandlerId> cycle = new ArrayList<>(path.subList(path.indexOf(at), path.size()));
    cycle.add(at);
    return String.join(" after ", cycle.stream().map(HandlerId::text).toList());
  }
}
