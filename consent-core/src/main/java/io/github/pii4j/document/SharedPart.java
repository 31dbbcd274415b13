package io.github.pii4j.document;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * A part that documents have in common, without a mistake of form, and what was made of it. Its
 * places count from its own beginning. Thread-safe.
 */
final class SharedPart {

  private final Node node;
  private final int nodes;
  private final ConcurrentMap<Object, Object> readings = new ConcurrentHashMap<>();
  private volatile @Nullable CanonicalJson json;

  SharedPart(Node node, int nodes) {
    this.node = node;
    this.nodes = nodes;
  }

  Node node() {
    return node;
  }

  /** How many nodes it has, itself included. */
  int nodes() {
    return nodes;
  }

  CanonicalJson json() {
    @Nullable CanonicalJson made = json;
    if (made == null) {
      made = NodeJson.of(node);
      json = made;
    }
    return made;
  }

  /** What was read of it under an equal context; null if nothing was. */
  @Nullable Object reading(Object context) {
    return readings.get(context);
  }

  /** Remembers what was read of it; of two at a time, the first. */
  Object remember(Object context, Object reading) {
    Object before = readings.putIfAbsent(context, reading);
    return before == null ? reading : before;
  }
}
