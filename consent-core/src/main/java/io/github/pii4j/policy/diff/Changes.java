package io.github.pii4j.policy.diff;

import java.util.List;
import java.util.TreeSet;

/** Collects changes while two versions are walked, in the order in which they are reported. */
final class Changes {

  private final TreeSet<Change> found = new TreeSet<>();

  void add(Rule rule, String path) {
    found.add(rule.at(path));
  }

  void addIf(boolean holds, Rule rule, String path) {
    if (holds) {
      add(rule, path);
    }
  }

  boolean isEmpty() {
    return found.isEmpty();
  }

  List<Change> toList() {
    return List.copyOf(found);
  }
}
