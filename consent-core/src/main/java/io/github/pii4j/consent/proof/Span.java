package io.github.pii4j.consent.proof;

/** The entries under a node of a tree, which the RFC divides after the largest power of two. */
record Span(long start, long end) {

  long count() {
    return end - start;
  }

  long middle() {
    return start + Long.highestOneBit(count() - 1);
  }

  Span left() {
    return new Span(start, middle());
  }

  Span right() {
    return new Span(middle(), end);
  }

  boolean isWhole() {
    return Long.bitCount(count()) == 1;
  }
}
