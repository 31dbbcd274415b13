package io.github.pii4j.consent.proof;

/** The way from a node up to the root, as the RFC's {@code fn} and {@code sn} walk it. */
final class Climb {

  private long node;
  private long last;

  /** From the node at this place, on a level whose last node is at that one. */
  Climb(long node, long last) {
    this.node = node;
    this.last = last;
  }

  boolean isAtTop() {
    return last == 0;
  }

  /** Takes a step; whether the hash beside it belongs on the left. */
  boolean turnsLeft() {
    boolean left = (node & 1) == 1 || node == last;
    int steps = 1 + (left ? Long.numberOfTrailingZeros(node) : 0);
    node >>= steps;
    last >>= steps;
    return left;
  }
}
