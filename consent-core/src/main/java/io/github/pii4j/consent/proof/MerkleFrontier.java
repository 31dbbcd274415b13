package io.github.pii4j.consent.proof;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * The right edge of a growing Merkle tree (RFC 9162, 2.1): as much of it as is needed to add
 * entries and to tell the root, one hash for each bit that is set in the size. Not thread-safe.
 */
public final class MerkleFrontier {

  private long size;

  /** The roots of the whole subtrees, the smallest and rightmost on top. */
  private final Deque<Hash> whole = new ArrayDeque<>();

  /** Of a tree without entries. */
  public MerkleFrontier() {}

  /**
   * As it was stored.
   *
   * @param size how many entries the tree has
   * @param hashes what {@link #hashes} gave
   * @throws IllegalArgumentException if they do not fit together
   */
  public MerkleFrontier(long size, List<Hash> hashes) {
    if (size < 0 || hashes.size() != Long.bitCount(size)) {
      throw new IllegalArgumentException(
          "the frontier of a tree has one hash for each bit of its size");
    }
    this.size = size;
    hashes.forEach(whole::push);
  }

  /** Adds an entry by its hash. */
  public void add(Hash entry) {
    Hash root = entry;
    for (long rest = size; (rest & 1) == 1; rest >>= 1) {
      root = Hash.ofNode(whole.pop(), root);
    }
    whole.push(root);
    size++;
  }

  /** How many entries there are. */
  public long size() {
    return size;
  }

  /** The root. */
  public Hash root() {
    Iterator<Hash> rightToLeft = whole.iterator();
    if (!rightToLeft.hasNext()) {
      return Hash.EMPTY_TREE;
    }
    Hash root = rightToLeft.next();
    while (rightToLeft.hasNext()) {
      root = Hash.ofNode(rightToLeft.next(), root);
    }
    return root;
  }

  /** The roots of the whole subtrees, the largest and leftmost first. */
  public List<Hash> hashes() {
    List<Hash> hashes = new ArrayList<>(whole.size());
    whole.descendingIterator().forEachRemaining(hashes::add);
    return hashes;
  }
}
