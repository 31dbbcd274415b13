package io.github.pii4j.document;

import java.util.AbstractList;
import java.util.List;

/** The elements of a list that were parsed one by one, as parts. Immutable. */
final class SharedRows extends AbstractList<Node> {

  private final List<SharedPart> parts;

  SharedRows(List<SharedPart> parts) {
    this.parts = List.copyOf(parts);
  }

  List<SharedPart> parts() {
    return parts;
  }

  @Override
  public Node get(int index) {
    return parts.get(index).node();
  }

  @Override
  public int size() {
    return parts.size();
  }
}
