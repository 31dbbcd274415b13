package io.github.pii4j.document;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds the place in a document that a path of its model means. */
final class NodePath {

  /** Under these keys an element of a list says which it is. */
  private static final Set<String> NAMES =
      Set.of(
          "id", "item", "right", "name", "code", "measure", "kind", "place", "fingerprint", "rule");

  private NodePath() {}

  /**
   * Follows the path by keys and by the ids of elements, as far as it goes; what is missing is
   * placed where it would have to be written.
   */
  static SourceLocation locate(Node root, String path) {
    Node node = root;
    SourceLocation where = root.where();
    for (String segment : path.split("/", -1)) {
      Step step = step(node, segment);
      if (step == null) {
        return where;
      }
      node = step.node();
      where = step.where();
    }
    return where;
  }

  private static @Nullable Step step(Node node, String segment) {
    if (node instanceof Node.Mapping mapping) {
      return into(mapping, segment);
    }
    return node instanceof Node.Sequence sequence ? into(sequence, segment) : null;
  }

  private static @Nullable Step into(Node.Mapping mapping, String key) {
    Node value = mapping.entries().get(key);
    return value == null ? null : new Step(value, mapping.keys().getOrDefault(key, value.where()));
  }

  private static @Nullable Step into(Node.Sequence sequence, String id) {
    return sequence.elements().stream()
        .filter(element -> isCalled(element, id))
        .findFirst()
        .map(element -> new Step(element, element.where()))
        .orElse(null);
  }

  private static boolean isCalled(Node element, String id) {
    if (element instanceof Node.Mapping mapping) {
      return mapping.entries().entrySet().stream().anyMatch(entry -> isName(entry, id));
    }
    return isText(element, id);
  }

  private static boolean isName(Map.Entry<String, Node> entry, String id) {
    return NAMES.contains(entry.getKey()) && isText(entry.getValue(), id);
  }

  private static boolean isText(Node node, String text) {
    return node instanceof Node.Scalar scalar && text.equals(scalar.text());
  }

  private record Step(Node node, SourceLocation where) {}
}
