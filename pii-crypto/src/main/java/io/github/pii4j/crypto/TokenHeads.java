package io.github.pii4j.crypto;

import java.util.List;

/**
 * The leading digits that values have, or that tokens have: ranges of numbers, counted through in
 * the order given.
 *
 * @param digits how many digits each has
 */
record TokenHeads(int digits, List<Range> ranges) {

  /** Not one of them. */
  static final int NONE = -1;

  TokenHeads {
    ranges = List.copyOf(ranges);
  }

  /** How many there are. */
  int count() {
    return ranges.stream().mapToInt(Range::size).sum();
  }

  /** Which one {@code head} is, from 0, or {@link #NONE}. */
  int rank(int head) {
    int before = 0;
    for (Range range : ranges) {
      if (range.has(head)) {
        return before + head - range.from();
      }
      before += range.size();
    }
    return NONE;
  }

  /** The one of this rank. */
  int head(int rank) {
    int rest = rank;
    for (Range range : ranges) {
      if (rest < range.size()) {
        return range.from() + rest;
      }
      rest -= range.size();
    }
    throw new IllegalArgumentException("there are only " + count() + " heads");
  }

  /** Whether no head of one is in the other. */
  boolean isDisjoint(TokenHeads other) {
    return ranges.stream().noneMatch(one -> other.ranges.stream().anyMatch(one::meets));
  }

  /** The heads from one to another, both included. */
  record Range(int from, int to) {

    Range {
      if (from < 0 || from > to) {
        throw new IllegalArgumentException("a range of heads goes from low to high");
      }
    }

    int size() {
      return to - from + 1;
    }

    boolean has(int head) {
      return head >= from && head <= to;
    }

    boolean meets(Range other) {
      return from <= other.to && other.from <= to;
    }
  }
}
