package io.github.pii4j.disclosure.drift;

import io.github.pii4j.document.SourceLocation;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Builds elements out of begins and ends, within limits. */
final class ElementStack {

  private final SourceLocation whole;
  private final Deque<Element> open = new ArrayDeque<>();
  private @Nullable Element root;
  private int elements;

  ElementStack(SourceLocation whole) {
    this.whole = whole;
  }

  void begin(Element element) {
    if (++elements > Element.MOST_ELEMENTS || open.size() >= Element.MOST_DEPTH) {
      throw Contents.refused(
          element.where(),
          "nested deeper than "
              + Element.MOST_DEPTH
              + " levels or larger than "
              + Element.MOST_ELEMENTS
              + " elements, the limits; name another file",
          "嵌套超过 " + Element.MOST_DEPTH + " 层或超过 " + Element.MOST_ELEMENTS + " 个元素；请指定其他文件");
    }
    if (open.isEmpty() && root == null) {
      root = element;
    } else if (!open.isEmpty()) {
      open.peek().add(element);
    }
    open.push(element);
  }

  void text(String text) {
    if (!open.isEmpty()) {
      open.peek().append(text);
    }
  }

  void end() {
    open.poll();
  }

  /** The root; a document that ends early has none. */
  Element root() {
    if (root == null || !open.isEmpty()) {
      throw Contents.refused(
          whole, "ends too early or holds no element; write it anew", "文件不完整或没有任何元素；请重新生成");
    }
    return root;
  }
}
